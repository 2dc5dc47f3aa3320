#include "ui/forms/DateField.h"

#include <QCalendarWidget>
#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include "ui/forms/FieldText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/FieldBox.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

DateField::DateField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new FieldBox)
    , m_line(new QLineEdit)
{
    m_line->setFrame(false);
    m_line->setPlaceholderText(tr("YYYY-MM-DD"));
    auto *calendar = new ToolButton(u"calendar"_s, tr("Pick a day for %1").arg(FieldText::label(field)));
    auto *inside = new QHBoxLayout(m_box);
    inside->setContentsMargins(Metric::kSpace8 - 1, 2, 2, 2);
    inside->setSpacing(0);
    inside->addWidget(m_line);
    inside->addWidget(calendar);
    m_box->setFixedSize(Metric::kChoiceWidth, Metric::kControl);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    row->addStretch();
    connect(m_line, &QLineEdit::textChanged, this, &DateField::edited);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (const QDate date = typed(); date.isValid())
            m_line->setText(date.toString(Qt::ISODate));
    });
    connect(calendar, &ToolButton::clicked, this, &DateField::pick);
}

QDate DateField::typed() const
{
    const QString text = m_line->text().trimmed();
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
    const QSignalBlocker blocker(m_line);
    m_line->setText(value.toString());
}

std::optional<models::FieldError> DateField::inputError() const
{
    if (m_line->text().trimmed().isEmpty() || typed().isValid())
        return {};
    return models::FieldError{field().name, u"wrong_type"_s, tr("There is no such day; write it as 2026-11-20.")};
}

QWidget *DateField::labelled()
{
    return m_line;
}

void DateField::setInvalid(bool isInvalid)
{
    m_box->setInvalid(isInvalid);
}

void DateField::pick()
{
    auto *calendar = new QCalendarWidget(this);
    calendar->setWindowFlags(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(typed().isValid() ? typed() : QDate::currentDate());
    const auto take = [this, calendar](QDate date) {
        m_line->setText(date.toString(Qt::ISODate));
        calendar->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    calendar->move(m_box->mapToGlobal(QPoint(0, m_box->height() + Metric::kSpace4)));
    calendar->show();
    calendar->setFocus();
}

}
