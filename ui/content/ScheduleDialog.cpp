#include "ui/content/ScheduleDialog.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 440;
constexpr int kMorning = 9;

QDateTime local(models::Instant when)
{
    return QDateTime::fromMSecsSinceEpoch(models::toMillis(when));
}

/// What is offered first: tomorrow morning.
QDateTime suggested(models::Instant now)
{
    return {local(now).date().addDays(1), QTime(kMorning, 0)};
}

}

ScheduleDialog *ScheduleDialog::ask(QWidget *parent, const Question &question,
                                    std::function<void(models::Instant)> proceed)
{
    auto *dialog = new ScheduleDialog(question, parent->window());
    connect(dialog, &QDialog::accepted, parent, [dialog, proceed = std::move(proceed)] { proceed(dialog->chosen()); });
    dialog->open();
    return dialog;
}

ScheduleDialog::ScheduleDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_now(question.now)
    , m_date(new QDateEdit)
    , m_time(new QTimeEdit)
    , m_zone(new Label({}, TextStyle::Body, Token::Text2))
    , m_outcome(new Label({}, TextStyle::Body, Token::Text2))
    , m_schedule(new Button(tr("Schedule"), Button::Kind::Primary))
{
    setObjectName(u"scheduleDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Schedule"));
    setFixedWidth(kWidth);
    auto *title = new Label(tr("When is “%1” published?").arg(question.title), TextStyle::Section);
    title->setWordWrap(true);
    const QDateTime first = question.when ? local(*question.when) : suggested(question.now);
    // Qt turns the parts of a format round from right to left: nine o'clock would read 00:09 at nine.
    for (QWidget *figures : {static_cast<QWidget *>(m_date), static_cast<QWidget *>(m_time)})
        figures->setLayoutDirection(Qt::LeftToRight);
    m_date->setObjectName(u"scheduleDate"_s);
    m_date->setAccessibleName(tr("Day"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(tr("d MMM yyyy", "date"));
    m_date->setDate(first.date());
    m_time->setObjectName(u"scheduleTime"_s);
    m_time->setAccessibleName(tr("Time"));
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_time->setTime(first.time());
    m_zone->setObjectName(u"scheduleZone"_s);
    m_outcome->setObjectName(u"scheduleOutcome"_s);
    m_outcome->setWordWrap(true);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(Metric::kSpace8);
    fields->addWidget(m_date);
    fields->addWidget(m_time);
    fields->addWidget(m_zone);
    fields->addStretch();
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Flat);
    cancel->setObjectName(u"scheduleCancel"_s);
    cancel->setAutoDefault(false);
    m_schedule->setObjectName(u"scheduleAccept"_s);
    m_schedule->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_schedule);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace24, Metric::kSpace24, Metric::kSpace16);
    column->setSpacing(Metric::kSpace12);
    column->addWidget(title);
    column->addLayout(fields);
    column->addWidget(m_outcome);
    column->addSpacing(Metric::kSpace8);
    column->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_schedule, &Button::clicked, this, &QDialog::accept);
    connect(m_date, &QDateEdit::dateChanged, this, &ScheduleDialog::showChosen);
    connect(m_time, &QTimeEdit::timeChanged, this, &ScheduleDialog::showChosen);
    showChosen();
    m_date->setFocus();
}

models::Instant ScheduleDialog::chosen() const
{
    return models::fromMillis(QDateTime(m_date->date(), m_time->time()).toMSecsSinceEpoch());
}

void ScheduleDialog::showChosen()
{
    const QDateTime when(m_date->date(), m_time->time());
    // The zone of that day: summer time may begin before it comes.
    const QTimeZone zone = QTimeZone::systemTimeZone();
    m_zone->setText(tr("%1 (%2)").arg(QString::fromLatin1(zone.id()), zone.displayName(when, QTimeZone::OffsetName)));
    const bool isAhead = chosen() > m_now;
    m_outcome->setText(isAhead ? tr("It goes live by itself on %1 while Vitrine runs here or on the host.")
                                     .arg(QLocale().toString(when, tr("dddd d MMMM yyyy, HH:mm", "date")))
                               : tr("That time has passed. Choose one that is ahead, or publish it now."));
    m_outcome->setToken(isAhead ? Token::Text2 : Token::Bad);
    m_schedule->setEnabled(isAhead);
}

}
