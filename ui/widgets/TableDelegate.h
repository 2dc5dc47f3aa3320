#pragma once

#include <QStyledItemDelegate>

namespace vitrine::ui {

/// What a table's cell is told of beside its text (Qt::DisplayRole).
struct TableRole
{
    enum {
        Detail = Qt::UserRole + 100, ///< a second line below the text
        TextToken,                   ///< the Token of the text, as int
        IconName,                    ///< in front of the text
        BadgeToken,                  ///< with it the text is a badge with this Token as background, as int
    };
};

/// Draws the cells of a TableView.
class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int kEdge = 24; ///< in front of the first column
    static constexpr int kInset = 8; ///< in front of the others

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
