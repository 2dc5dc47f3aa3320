#include "ui/forms/Chip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/shell/Theme.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kToEnd = 1000; // further than any list goes

}

Chip::Chip(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_label(new Label(text, TextStyle::SecondaryMedium, Token::Text2))
{
    auto *remove = new ToolButton(u"close"_s, tr("Remove %1").arg(text));
    remove->setFixedSize(Metric::kBadge, Metric::kBadge);
    remove->setIconSide(Metric::kTinyIcon);
    remove->setFocusPolicy(Qt::NoFocus); // Delete does it on the keyboard
    remove->setProperty("hasKeyboardWay", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace8 - 2, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_label);
    row->addWidget(remove);
    m_label->setElided(true);
    setFixedHeight(Metric::kBadge);
    setFocusPolicy(Qt::ClickFocus);
    connect(remove, &ToolButton::clicked, this, &Chip::removeRequested);
}

void Chip::setInvalid(bool isInvalid)
{
    m_isInvalid = isInvalid;
    m_label->setToken(isInvalid ? Token::Bad : Token::Text2);
    update();
}

void Chip::setPlace(qsizetype number, qsizetype count)
{
    setAccessibleName(tr("%1, %2 of %3").arg(m_text).arg(number).arg(count));
    setAccessibleDescription(tr("Delete removes it, F2 edits it"));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
        return emit leaveRequested(isMirrored ? 1 : -1);
    case Qt::Key_Right:
        return emit leaveRequested(isMirrored ? -1 : 1);
    case Qt::Key_Home:
        return emit leaveRequested(-kToEnd);
    case Qt::Key_End:
        return emit leaveRequested(kToEnd);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return emit removeRequested();
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return emit editRequested();
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chip::mouseDoubleClickEvent(QMouseEvent *)
{
    emit editRequested();
}

void Chip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Chip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(Theme::color(Token::Accent, this), Metric::kFocusLine) : QPen(Qt::NoPen));
    painter.setBrush(Theme::color(m_isInvalid ? Token::BadBg : Token::Hover, this));
    const qreal inset = hasFocus() ? Metric::kFocusLine / 2.0 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Metric::kSmallCorner,
                            Metric::kSmallCorner);
}

}
