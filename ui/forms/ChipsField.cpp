#include "ui/forms/ChipsField.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>

#include "ui/forms/FieldText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/FieldBox.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

/// One text with the button that takes it away.
class ChipsField::Chip final : public QWidget
{
public:
    explicit Chip(const QString &text)
        : m_text(text)
        , m_label(new Label(text, TextStyle::SecondaryMedium, Token::Text2))
        , m_remove(new ToolButton(u"close"_s, ChipsField::tr("Remove %1").arg(text)))
    {
        m_remove->setFixedSize(Metric::kBadge, Metric::kBadge);
        m_remove->setIconSide(Metric::kTinyIcon);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(Metric::kSpace8 - 2, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(m_label);
        row->addWidget(m_remove);
        setFixedHeight(Metric::kBadge);
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] ToolButton *removeButton() const { return m_remove; }
    void setInvalid(bool isInvalid)
    {
        m_isInvalid = isInvalid;
        m_label->setToken(isInvalid ? Token::Bad : Token::Text2);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(m_isInvalid ? Token::BadBg : Token::Hover, this));
        painter.drawRoundedRect(rect(), Metric::kSmallCorner, Metric::kSmallCorner);
    }

private:
    QString m_text;
    Label *m_label;
    ToolButton *m_remove;
    bool m_isInvalid = false;
};

ChipsField::ChipsField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new FieldBox)
    , m_flow(new FlowLayout(m_box))
    , m_line(new QLineEdit)
    , m_suggestions(new QStringListModel(this))
{
    constexpr int kInset = (Metric::kControl - Metric::kBadge) / 2;
    m_flow->setContentsMargins(kInset, kInset, kInset, kInset);
    m_flow->setSpacing(Metric::kSpace4);
    m_line->setFrame(false);
    m_line->setFixedHeight(Metric::kBadge);
    m_line->setMinimumWidth(80);
    m_line->setPlaceholderText(tr("Add, then Enter"));
    m_flow->insertWidget(0, m_line);
    auto *completer = new QCompleter(m_suggestions, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    m_line->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    connect(m_line, &QLineEdit::editingFinished, this, &ChipsField::takeTyped);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(u','))
            takeTyped();
    });
}

void ChipsField::setSuggestions(const QStringList &suggestions)
{
    m_suggestions->setStringList(suggestions);
}

QJsonValue ChipsField::value() const
{
    QJsonArray items;
    for (const Chip *chip : m_chips)
        items.append(chip->text());
    return items;
}

void ChipsField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return;
    clear();
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        add(item.toString());
}

std::vector<models::FieldError> ChipsField::showErrors(const std::vector<models::FieldError> &errors)
{
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const QString path = u'[' + QString::number(i) + u']';
        m_chips[i]->setInvalid(std::ranges::any_of(errors, [&](const auto &error) { return error.field == path; }));
    }
    return FieldEditor::showErrors(errors);
}

QWidget *ChipsField::labelled()
{
    return m_line;
}

void ChipsField::setInvalid(bool isInvalid)
{
    m_box->setInvalid(isInvalid);
}

bool ChipsField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Backspace && m_line->text().isEmpty() && !m_chips.empty()) {
            remove(m_chips.back());
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void ChipsField::takeTyped()
{
    const QString text = m_line->text().remove(u',').simplified();
    m_line->clear();
    const bool isThere = std::ranges::any_of(
        m_chips, [&text](const Chip *chip) { return chip->text().compare(text, Qt::CaseInsensitive) == 0; });
    if (text.isEmpty() || isThere)
        return;
    add(text);
    emit edited();
}

void ChipsField::add(const QString &text)
{
    auto *chip = new Chip(text);
    connect(chip->removeButton(), &ToolButton::clicked, this, [this, chip] { remove(chip); });
    m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
    m_chips.push_back(chip);
    chip->show();
    updateGeometry();
}

void ChipsField::remove(Chip *chip)
{
    std::erase(m_chips, chip);
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater(); // its own button may be what was clicked
    m_line->setFocus();
    updateGeometry();
    emit edited();
}

void ChipsField::clear()
{
    for (Chip *chip : m_chips) {
        m_flow->removeWidget(chip);
        delete chip;
    }
    m_chips.clear();
}

}
