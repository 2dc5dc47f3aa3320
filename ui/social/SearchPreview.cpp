#include "ui/social/SearchPreview.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/shell/Icon.h"
#include "ui/social/CutText.h"
#include "ui/social/SocialFacts.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMark = 24; // the circle where a site has its icon

/// In rich text, what is cut struck out.
QString shown(const QString &before, const CutText &text, const QColor &cutColor)
{
    const QString kept = before + text.kept.toHtmlEscaped();
    return text.cut.isEmpty()
               ? kept
               : u"%1<s style=\"color: %2\">%3</s>"_s.arg(kept, cutColor.name(), text.cut.toHtmlEscaped());
}

}

SearchPreview::SearchPreview(QWidget *parent)
    : QWidget(parent)
    , m_site(new Label({}, TextStyle::Secondary))
    , m_trail(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_title(new Label({}, TextStyle::Large))
    , m_description(new Label({}, TextStyle::Body, Token::Text2))
{
    setObjectName(u"searchPreview"_s);
    m_title->setObjectName(u"searchPreviewTitle"_s);
    m_description->setObjectName(u"searchPreviewDescription"_s);
    m_trail->setObjectName(u"searchPreviewTrail"_s);
    for (Label *line : {m_site, m_trail}) {
        line->setElided(true);
        line->setTextFormat(Qt::PlainText);
    }
    for (Label *text : {m_title, m_description}) {
        text->setTextFormat(Qt::RichText);
        text->setWordWrap(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kSpace16, Metric::kSpace16, Metric::kSpace16, Metric::kSpace16);
    column->setSpacing(Metric::kSpace4);
    auto *site = new QVBoxLayout;
    site->setContentsMargins(kMark + Metric::kSpace8, 0, 0, 0);
    site->setSpacing(0);
    site->addWidget(m_site);
    site->addWidget(m_trail);
    column->addLayout(site);
    column->addSpacing(Metric::kSpace4);
    column->addWidget(m_title);
    column->addWidget(m_description);
}

void SearchPreview::show(const SocialFacts &facts)
{
    m_site->setText(facts.siteTitle);
    m_trail->setText(facts.trail);
    m_titleText = facts.title;
    m_descriptionText = facts.description;
    m_day = facts.day;
    showTexts();
}

void SearchPreview::showTexts()
{
    const QColor cutColor = Theme::color(Token::Text3, this);
    const CutText title = CutText::at(m_titleText, CutText::kTitle);
    m_title->setText(shown(u"<u>"_s, {title.kept, {}}, cutColor) + u"</u>"_s + shown({}, {{}, title.cut}, cutColor));
    m_title->setAccessibleName(m_titleText);
    const QString day = m_day.isEmpty() ? QString() : tr("%1. ").arg(m_day).toHtmlEscaped();
    const CutText description = CutText::at(m_descriptionText, CutText::kDescription);
    const QString missing = tr("Without a description, search engines choose words from the text.");
    const QString text = m_descriptionText.isEmpty() ? missing.toHtmlEscaped() : shown(day, description, cutColor);
    m_description->setText(u"<p style=\"line-height: %1px\">%2</p>"_s.arg(Metric::kTextLine).arg(text));
    m_description->setToken(m_descriptionText.isEmpty() ? Token::Text3 : Token::Text2);
    m_description->setAccessibleName(m_descriptionText.isEmpty() ? missing : m_descriptionText);
}

void SearchPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showTexts(); // which carry a colour
}

void SearchPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Line, this));
    painter.setBrush(Theme::color(Token::Base, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kCorner, Metric::kCorner);
    const int lines = m_site->height() + m_trail->height();
    const QRect left(Metric::kSpace16, m_site->y() + (lines - kMark) / 2, kMark, kMark);
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), left);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Hover, this));
    painter.drawEllipse(mark);
    Icon::paint(painter, mark, u"globe"_s, Theme::color(Token::Text2, this), Metric::kSmallIcon);
}

}
