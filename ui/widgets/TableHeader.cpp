#include "ui/widgets/TableHeader.h"

#include <QPainter>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/TableDelegate.h"

namespace vitrine::ui {

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setFixedHeight(Metric::kControl);
    setSectionsClickable(false);
    setHighlightSections(false);
}

void TableHeader::paintSection(QPainter *painter, const QRect &area, int column) const
{
    const int inset = logicalIndex(column) == 0 || column == 0 ? TableDelegate::kEdge : TableDelegate::kInset;
    painter->setFont(Theme::font(TextStyle::SecondaryMedium));
    painter->setPen(Theme::color(Token::Text2, this));
    const QRect words = QStyle::visualRect(layoutDirection(), area, area.adjusted(inset, 0, -TableDelegate::kInset, 0));
    DirectedText::draw(*painter, words,
                       int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                       model()->headerData(column, Qt::Horizontal).toString());
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), Theme::color(Token::Base, this));
        painter.fillRect(0, height() - 1, width(), Metric::kHairline, Theme::color(Token::Line, this));
        painter.fillRect(0, 0, width(), Metric::kHairline, Theme::color(Token::Line, this));
    }
    QHeaderView::paintEvent(event);
}

}
