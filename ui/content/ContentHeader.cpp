#include "ui/content/ContentHeader.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

#include "ui/content/ContentSession.h"
#include "ui/content/KindText.h"
#include "ui/content/StatusLook.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

ContentHeader::ContentHeader(const KindText &text, QWidget *parent)
    : QWidget(parent)
    , m_toggle(new ToolButton(u"panel"_s, tr("Show or hide the list")))
    , m_title(new Label({}, TextStyle::Section))
    , m_badge(new Badge)
    , m_version(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_open(new ToolButton(u"external"_s, {}))
    , m_more(new ToolButton(u"more"_s, text.more))
    , m_menu(new QMenu(this))
{
    setFixedHeight(Metric::kPageHeader);
    for (ToolButton *button : {m_toggle, m_open, m_more})
        button->setIconSide(Metric::kIcon);
    m_toggle->setObjectName(u"toggleList"_s);
    m_toggle->setShortcutHint(Qt::CTRL | Qt::Key_Backslash);
    m_title->setObjectName(u"openTitle"_s);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_badge->setObjectName(u"openBadge"_s);
    m_version->setObjectName(u"openVersion"_s);
    m_version->setToolTip(tr("How often it was stored"));
    m_open->setObjectName(u"openOnSiteButton"_s);
    m_more->setObjectName(u"more"_s);
    m_menu->setToolTipsVisible(true); // which say why something cannot be done
    auto *row = new QHBoxLayout(this);
    // The icons, not their buttons, stand on the margin.
    constexpr int kOverhang = (Metric::kSmallControl - Metric::kIcon) / 2;
    row->setContentsMargins(Metric::kSpace24 - kOverhang - 1, 0, Metric::kSpace24 - kOverhang, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_toggle);
    row->addSpacing(Metric::kSpace4 + 1);
    row->addWidget(m_title, 100);
    row->addWidget(m_badge);
    row->addWidget(m_version);
    row->addStretch(1);
    row->addWidget(m_open);
    row->addWidget(m_more);
    connect(m_toggle, &ToolButton::clicked, this, &ContentHeader::listToggled);
    connect(m_more, &ToolButton::clicked, this, [this] {
        const int x = isRightToLeft() ? 0 : m_more->width() - m_menu->sizeHint().width();
        m_menu->popup(m_more->mapToGlobal(QPoint(x, m_more->height())));
    });
}

void ContentHeader::setOpenAction(QAction *action)
{
    const auto follow = [this, action] {
        m_open->setMeaning(action->toolTip());
        m_open->setShortcutHint(action->isEnabled() ? action->shortcut() : QKeySequence());
        m_open->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, this, follow);
    connect(m_open, &ToolButton::clicked, action, &QAction::trigger);
    follow();
}

void ContentHeader::show(const ContentSession &session)
{
    const bool isOpen = session.state() == ContentSession::State::Open;
    m_title->setText(isOpen ? session.title() : QString());
    m_version->setText(isOpen && !session.draft().isNew() ? tr("v%1").arg(session.draft().saved().version) : QString());
    m_badge->setVisible(isOpen);
    m_open->setVisible(isOpen);
    m_more->setVisible(isOpen);
    if (!isOpen)
        return;
    const models::ContentItem &saved = session.draft().saved();
    const bool isScheduled = saved.publishAt && saved.status == models::Status::Draft;
    const auto look = isScheduled ? StatusLook::ofScheduled() : StatusLook::of(saved.status);
    if (session.isDirty())
        m_badge->show(u"pencil"_s, tr("Unsaved edits"), Token::Warn, Token::WarnBg);
    else
        m_badge->show(look.iconName, look.word, look.text, look.background);
}

}
