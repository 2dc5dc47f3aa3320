#include "ui/shell/StatusBar.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

#include "ui/shell/MessageText.h"
#include "ui/shell/WorkList.h"
#include "ui/shell/WorkPanel.h"
#include "ui/shell/WorkRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using State = models::ServerControl::State;

namespace {

constexpr int kButtonHeight = 24; // leaves room for the focus ring

struct Look
{
    QString icon;
    Token token;
    QString word;
};

Look lookOf(State state)
{
    switch (state) {
    case State::Serving:
        return {u"ok"_s, Token::Ok, StatusBar::tr("Serving")};
    case State::Starting:
        return {u"clock"_s, Token::Text2, StatusBar::tr("Starting")};
    case State::Stopping:
        return {u"clock"_s, Token::Text2, StatusBar::tr("Stopping")};
    case State::Failed:
        return {u"error"_s, Token::Bad, StatusBar::tr("Failed")};
    case State::Stopped:
        break;
    }
    return {u"stopped"_s, Token::Text2, StatusBar::tr("Stopped")};
}

}

StatusBar::StatusBar(models::ServerControl &server, WorkList &work, QWidget *parent)
    : Surface(Token::Window, Qt::TopEdge, parent)
    , m_server(server)
    , m_work(work)
    , m_icon(new IconLabel(u"stopped"_s, Token::Text2))
    , m_state(new Label({}, TextStyle::SecondaryMedium))
    , m_address(new Label({}, TextStyle::MonoSmall))
    , m_copy(new ToolButton(u"copy"_s, tr("Copy the server's address")))
    , m_open(new ToolButton(u"external"_s, tr("Open the server's address in the browser")))
    , m_power(new ToolButton(u"power"_s, {}))
    , m_retry(new Button(tr("Try again"), Button::Kind::Flat))
    , m_otherPort(new Button({}, Button::Kind::Flat))
    , m_more(new Button(u"chevron-up"_s, {}, Button::Kind::Quiet))
    , m_first(new WorkRow)
    , m_panel(new WorkPanel(work, this))
{
    setFixedHeight(Metric::kStatusBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace16, Metric::kHairline, Metric::kSpace12, 0);
    row->setSpacing(0);
    buildServer(*row);
    row->addStretch(1);
    buildWork(*row);
    connect(&server, &models::ServerControl::stateChanged, this, &StatusBar::showState);
    connect(&work, &WorkList::changed, this, &StatusBar::showWork);
    showState();
    showWork();
}

void StatusBar::buildServer(QHBoxLayout &row)
{
    const std::initializer_list<std::pair<QWidget *, QString>> names{
        {m_state, u"serverState"_s},        {m_address, u"serverAddress"_s}, {m_copy, u"copyAddress"_s},
        {m_open, u"openAddress"_s},         {m_power, u"serverPower"_s},     {m_retry, u"serverRetry"_s},
        {m_otherPort, u"serverOtherPort"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_address->setElided(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget *button : std::initializer_list<QWidget *>{m_copy, m_open, m_power, m_retry, m_otherPort})
        button->setFixedHeight(kButtonHeight);
    row.addWidget(m_icon);
    row.addSpacing(Metric::kSpace8 - 2);
    row.addWidget(m_state);
    row.addSpacing(Metric::kSpace8);
    row.addWidget(m_address);
    row.addSpacing(Metric::kSpace8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8); // of those that are shown
    for (QWidget *button : std::initializer_list<QWidget *>{m_copy, m_open, m_power, m_retry, m_otherPort})
        buttons->addWidget(button);
    row.addLayout(buttons);
    connect(m_copy, &ToolButton::clicked, this, &StatusBar::copyAddress);
    connect(m_open, &ToolButton::clicked, this, &StatusBar::openAddress);
    connect(m_power, &ToolButton::clicked, this, &StatusBar::toggleServer);
    connect(m_retry, &Button::clicked, &m_server, &models::ServerControl::start);
    connect(m_otherPort, &Button::clicked, this, [this] { emit portWanted(m_freePort); });
}

void StatusBar::buildWork(QHBoxLayout &row)
{
    m_first->setObjectName(u"work"_s);
    m_more->setObjectName(u"workMore"_s);
    m_more->setFixedHeight(kButtonHeight);
    row.addSpacing(Metric::kSpace16);
    row.addWidget(m_more);
    row.addWidget(m_first);
    connect(m_first, &WorkRow::cancelRequested, &m_work, &WorkList::cancel);
    connect(m_more, &Button::clicked, this, [this] {
        const QSize size = m_panel->sizeHint();
        const int x = isRightToLeft() ? Metric::kSpace8 : width() - size.width() - Metric::kSpace8;
        m_panel->popup(mapToGlobal(QPoint(x, -size.height())));
    });
}

void StatusBar::addAtEnd(QWidget *widget)
{
    auto *line = new Surface(Token::Line);
    line->setFixedSize(Metric::kHairline, Metric::kSpace16);
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    row->addSpacing(Metric::kSpace16);
    row->addWidget(line);
    row->addSpacing(Metric::kSpace16);
    row->addWidget(widget);
}

void StatusBar::showState()
{
    const State state = m_server.state();
    const Look look = lookOf(state);
    const bool isServing = state == State::Serving;
    const bool isChanging = state == State::Starting || state == State::Stopping;
    m_icon->setIcon(look.icon, look.token);
    m_state->setText(look.word);
    m_state->setToken(look.token);
    m_address->setFont(Theme::font(isServing ? TextStyle::MonoSmall : TextStyle::Secondary));
    m_address->setText(isServing                ? m_server.address()
                       : state == State::Failed ? MessageText::of(m_server.errorMessage())
                                                : QString());
    m_copy->setVisible(isServing);
    m_open->setVisible(isServing);
    m_retry->setVisible(state == State::Failed);
    m_freePort = m_server.freePort();
    m_otherPort->setText(tr("Use port %1").arg(m_freePort));
    m_otherPort->setVisible(m_freePort > 0);
    m_power->setVisible(state != State::Failed);
    m_power->setEnabled(!isChanging);
    m_power->setMeaning(isServing || state == State::Stopping ? tr("Stop the server") : tr("Start the server"));
}

void StatusBar::toggleServer()
{
    m_server.state() == State::Serving ? m_server.stop() : m_server.start();
}

void StatusBar::showWork()
{
    const auto &running = m_work.running();
    m_first->setVisible(!running.empty());
    m_more->setVisible(running.size() > 1);
    if (running.empty())
        return;
    m_first->show(running.front());
    const size_t others = running.size() - 1;
    m_more->setText(others == 1 ? tr("and 1 more") : tr("and %1 more").arg(others));
}

void StatusBar::copyAddress()
{
    QApplication::clipboard()->setText(m_server.address());
}

void StatusBar::openAddress()
{
    QDesktopServices::openUrl(QUrl(m_server.address()));
}

}
