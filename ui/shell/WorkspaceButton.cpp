#include "ui/shell/WorkspaceButton.h"

#include <QMenu>
#include <QPainter>
#include <QStyle>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInset = 8;
constexpr int kMarkWidth = 16;
constexpr int kTextLeft = kInset + kMarkWidth + 10;
constexpr int kArrow = 16;
constexpr int kArrowGap = 6;

}

WorkspaceButton::WorkspaceButton(const QString &title, QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"workspaceTitle"_s);
    setFont(Theme::font(TextStyle::BodyStrong));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(Metric::kControl);
    setTitle(title);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (!m_menu)
            return;
        const int x = isRightToLeft() ? width() - m_menu->sizeHint().width() : 0;
        m_menu->popup(mapToGlobal(QPoint(x, height() + Metric::kSpace4)));
    });
}

void WorkspaceButton::setTitle(const QString &title)
{
    setText(title);
    setAccessibleName(tr("Workspace %1").arg(title));
    updateGeometry();
    update();
}

void WorkspaceButton::setMenu(QMenu *menu)
{
    m_menu = menu;
}

int WorkspaceButton::textWidth() const
{
    return fontMetrics().horizontalAdvance(text());
}

QSize WorkspaceButton::sizeHint() const
{
    return {kTextLeft + textWidth() + 1 + kArrowGap + kArrow + kInset, Metric::kControl};
}

void WorkspaceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(isDown() ? Token::Pressed : Token::Hover, this));
        painter.drawRoundedRect(rect(), Metric::kCorner, Metric::kCorner);
    }
    const auto mirrored = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), {left, 0, width, height()});
    };
    Icon::paint(painter, mirrored(kInset, kMarkWidth), u"vitrine"_s, Theme::color(Token::Text, this));
    const int room = width() - kTextLeft - kArrowGap - kArrow - kInset;
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    setToolTip(shown == text() ? QString() : text());
    painter.setPen(Theme::color(Token::Text, this));
    DirectedText::draw(painter, mirrored(kTextLeft, room + 1),
                       int(QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft)), shown);
    const int arrowLeft = kTextLeft + std::min(room, textWidth()) + kArrowGap;
    Icon::paint(painter, mirrored(arrowLeft, kArrow), u"chevron-down"_s, Theme::color(Token::Text, this));
}

}
