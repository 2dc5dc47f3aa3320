#include "ui/social/SocialCard.h"

#include <QBoxLayout>
#include <QPainter>

#include "ui/social/SocialFacts.h"
#include "ui/social/SocialPicture.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

SocialCard::SocialCard(PictureCache &pictures, QWidget *parent)
    : QWidget(parent)
    , m_picture(new SocialPicture(pictures))
    , m_host(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_title(new Label({}, TextStyle::BodyStrong))
    , m_description(new Label({}, TextStyle::Body, Token::Text2))
    , m_row(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    setObjectName(u"socialCard"_s);
    m_host->setObjectName(u"socialCardHost"_s);
    m_title->setObjectName(u"socialCardTitle"_s);
    m_description->setObjectName(u"socialCardDescription"_s);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(Metric::kSpace16, Metric::kSpace8, Metric::kSpace16, Metric::kSpace12);
    texts->setSpacing(2);
    texts->addStretch();
    for (Label *line : {m_host, m_title, m_description}) {
        line->setElided(true);
        line->setTextFormat(Qt::PlainText);
        texts->addWidget(line);
    }
    texts->addStretch();
    m_row->setContentsMargins(Metric::kHairline, Metric::kHairline, Metric::kHairline, Metric::kHairline);
    m_row->setSpacing(0);
    m_row->addWidget(m_picture);
    m_row->addLayout(texts, 1);
}

void SocialCard::show(const SocialFacts &facts)
{
    m_picture->show(facts.picture, facts.title);
    m_host->setText(facts.host);
    m_title->setText(facts.title);
    m_description->setText(facts.description);
    m_description->setVisible(!facts.description.isEmpty());
}

void SocialCard::setSize(Size size)
{
    const bool isSmall = size == Size::Small;
    m_picture->setSquare(isSmall);
    m_row->setDirection(isSmall ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SocialCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Line, this));
    painter.setBrush(Theme::color(Token::Base, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kCorner, Metric::kCorner);
}

}
