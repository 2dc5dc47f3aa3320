#include "ui/widgets/Label.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

#include "ui/shell/DirectedText.h"
#include "ui/widgets/ToolTip.h"

namespace vitrine::ui {

Label::Label(const QString &text, TextStyle style, Token token, QWidget *parent)
    : QLabel(text, parent)
    , m_token(token)
{
    setTextFormat(Qt::PlainText); // a title that somebody wrote is no markup
    setFont(Theme::font(style));
    applyToken();
}

void Label::setToken(Token token)
{
    m_token = token;
    applyToken();
}

void Label::setElided(bool isElided)
{
    m_isElided = isElided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    return m_isElided ? QSize(0, QLabel::minimumSizeHint().height()) : QLabel::minimumSizeHint();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        applyToken();
}

void Label::paintEvent(QPaintEvent *event)
{
    const QFontMetrics metrics = fontMetrics();
    const bool isCut = m_isElided && metrics.horizontalAdvance(text()) > contentsRect().width();
    if (isCut && (m_isTipOurs || toolTip().isEmpty())) {
        m_isTipOurs = true;
        setToolTip(ToolTip::plain(text()));
    } else if (!isCut && std::exchange(m_isTipOurs, false)) {
        setToolTip({});
    }
    if (!isCut)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    DirectedText::draw(painter, contentsRect(), int(alignment()),
                       metrics.elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void Label::applyToken()
{
    const QColor wanted = Theme::color(m_token, QApplication::palette());
    if (palette().color(QPalette::Active, QPalette::WindowText) == wanted)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

}
