#pragma once

#include <QStyledItemDelegate>

#include "models/core/Time.h"

namespace vitrine::ui {

class PictureCache;

/// Draws an item as a card: its picture, below it title, status and last change. What is chosen has border, fill and a
/// check box; a click on the box alone adds the card to what is chosen.
class ContentCardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentCardDelegate)

public:
    /// Both outlive it.
    ContentCardDelegate(const models::Clock &clock, PictureCache &pictures, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the check box of a card is; grown, for hitting it.
    [[nodiscard]] static QRect boxOf(const QRect &card, Qt::LayoutDirection direction);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const models::Clock &m_clock;
    PictureCache &m_pictures;
};

}
