#include "ui/forms/DateField.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include "ui/forms/CalendarBox.h"
#include "ui/forms/CalendarPopup.h"
#include "ui/forms/FieldText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

DateField::DateField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new CalendarBox(tr("YYYY-MM-DD"), FieldText::label(field)))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    row->addStretch();
    connect(m_box->line(), &QLineEdit::textChanged, this, &DateField::edited);
    connect(m_box->line(), &QLineEdit::editingFinished, this, [this] {
        if (const QDate date = typed(); date.isValid())
            m_box->line()->setText(date.toString(Qt::ISODate));
    });
    connect(m_box, &CalendarBox::calendarRequested, this, &DateField::pick);
}

QDate DateField::typed() const
{
    const QString text = m_box->line()->text().trimmed();
    for (const QDate &date :
         {QDate::fromString(text, Qt::ISODate), QLocale().toDate(text, QLocale::ShortFormat),
          QLocale().toDate(text, tr("d MMM yyyy", "date")), QLocale().toDate(text, tr("d MMMM yyyy", "date"))}) {
        if (date.isValid())
            return date;
    }
    return {};
}

QJsonValue DateField::value() const
{
    const QDate date = typed();
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

void DateField::setValue(const QJsonValue &value)
{
    if (value == this->value() && !inputError())
        return;
    const QSignalBlocker blocker(m_box->line());
    m_box->line()->setText(value.toString());
}

std::optional<models::FieldError> DateField::inputError() const
{
    if (m_box->line()->text().trimmed().isEmpty() || typed().isValid())
        return {};
    return models::FieldError{field().name, u"wrong_type"_s, tr("There is no such day; write it as 2026-11-20.")};
}

QWidget *DateField::labelled()
{
    return m_box->line();
}

void DateField::setInvalid(bool isInvalid)
{
    m_box->setInvalid(isInvalid);
}

void DateField::pick()
{
    CalendarPopup::pick(m_box, typed(),
                        [this](const QDate &date) { m_box->line()->setText(date.toString(Qt::ISODate)); });
}

}
