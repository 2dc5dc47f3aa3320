#include "ui/widgets/ActionRow.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"warning"_s, Token::Warn, Metric::kIcon))
    , m_title(new Label({}, TextStyle::BodyMedium))
    , m_detail(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_button(new Button(QString()))
{
    setFixedHeight(Card::kRow);
    m_button->setSmall(true);
    m_title->setElided(true);
    m_detail->setElided(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->setContentsMargins(0, Metric::kSpace8, 0, Metric::kSpace8 - 1);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace16, Metric::kHairline, Metric::kSpace16, 0);
    row->setSpacing(Metric::kSpace12);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_button);
    connect(m_button, &Button::clicked, this, &ActionRow::actionRequested);
}

void ActionRow::show(const Content &content)
{
    setVisible(true);
    if (content == m_content)
        return;
    m_content = content;
    m_icon->setIcon(content.iconName, content.iconToken);
    m_title->setText(content.title);
    m_detail->setText(content.detail);
    m_detail->setVisible(!content.detail.isEmpty());
    m_button->setText(content.action);
    m_button->setVisible(!content.action.isEmpty());
    m_button->setAccessibleName(tr("%1: %2").arg(content.action, content.title));
}

void ActionRow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), Metric::kHairline, Theme::color(Token::Line, this));
}

}
