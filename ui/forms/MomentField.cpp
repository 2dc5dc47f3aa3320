#include "ui/forms/MomentField.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QTimeZone>

#include "models/core/Time.h"
#include "ui/forms/CalendarBox.h"
#include "ui/forms/CalendarPopup.h"
#include "ui/forms/FieldText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = u"yyyy-MM-dd HH:mm"_s;

}

MomentField::MomentField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new CalendarBox(tr("YYYY-MM-DD HH:MM"), FieldText::label(field)))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    row->addStretch();
    connect(m_box->line(), &QLineEdit::textChanged, this, &MomentField::edited);
    connect(m_box, &CalendarBox::calendarRequested, this, &MomentField::pick);
}

/// Another day at the same time; without one, at the beginning of work.
void MomentField::pick()
{
    static const QTime kMorning(9, 0);
    const QDateTime time = typed();
    CalendarPopup::pick(m_box, time.date(), [this, at = time.isValid() ? time.time() : kMorning](const QDate &day) {
        m_box->line()->setText(QDateTime(day, at).toString(kFormat));
    });
}

FieldNote MomentField::note() const
{
    const QDateTime time = typed();
    if (!time.isValid())
        return {};
    const QString zone = time.timeZone().displayName(time, QTimeZone::OffsetName, QLocale());
    return {tr("%1, time of this computer (%2)")
                .arg(QLocale().toString(time, tr("dddd d MMMM yyyy, HH:mm", "date")), zone)};
}

QDateTime MomentField::typed() const
{
    const QString text = m_box->line()->text().simplified();
    for (const QString &format : {kFormat, u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd'T'HH:mm"_s, u"yyyy-MM-dd"_s}) {
        if (const QDateTime time = QDateTime::fromString(text, format); time.isValid())
            return time;
    }
    const auto instant = models::parseInstant(text);
    return instant ? QDateTime::fromMSecsSinceEpoch(models::toMillis(*instant)) : QDateTime();
}

QJsonValue MomentField::value() const
{
    if (m_box->line()->text() == m_shownText)
        return m_shown;
    const QDateTime time = typed();
    return time.isValid() ? QJsonValue(models::formatInstant(models::fromMillis(time.toMSecsSinceEpoch())))
                          : QJsonValue();
}

void MomentField::setValue(const QJsonValue &value)
{
    const QSignalBlocker blocker(m_box->line());
    const auto instant = models::parseInstant(value.toString());
    m_shown = instant ? value : QJsonValue();
    m_shownText = instant ? QDateTime::fromMSecsSinceEpoch(models::toMillis(*instant)).toString(kFormat) : QString();
    m_box->line()->setText(m_shownText);
    m_box->line()->setToolTip(m_shown.toString());
    emit noteChanged();
}

std::optional<models::FieldError> MomentField::inputError() const
{
    if (m_box->line()->text().trimmed().isEmpty() || typed().isValid())
        return {};
    return models::FieldError{field().name, u"wrong_type"_s,
                              tr("There is no such time; write it as 2026-11-20 09:40.")};
}

QWidget *MomentField::labelled()
{
    return m_box->line();
}

void MomentField::setInvalid(bool isInvalid)
{
    m_box->setInvalid(isInvalid);
}

}
