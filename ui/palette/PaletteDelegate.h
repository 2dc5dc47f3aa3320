#pragma once

#include <QStyledItemDelegate>

namespace vitrine::ui {

struct PaletteRow;

/// Draws the rows of a PaletteModel: icon, title with the matched letters underlined, what it is, and its keys.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const PaletteRow &row);
};

}
