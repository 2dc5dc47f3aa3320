#include "ui/shell/BackupAge.h"

#include <QHBoxLayout>
#include <QTimer>

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using Step = models::WorkspaceBackups::Step;

namespace {

constexpr int kHeight = 24; // leaves room for the focus ring
constexpr std::chrono::minutes kTick{1};

}

BackupAge::BackupAge(models::WorkspaceBackups &backups, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_backups(backups)
    , m_clock(clock)
    , m_icon(new IconLabel(u"clock"_s, Token::Text2))
    , m_button(new Button({}, Button::Kind::Quiet))
    , m_timer(new QTimer(this))
{
    setObjectName(u"backupAge"_s);
    m_button->setObjectName(u"backupAgeButton"_s);
    m_button->setFixedHeight(kHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_icon);
    row->addWidget(m_button);
    connect(m_button, &Button::clicked, this, &BackupAge::clicked);
    connect(&backups, &models::WorkspaceBackups::stepChanged, this, &BackupAge::showAge);
    connect(&backups, &models::WorkspaceBackups::changed, this, &BackupAge::look);
    connect(m_timer, &QTimer::timeout, this, &BackupAge::showAge);
    m_timer->start(kTick);
    showAge();
    look();
}

void BackupAge::look()
{
    m_backups.last().then(m_backups.mailbox(), this, [this](std::optional<models::BackupFile> last) {
        m_last = std::move(last);
        m_isKnown = true;
        showAge();
    });
}

void BackupAge::showAge()
{
    const auto show = [this](const QString &icon, Token token, const QString &words, const QString &toolTip) {
        m_icon->setIcon(icon, token);
        m_button->setText(words);
        m_button->setToolTip(toolTip);
    };
    if (m_backups.step() != Step::Idle)
        return show(u"clock"_s, Token::Text2, tr("Working on a backup"), {});
    if (!m_isKnown)
        return show(u"clock"_s, Token::Text2, tr("Looking for backups"), {});
    if (!m_last)
        return show(u"warning"_s, Token::Warn, tr("Never backed up"), tr("Make a backup in the settings"));
    const models::Instant now = m_clock.now();
    const QString age = RelativeTime::inWords(m_last->at, now);
    const QString exact = RelativeTime::exact(m_last->at);
    if (now - m_last->at < kFresh)
        return show(u"ok"_s, Token::Ok, tr("Backed up %1").arg(age), exact);
    show(u"warning"_s, Token::Warn, tr("Last backup %1").arg(age), exact);
}

}
