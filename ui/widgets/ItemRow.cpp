#include "ui/widgets/ItemRow.h"

#include <QPainter>
#include <QStyle>

#include "ui/pictures/PictureCache.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/FocusRing.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Thumbnail.h"

namespace vitrine::ui {

namespace {

constexpr int kTextLeft = Metric::kSpace16 + Metric::kThumbnailWidth + Metric::kSpace12;
constexpr int kLine = 18;
constexpr int kFirstLine = 9;

}

ItemRow::ItemRow(PictureCache &pictures, QWidget *parent)
    : QAbstractButton(parent)
    , m_pictures(pictures)
{
    setFixedHeight(Card::kRow);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setProperty(FocusRing::kOwnFocusProperty, true);
    connect(&pictures, &PictureCache::ready, this, [this](const QString &address) {
        if (!m_content.cover.isEmpty() && (address.isEmpty() || address == m_content.cover))
            update();
    });
}

QSize ItemRow::sizeHint() const
{
    return {Metric::kList, Card::kRow};
}

void ItemRow::show(const Content &content)
{
    setVisible(true);
    if (content == m_content)
        return;
    m_content = content;
    setText(content.title);
    setAccessibleName(content.title);
    setAccessibleDescription(content.detail);
    setToolTip(content.toolTip);
    update();
}

/// Null without a cover, and while it is read.
QPixmap ItemRow::picture() const
{
    return m_content.cover.isEmpty()
               ? QPixmap()
               : m_pictures.pixmap(m_content.cover, {Metric::kThumbnailWidth, Metric::kThumbnailHeight},
                                   devicePixelRatioF());
}

void ItemRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](QRect part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const auto color = [this](Token token) { return Theme::color(token, this); };
    if (underMouse() || isDown())
        painter.fillRect(rect(), color(isDown() ? Token::Pressed : Token::Hover));
    painter.fillRect(0, 0, width(), Metric::kHairline, color(Token::Line));
    Thumbnail::paint(painter, palette(),
                     mirrored({Metric::kSpace16, (height() - Metric::kThumbnailHeight + 1) / 2, Metric::kThumbnailWidth,
                               Metric::kThumbnailHeight}),
                     m_content.title, picture());
    const auto start = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const auto end = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter));
    const int room = width() - kTextLeft - Metric::kSpace16;

    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(color(Token::Text2));
    const int whenWidth = painter.fontMetrics().horizontalAdvance(m_content.when);
    DirectedText::draw(painter, mirrored({kTextLeft, kFirstLine, room, kLine}), end, m_content.when);
    DirectedText::draw(painter, mirrored({kTextLeft, kFirstLine + kLine, room, kLine}), start,
                       painter.fontMetrics().elidedText(m_content.detail, Qt::ElideRight, room));

    painter.setFont(Theme::font(TextStyle::BodyMedium));
    painter.setPen(color(Token::Text));
    const int titleRoom = room - (whenWidth > 0 ? whenWidth + Metric::kSpace12 : 0);
    DirectedText::draw(painter, mirrored({kTextLeft, kFirstLine, titleRoom, kLine}), start,
                       painter.fontMetrics().elidedText(m_content.title, Qt::ElideRight, titleRoom));
    if (!hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::Accent), Metric::kFocusLine));
    painter.drawRoundedRect(rect().adjusted(2, 2, -2, -2), Metric::kSmallCorner, Metric::kSmallCorner);
}

}
