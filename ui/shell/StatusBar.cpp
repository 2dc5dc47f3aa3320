#include "ui/shell/StatusBar.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

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

StatusBar::StatusBar(models::ServerControl &server, QWidget *parent)
    : Surface(Token::Window, Qt::TopEdge, parent)
    , m_server(server)
    , m_icon(new IconLabel(u"stopped"_s, Token::Text2))
    , m_state(new Label({}, TextStyle::SecondaryMedium))
    , m_address(new Label({}, TextStyle::MonoSmall))
    , m_copy(new ToolButton(u"copy"_s, tr("Copy the server's address")))
    , m_open(new ToolButton(u"external"_s, tr("Open the server's address in the browser")))
{
    setFixedHeight(Metric::kStatusBar);
    m_state->setObjectName(u"serverState"_s);
    m_address->setObjectName(u"serverAddress"_s);
    m_address->setElided(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName(u"copyAddress"_s);
    m_open->setObjectName(u"openAddress"_s);
    for (ToolButton *button : {m_copy, m_open})
        button->setFixedHeight(kButtonHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace16, Metric::kHairline, Metric::kSpace12, 0);
    row->setSpacing(0);
    row->addWidget(m_icon);
    row->addSpacing(Metric::kSpace8 - 2);
    row->addWidget(m_state);
    row->addSpacing(Metric::kSpace8);
    row->addWidget(m_address);
    row->addSpacing(Metric::kSpace8);
    row->addWidget(m_copy);
    row->addSpacing(Metric::kSpace8);
    row->addWidget(m_open);
    row->addStretch(1);
    connect(m_copy, &ToolButton::clicked, this, &StatusBar::copyAddress);
    connect(m_open, &ToolButton::clicked, this, &StatusBar::openAddress);
    connect(&server, &models::ServerControl::stateChanged, this, &StatusBar::showState);
    showState();
}

void StatusBar::showState()
{
    const State state = m_server.state();
    const Look look = lookOf(state);
    const bool isServing = state == State::Serving;
    m_icon->setIcon(look.icon, look.token);
    m_state->setText(look.word);
    m_state->setToken(look.token);
    m_address->setFont(Theme::font(isServing ? TextStyle::MonoSmall : TextStyle::Secondary));
    m_address->setText(isServing ? m_server.address() : state == State::Failed ? m_server.errorMessage() : QString());
    m_copy->setVisible(isServing);
    m_open->setVisible(isServing);
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
