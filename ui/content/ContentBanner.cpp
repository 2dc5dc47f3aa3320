#include "ui/content/ContentBanner.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/content/ContentSession.h"
#include "ui/content/KindText.h"
#include "ui/forms/FieldText.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/Banner.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldInfo;

ContentBanner::ContentBanner(ContentSession &session, const KindText &text, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(text)
    , m_clock(clock)
    , m_banner(new Banner)
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(Metric::kSpace24, Metric::kSpace16, Metric::kSpace24, 0);
    row->addWidget(m_banner);
    m_banner->setObjectName(u"banner"_s);
}

void ContentBanner::show(Place place)
{
    const bool isShown =
        showTrouble(place) || showFailure() || showMerged() || (place != Place::History && showSchedule());
    m_banner->setVisible(isShown);
    setVisible(isShown);
}

/// What has to be seen to before the edits are safe.
bool ContentBanner::showTrouble(Place place)
{
    using Trouble = ContentSession::Trouble;
    const Trouble trouble = m_session.trouble();
    if (trouble == Trouble::Changed && place == Place::Conflict) {
        m_banner->show(Banner::Kind::Warning, m_text.savedElsewhere,
                       tr("Your text is safe on this computer. Choose what to keep, then save it."),
                       {{u"keepMine"_s, tr("Keep all mine"), [this] { emit keepMineRequested(); }},
                        {u"takeTheirs"_s, tr("Take all of v%1").arg(m_session.theirs()->version),
                         [this] { emit takeTheirsRequested(); }}});
    } else if (trouble == Trouble::Changed) {
        m_banner->show(Banner::Kind::Warning, m_text.savedElsewhere,
                       tr("Your text is safe here. Look at both versions and choose what to keep."),
                       {{u"openConflict"_s, tr("Compare"), [this] { emit conflictRequested(); }}});
    } else if (trouble == Trouble::Removed) {
        m_banner->show(Banner::Kind::Warning, m_text.trashedElsewhere,
                       tr("Your edits are still here. Take it out of the trash to save them."),
                       {{u"restore"_s, tr("Restore"), [this] { m_session.restore(); }}});
    } else {
        return false;
    }
    return true;
}

bool ContentBanner::showFailure()
{
    if (!m_session.failure().isEmpty()) {
        m_banner->show(Banner::Kind::Bad, tr("That did not work."), m_session.failure(),
                       {{u"tryAgain"_s, tr("Try again"), [this] { m_session.save(); }}});
    } else if (!m_session.journalFailure().isEmpty()) {
        m_banner->show(Banner::Kind::Warning, tr("Edits cannot be kept safe until they are saved."),
                       tr("%1 Save as soon as you can.").arg(MessageText::of(m_session.journalFailure())), {});
    } else {
        return false;
    }
    return true;
}

bool ContentBanner::showMerged()
{
    QStringList labels;
    for (const FieldInfo &field : m_session.content().schema().fields) {
        if (m_session.mergedFields().contains(field.name))
            labels.append(FieldText::label(field));
    }
    if (labels.isEmpty())
        return false;
    m_banner->show(
        Banner::Kind::Info, m_text.savedElsewhere,
        tr("Changed there, and taken over beside your edits: %1.").arg(QLocale().createSeparatedList(labels)),
        {{u"dismissMerged"_s, tr("OK"), [this] { m_session.dismissMerged(); }}});
    return true;
}

bool ContentBanner::showSchedule()
{
    const auto &saved = m_session.draft().saved();
    if (!saved.publishAt || saved.status != models::Status::Draft)
        return false;
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(models::toMillis(*saved.publishAt));
    m_banner->show(
        Banner::Kind::Time,
        tr("Goes live %1, %2.").arg(QLocale().toString(when, tr("dddd d MMMM, HH:mm", "date")), distanceTo(when)), {},
        {{u"publishNow"_s, tr("Publish now"), [this] { m_session.saveAs(models::Status::Published); }},
         {u"changeSchedule"_s, tr("Change"), [this] { emit scheduleRequested(); }},
         {u"cancelSchedule"_s, tr("Cancel schedule"), [this] { m_session.schedule({}); }}});
    return true;
}

QString ContentBanner::distanceTo(const QDateTime &when) const
{
    const qint64 days = QDateTime::fromMSecsSinceEpoch(models::toMillis(m_clock.now())).daysTo(when);
    return days <= 0 ? tr("today") : days == 1 ? tr("tomorrow") : tr("in %1 days").arg(QLocale().toString(days));
}

}
