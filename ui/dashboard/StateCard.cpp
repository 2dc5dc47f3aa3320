#include "ui/dashboard/StateCard.h"

#include <QHBoxLayout>

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

StateCard::StateCard(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"info"_s, Token::Text2, Metric::kIcon))
    , m_state(new Label({}, TextStyle::Body))
    , m_reason(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_action(new Button({}, Button::Kind::Flat))
    , m_facts(new FactList)
{
    auto *card = new Card(title);
    m_state->setObjectName(u"cardState"_s);
    m_state->setElided(true);
    m_reason->setObjectName(u"cardReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setContentsMargins(Metric::kIcon + Metric::kSpace8, 0, 0, 0);
    m_reason->setVisible(false);
    m_action->setObjectName(u"cardAction"_s);
    m_action->setSmall(true);
    m_action->setVisible(false);
    card->addHeaderWidget(m_action);
    auto *line = new QHBoxLayout;
    line->setSpacing(Metric::kSpace8);
    line->addWidget(m_icon);
    line->addWidget(m_state, 1);
    auto *body = new QWidget;
    auto *words = new QVBoxLayout(body);
    words->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace16, Metric::kSpace8);
    words->setSpacing(0);
    words->addLayout(line);
    words->addWidget(m_reason);
    card->addRow(body);
    card->addRow(m_facts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(m_action, &Button::clicked, this, &StateCard::actionRequested);
}

void StateCard::setState(const QString &iconName, Token token, const QString &state, const QString &reason)
{
    m_icon->setIcon(iconName, token);
    m_state->setText(state);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

QString StateCard::state() const
{
    return m_state->text();
}

QString StateCard::reason() const
{
    return m_reason->text();
}

void StateCard::setAction(const QString &text, bool isEnabled)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    m_action->setEnabled(isEnabled);
}

}
