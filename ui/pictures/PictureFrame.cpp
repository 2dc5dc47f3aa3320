#include "ui/pictures/PictureFrame.h"

#include <algorithm>

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include "models/assets/AssetAddress.h"
#include "ui/pictures/PictureCache.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextFrom = 140; ///< narrower frames show an icon alone

}

PictureFrame::PictureFrame(PictureCache &cache, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_cache(cache)
    , m_hint(hint)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&cache, &PictureCache::ready, this, [this](const QString &address) {
        if (address.isEmpty() || address == m_address)
            update();
    });
}

void PictureFrame::setAddress(const QString &address)
{
    m_address = address;
    setCursor(address.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void PictureFrame::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    update();
}

void PictureFrame::setTarget(bool isTarget)
{
    m_isTarget = isTarget;
    update();
}

void PictureFrame::setInvalid(bool isInvalid)
{
    m_isInvalid = isInvalid;
    update();
}

int PictureFrame::heightFor(int width, const QSize &size)
{
    if (size.isEmpty())
        return width * 2 / 3;
    return static_cast<int>(std::clamp<qint64>(qint64(width) * size.height() / size.width(), width * 2 / 5, width));
}

PictureFrame::Words PictureFrame::words() const
{
    if (m_isBusy)
        return {u"clock"_s, tr("Adding…")};
    if (m_address.isEmpty())
        return {u"image"_s, m_hint};
    if (!models::AssetAddress::parse(m_address))
        return {u"globe"_s, tr("Shown from its address")};
    return m_cache.isMissing(m_address) ? Words{u"warning"_s, tr("No preview")} : Words{};
}

void PictureFrame::paintWords(QPainter &painter, const Words &words) const
{
    if (words.iconName.isEmpty())
        return;
    const Token token = m_isTarget ? Token::Accent : Token::Text2;
    const bool hasText = width() >= kTextFrom;
    QRect area = rect().adjusted(Metric::kSpace12, Metric::kSpace8, -Metric::kSpace12, -Metric::kSpace8);
    painter.setFont(Theme::font(TextStyle::Secondary));
    const int text = hasText ? painter.boundingRect(area, Qt::AlignHCenter | Qt::TextWordWrap, words.text).height() : 0;
    const int gap = hasText ? Metric::kSpace4 : 0;
    area.setTop(area.center().y() - (Metric::kIcon + gap + text) / 2);
    Icon::paint(painter, {area.left(), area.top(), area.width(), Metric::kIcon}, words.iconName,
                Theme::color(token, this), Metric::kIcon);
    if (!hasText)
        return;
    painter.setPen(Theme::color(token, this));
    DirectedText::draw(painter, area.adjusted(0, Metric::kIcon + gap, 0, 0), Qt::AlignHCenter | Qt::TextWordWrap,
                       words.text);
}

void PictureFrame::paintEdge(QPainter &painter) const
{
    const bool isEmpty = m_address.isEmpty();
    const bool isStrong = m_isTarget || m_isInvalid || hasFocus();
    QPen pen(Theme::color(m_isTarget || hasFocus() ? Token::Accent
                          : m_isInvalid            ? Token::Bad
                          : isEmpty                ? Token::Field
                                                   : Token::Line,
                          this),
             isStrong ? Metric::kFocusLine : Metric::kHairline);
    if (isEmpty && !hasFocus())
        pen.setStyle(Qt::DashLine);
    const qreal inset = pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Metric::kCorner, Metric::kCorner);
}

void PictureFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), Metric::kCorner, Metric::kCorner);
    painter.fillPath(shape, Theme::color(m_isTarget ? Token::Select : Token::Raised, this));
    const QPixmap pixmap = m_address.isEmpty() ? QPixmap() : m_cache.pixmap(m_address, size(), devicePixelRatioF());
    if (!pixmap.isNull() && !m_isBusy) {
        painter.save();
        painter.setClipPath(shape);
        painter.drawPixmap(0, 0, pixmap);
        painter.restore();
    }
    paintWords(painter, words());
    paintEdge(painter);
}

void PictureFrame::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        return emit activated();
    if (isPlain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && !m_address.isEmpty())
        return emit removeRequested();
    QWidget::keyPressEvent(event);
}

void PictureFrame::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
}

void PictureFrame::mouseMoveEvent(QMouseEvent *event)
{
    const bool isDrag = event->buttons() & Qt::LeftButton &&
                        (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (isDrag && !m_address.isEmpty())
        emit dragStarted();
}

void PictureFrame::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_address.isEmpty() && rect().contains(event->pos()))
        emit activated();
}

void PictureFrame::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_address.isEmpty())
        emit activated();
}

}
