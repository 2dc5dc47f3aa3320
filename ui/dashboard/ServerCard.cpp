#include "ui/dashboard/ServerCard.h"

#include <QVBoxLayout>

#include "ui/dashboard/StateCard.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using State = models::ServerControl::State;

ServerCard::ServerCard(models::ServerControl &server, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_clock(clock)
    , m_card(new StateCard(tr("Server")))
{
    setObjectName(u"serverCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_card, &StateCard::actionRequested, this, &ServerCard::act);
    connect(&server, &models::ServerControl::stateChanged, this, &ServerCard::showState);
    showState();
}

void ServerCard::showState()
{
    const State state = m_server.state();
    if (state != State::Serving)
        m_since.reset();
    else if (!m_since)
        m_since = m_clock.now();
    switch (state) {
    case State::Serving:
        m_card->setState(u"ok"_s, Token::Ok, tr("Serving"));
        break;
    case State::Starting:
        m_card->setState(u"clock"_s, Token::Text2, tr("Starting"));
        break;
    case State::Stopping:
        m_card->setState(u"clock"_s, Token::Text2, tr("Finishing what runs"));
        break;
    case State::Failed:
        m_card->setState(u"error"_s, Token::Bad, tr("Could not start"), MessageText::of(m_server.errorMessage()));
        break;
    case State::Stopped:
        m_card->setState(u"stopped"_s, Token::Text2, tr("Stopped"), tr("The website gets no answers."));
        break;
    }
    const bool isOff = state == State::Failed || state == State::Stopped;
    m_card->setAction(state == State::Failed    ? tr("Try again")
                      : state == State::Stopped ? tr("Start")
                                                : tr("Restart"),
                      isOff || state == State::Serving);
    m_card->facts().set(tr("Address"), m_server.address());
    showTime();
    m_card->facts().setVisible(!isOff);
}

void ServerCard::showTime()
{
    m_card->facts().set(tr("Started"), m_since ? RelativeTime::inWords(*m_since, m_clock.now()) : QString(),
                        m_since ? RelativeTime::exact(*m_since) : QString());
}

void ServerCard::act()
{
    m_server.restart(); // starts one that does not run
}

}
