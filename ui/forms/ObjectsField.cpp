#include "ui/forms/ObjectsField.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/forms/FieldText.h"
#include "ui/forms/LineField.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// "[2].url" is 2 and "url"; -1 when there is no index.
std::pair<qsizetype, QString> splitItem(const QString &path)
{
    const qsizetype close = path.indexOf(u']');
    if (!path.startsWith(u'[') || close < 0)
        return {-1, path};
    return {path.mid(1, close - 1).toLongLong(), path.mid(close + 2)};
}

}

/// One object: its fields side by side, the button that removes it, and what is wrong with it.
class ObjectsField::Row final : public QWidget
{
public:
    explicit Row(const models::ObjectInfo &object)
        : m_remove(new ToolButton(u"close"_s, QString()))
        , m_problem(new Label({}, TextStyle::Secondary, Token::Bad))
    {
        auto *fields = new QHBoxLayout;
        fields->setSpacing(Metric::kSpace8);
        for (const models::FieldInfo &field : object.fields) {
            auto *editor = new LineField(field);
            editor->line()->setPlaceholderText(FieldText::label(field));
            // As wide as what goes in: an address takes more than a word.
            fields->addWidget(editor, field.maximum > kLongText ? 4 : field.maximum > kShortText ? 2 : 1);
            m_editors.push_back(editor);
        }
        fields->addWidget(m_remove);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Metric::kSpace4);
        column->addLayout(fields);
        column->addWidget(m_problem);
        m_problem->hide();
    }

    [[nodiscard]] QJsonObject value() const
    {
        QJsonObject object;
        for (const LineField *editor : m_editors)
            object.insert(editor->field().name, editor->value());
        return object;
    }
    void setValue(const QJsonObject &object)
    {
        for (LineField *editor : m_editors)
            editor->setValue(object.value(editor->field().name));
    }
    [[nodiscard]] bool isBlank() const
    {
        return std::ranges::all_of(m_editors, [](const LineField *editor) { return editor->line()->text().isEmpty(); });
    }
    void showErrors(const std::vector<models::FieldError> &errors)
    {
        for (LineField *editor : m_editors) {
            std::vector<models::FieldError> own;
            std::ranges::copy_if(errors, std::back_inserter(own),
                                 [&](const auto &error) { return error.field == editor->field().name; });
            editor->showErrors(own);
        }
        m_problem->setVisible(!errors.empty());
        if (errors.empty())
            return;
        const auto named = std::ranges::find_if(
            m_editors, [&](const LineField *editor) { return editor->field().name == errors.front().field; });
        m_problem->setText(named == m_editors.end() ? errors.front().message
                                                    : ObjectsField::tr("%1: %2").arg(
                                                          FieldText::label((*named)->field()), errors.front().message));
    }
    void setNumber(const QString &list, qsizetype number)
    {
        for (LineField *editor : m_editors)
            editor->line()->setAccessibleName(
                ObjectsField::tr("%1 %2, %3").arg(list).arg(number).arg(FieldText::label(editor->field())));
        m_remove->setMeaning(ObjectsField::tr("Remove number %1").arg(number));
        setObjectName(u"item%1"_s.arg(number - 1));
    }
    [[nodiscard]] const std::vector<LineField *> &editors() const { return m_editors; }
    [[nodiscard]] ToolButton *removeButton() const { return m_remove; }
    void focusPart(const QString &name)
    {
        for (LineField *editor : m_editors) {
            if (editor->field().name == name)
                return editor->focusPart({});
        }
        m_editors.front()->focusPart({});
    }

private:
    static constexpr qint64 kLongText = 200;
    static constexpr qint64 kShortText = 40;

    std::vector<LineField *> m_editors;
    ToolButton *m_remove;
    Label *m_problem;
};

ObjectsField::ObjectsField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new Button(u"plus"_s, tr("Add"), Button::Kind::Plain))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metric::kSpace8);
    m_add->setObjectName(field.name + u"-add"_s);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &Button::clicked, this, [this] { addRow()->focusPart({}); });
}

QJsonValue ObjectsField::value() const
{
    QJsonArray items;
    for (const Row *row : m_rows) {
        if (!row->isBlank())
            items.append(row->value());
    }
    return items;
}

void ObjectsField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return;
    const QSignalBlocker blocker(this);
    for (Row *row : std::exchange(m_rows, {}))
        delete row;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        addRow()->setValue(item.toObject());
}

std::vector<models::FieldError> ObjectsField::showErrors(const std::vector<models::FieldError> &errors)
{
    std::vector<models::FieldError> rest;
    std::vector<std::vector<models::FieldError>> perRow(m_rows.size());
    for (const models::FieldError &error : errors) {
        const auto [item, part] = splitItem(error.field);
        const auto row = std::ranges::find(m_rows, rowOfItem(item));
        if (row == m_rows.end())
            rest.push_back(error);
        else
            perRow[static_cast<size_t>(row - m_rows.begin())].push_back({part, error.code, error.message});
    }
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->showErrors(perRow[i]);
    return rest;
}

void ObjectsField::focusPart(const QString &path)
{
    const auto [item, part] = splitItem(path);
    if (Row *row = rowOfItem(item))
        row->focusPart(part);
    else
        m_add->setFocus();
}

QWidget *ObjectsField::labelled()
{
    return m_add;
}

ObjectsField::Row *ObjectsField::rowOfItem(qsizetype item) const
{
    for (Row *row : m_rows) {
        if (!row->isBlank() && item-- == 0)
            return row;
    }
    return nullptr;
}

ObjectsField::Row *ObjectsField::addRow()
{
    auto *row = new Row(*field().nested);
    for (LineField *editor : row->editors())
        connect(editor, &LineField::edited, this, &ObjectsField::edited);
    connect(row->removeButton(), &ToolButton::clicked, this, [this, row] { removeRow(row); });
    m_column->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
    QWidget::setTabOrder(row, m_add);
    nameRows();
    return row;
}

void ObjectsField::removeRow(Row *row)
{
    std::erase(m_rows, row);
    row->hide();
    row->deleteLater(); // its own button was clicked
    nameRows();
    m_add->setFocus();
    emit edited();
}

void ObjectsField::nameRows()
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setNumber(FieldText::label(field()), static_cast<qsizetype>(i) + 1);
}

}
