#include "ui/dashboard/BackupCard.h"

#include <QVBoxLayout>

#include "ui/dashboard/StateCard.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/Page.h"
#include "ui/widgets/DataSize.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::BackupFile;
using Step = models::WorkspaceBackups::Step;

namespace {

constexpr std::chrono::days kFresh{7};

}

BackupCard::BackupCard(models::WorkspaceBackups &backups, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_backups(backups)
    , m_clock(clock)
    , m_card(new StateCard(tr("Last backup")))
{
    setObjectName(u"backupCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_card, &StateCard::actionRequested, this, &BackupCard::backUp);
    connect(&backups, &models::WorkspaceBackups::stepChanged, this, &BackupCard::showState);
    connect(&backups, &models::WorkspaceBackups::changed, this, &BackupCard::refresh);
    showState();
    refresh();
}

QString BackupCard::stepText(Step step)
{
    switch (step) {
    case Step::Idle:
        return {};
    case Step::Copying:
        return tr("Copying and checking");
    case Step::Checking:
        return tr("Checking the copy");
    case Step::Updating:
        return tr("Bringing the copy up to date");
    case Step::Replacing:
        return tr("Putting the copy in place");
    }
    return {};
}

void BackupCard::refresh()
{
    m_backups.last().then(m_backups.mailbox(), this, [this](std::optional<BackupFile> last) {
        m_last = std::move(last);
        m_isKnown = true;
        showState();
    });
    m_backups.diskUse().then(m_backups.mailbox(), this, [this](models::DiskUse use) {
        m_use = use;
        showState();
    });
}

void BackupCard::showState()
{
    const Step step = m_backups.step();
    m_card->setAction(tr("Back up now"), step == Step::Idle);
    FactList &facts = m_card->facts();
    facts.set(tr("Size"), m_last ? DataSize::inWords(m_last->bytes) : QString());
    facts.set(tr("All backups"), m_use ? DataSize::inWords(m_use->backups) : QString());
    facts.set(tr("Free on the disk"), m_use ? DataSize::inWords(m_use->free) : QString());
    facts.setVisible(m_use.has_value());
    if (step != Step::Idle)
        return m_card->setState(u"clock"_s, Token::Text2, stepText(step));
    if (!m_failure.isEmpty())
        return m_card->setState(u"error"_s, Token::Bad, tr("The backup failed"), m_failure);
    if (!m_isKnown)
        return m_card->setState(u"clock"_s, Token::Text2, tr("Looking"));
    if (!m_last)
        return m_card->setState(u"warning"_s, Token::Warn, tr("Never"), tr("A copy is made in a moment."));
    const bool isFresh = m_clock.now() - m_last->at < kFresh;
    const QString when = RelativeTime::inWords(m_last->at, m_clock.now());
    m_card->setState(isFresh ? u"ok"_s : u"warning"_s, isFresh ? Token::Ok : Token::Warn, tr("%1, checked").arg(when));
    m_card->setToolTip(RelativeTime::exact(m_last->at));
}

void BackupCard::backUp()
{
    if (m_backups.step() != Step::Idle)
        return;
    m_failure.clear();
    m_card->setAction(tr("Back up now"), false);
    m_backups.backUp().then(m_backups.mailbox(), this, [this](models::Result<BackupFile> made) {
        if (made)
            emit toastRequested({u"ok"_s, tr("Backed up, %1").arg(DataSize::inWords(made->bytes)), {}, {}});
        else
            m_failure = MessageText::of(made.error());
        showState();
    });
}

}
