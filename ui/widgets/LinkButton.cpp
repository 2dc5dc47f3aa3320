#include "ui/widgets/LinkButton.h"

#include <QPainter>

#include "ui/shell/DirectedText.h"

namespace vitrine::ui {

LinkButton::LinkButton(Token token, QWidget *parent)
    : QAbstractButton(parent)
    , m_token(token)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    QFont underlined = Theme::font(TextStyle::Secondary);
    underlined.setUnderline(true);
    setFont(underlined);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height()};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 12), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::color(isEnabled() ? m_token : Token::Disabled, this));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    DirectedText::draw(painter, rect(), int(Qt::AlignLeading | Qt::AlignVCenter), shown);
}

}
