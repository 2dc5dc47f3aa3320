#include "ui/widgets/FieldBox.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>

#include "ui/shell/FieldPainter.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

FieldBox::FieldBox(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

FieldBox::~FieldBox()
{
    disconnect(qApp, nullptr, this, nullptr); // what is in it loses the focus when it goes, later than this
}

void FieldBox::setInvalid(bool isInvalid)
{
    if (m_isInvalid == isInvalid)
        return;
    m_isInvalid = isInvalid;
    update();
}

void FieldBox::followFocus(const QWidget *focused)
{
    // Buttons inside show their own ring.
    const bool hasFocus = focused && isAncestorOf(focused) && !qobject_cast<const QAbstractButton *>(focused);
    if (hasFocus == m_hasFocus)
        return;
    m_hasFocus = hasFocus;
    update();
}

void FieldBox::paintEvent(QPaintEvent *)
{
    using State = FieldPainter::State;
    QPainter painter(this);
    const State state = !isEnabled()  ? State::Disabled
                        : m_isInvalid ? State::Invalid
                        : m_hasFocus  ? State::Focused
                                      : State::Normal;
    if (m_kind == Kind::Field || state == State::Focused || state == State::Invalid)
        return FieldPainter::drawBox(painter, rect(), state, palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Line, this));
    painter.setBrush(Theme::color(Token::Base, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kCorner, Metric::kCorner);
}

}
