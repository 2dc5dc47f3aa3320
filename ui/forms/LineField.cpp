#include "ui/forms/LineField.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

#include "models/core/FieldRules.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

LineField::LineField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    m_line->setMaxLength(std::numeric_limits<short>::max()); // beyond any line; the rules tell the real limit
    if (!field.suggestions.isEmpty()) {
        auto *completer = new QCompleter(field.suggestions, m_line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_line->setCompleter(completer);
    }
    connect(m_line, &QLineEdit::textChanged, this, &LineField::edited);
}

QJsonValue LineField::value() const
{
    const QString text = m_line->text();
    const bool isText = field().type == models::FieldType::Line || field().type == models::FieldType::Url ||
                        field().type == models::FieldType::Slug;
    // An id has no empty text.
    return text.isEmpty() && !isText ? QJsonValue() : QJsonValue(text);
}

void LineField::setValue(const QJsonValue &value)
{
    if (value.toString() == m_line->text())
        return;
    const QSignalBlocker blocker(m_line);
    m_line->setText(value.toString());
    m_line->setCursorPosition(0);
}

std::optional<qint64> LineField::used() const
{
    return countedTo() == field().maximum ? std::nullopt : std::optional(models::codePointCount(m_line->text()));
}

QWidget *LineField::labelled()
{
    return m_line;
}

void LineField::setInvalid(bool isInvalid)
{
    m_line->setProperty(Theme::kInvalidProperty, isInvalid);
    m_line->update();
}

}
