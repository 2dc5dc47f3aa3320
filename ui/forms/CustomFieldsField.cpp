#include "ui/forms/CustomFieldsField.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QJsonObject>
#include <QSet>
#include <QStackedWidget>

#include "ui/forms/CustomFieldRow.h"
#include "ui/forms/FieldText.h"
#include "ui/forms/TextField.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

CustomFieldsField::CustomFieldsField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_forms(new QStackedWidget)
    , m_json(new TextField(field))
    , m_footer(new QWidget)
    , m_add(new Button(u"plus"_s, tr("Add field"), Button::Kind::Plain))
    , m_switch(new Button(tr("Edit as JSON"), Button::Kind::Flat))
{
    auto *rows = new QWidget;
    m_column = new QVBoxLayout(rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metric::kSpace8);
    m_forms->addWidget(rows);
    m_forms->addWidget(m_json);
    m_json->labelled()->setAccessibleName(tr("%1 as JSON").arg(FieldText::label(field)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace8);
    column->addWidget(m_forms);
    column->addWidget(m_footer);
    buildFooter();
    connect(m_json, &FieldEditor::edited, this, &FieldEditor::edited);
    placeRows();
}

void CustomFieldsField::buildFooter()
{
    m_add->setObjectName(field().name + u"-add"_s);
    m_switch->setObjectName(field().name + u"-switch"_s);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_add);
    row->addWidget(m_switch);
    row->addStretch();
    connect(m_add, &Button::clicked, this, [this] { addRow()->focusName(); });
    connect(m_switch, &Button::clicked, this, &CustomFieldsField::switchForm);
}

bool CustomFieldsField::isAsJson() const
{
    return m_forms->currentWidget() == m_json;
}

QJsonValue CustomFieldsField::value() const
{
    if (isAsJson())
        return m_json->value();
    QJsonObject object;
    for (const CustomFieldRow *row : m_rows) {
        if (const auto value = row->value(); value && !row->name().isEmpty())
            object.insert(row->name(), *value);
    }
    return object;
}

void CustomFieldsField::setValue(const QJsonValue &value)
{
    m_json->setValue(value);
    if (!isAsJson() && (inputError() || value.toObject() != this->value().toObject()))
        showRows(value.toObject());
}

void CustomFieldsField::showRows(const QJsonObject &object)
{
    clearRows();
    for (auto member = object.begin(); member != object.end(); ++member)
        addRow()->set(member.key(), member.value());
}

CustomFieldsField::Problem CustomFieldsField::problem() const
{
    QSet<QString> names;
    for (CustomFieldRow *row : m_rows) {
        if (row->isBlank())
            continue;
        if (row->name().isEmpty())
            return {row, tr("A custom field needs a name."), true};
        if (names.contains(row->name()))
            return {row, tr("There are two fields called “%1”.").arg(row->name()), true};
        if (!row->problem().isEmpty())
            return {row, row->problem(), false};
        names.insert(row->name());
    }
    return {};
}

std::optional<models::FieldError> CustomFieldsField::inputError() const
{
    if (isAsJson())
        return m_json->inputError();
    const Problem found = problem();
    return found.row ? std::optional(models::FieldError{field().name, u"wrong_type"_s, found.text}) : std::nullopt;
}

void CustomFieldsField::setInvalid(bool isInvalid)
{
    m_json->showErrors(isInvalid ? std::vector<models::FieldError>(1) : std::vector<models::FieldError>());
    const Problem found = problem();
    for (CustomFieldRow *row : m_rows)
        row->setInvalid(row == found.row && found.isOfName, row == found.row && !found.isOfName);
}

void CustomFieldsField::focusPart(const QString &path)
{
    const Problem found = problem();
    if (isAsJson())
        m_json->focusPart(path);
    else if (found.row)
        found.isOfName ? found.row->focusName() : found.row->focusValue();
    else if (!m_rows.empty())
        m_rows.front()->focusName();
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

QWidget *CustomFieldsField::labelled()
{
    return m_add;
}

CustomFieldRow *CustomFieldsField::addRow()
{
    auto *row = new CustomFieldRow;
    connect(row, &CustomFieldRow::edited, this, &FieldEditor::edited);
    connect(row, &CustomFieldRow::removeRequested, this, [this, row] { removeRow(row); });
    m_column->addWidget(row);
    m_rows.push_back(row);
    placeRows();
    return row;
}

void CustomFieldsField::removeRow(CustomFieldRow *row)
{
    std::erase(m_rows, row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own button was clicked
    placeRows();
    m_add->setFocus();
    emit edited();
}

void CustomFieldsField::clearRows()
{
    for (CustomFieldRow *row : std::exchange(m_rows, {})) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater(); // an undo may come from its own key
    }
    placeRows();
}

void CustomFieldsField::placeRows()
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setPlace(static_cast<qsizetype>(i) + 1);
    m_forms->setVisible(isAsJson() || !m_rows.empty());
    // As high as what is shown.
    m_forms->setFixedHeight(isAsJson() ? m_json->sizeHint().height() : m_column->sizeHint().height());
}

/// What cannot be read stays where it was typed.
void CustomFieldsField::switchForm()
{
    if (inputError())
        return focusPart({});
    const QJsonValue object = value();
    const bool toJson = !isAsJson();
    m_forms->setCurrentIndex(toJson ? 1 : 0);
    m_json->setValue(object);
    if (!toJson)
        showRows(object.toObject());
    m_switch->setText(toJson ? tr("Edit as fields") : tr("Edit as JSON"));
    m_add->setVisible(!toJson);
    placeRows();
    if (toJson)
        m_json->focusPart({});
}

}
