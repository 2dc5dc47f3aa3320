#include "ui/shell/SearchButton.h"

#include <QPainter>
#include <QStyle>

#include "ui/shell/DirectedText.h"
#include "ui/shell/FieldPainter.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/KeyCap.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconLeft = 9;
constexpr int kTextLeft = 33;
constexpr int kKeysEdge = 9;

}

SearchButton::SearchButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setFixedHeight(Metric::kControl);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFont(Theme::font(TextStyle::Body));
    setCursor(Qt::IBeamCursor);
}

void SearchButton::setKeys(const QKeySequence &keys)
{
    m_keys = KeyCap::textOf(keys);
    update();
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    FieldPainter::drawBox(painter, rect(), FieldPainter::State::Normal, palette());
    const auto mirrored = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), {left, 0, width, height()});
    };
    Icon::paint(painter, mirrored(kIconLeft, Metric::kSmallIcon), u"search"_s, Theme::color(Token::Text2, this));
    const int keys = m_keys.isEmpty() ? 0 : KeyCap::widthOf(m_keys);
    if (keys > 0)
        KeyCap::paint(painter, mirrored(width() - kKeysEdge - keys, keys), m_keys, palette());
    const int room = width() - kTextLeft - keys - 2 * kKeysEdge;
    painter.setPen(Theme::color(Token::Text3, this));
    DirectedText::draw(painter, mirrored(kTextLeft, room),
                       int(QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft)),
                       painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

}
