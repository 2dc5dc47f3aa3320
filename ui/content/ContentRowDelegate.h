#pragma once

#include <QStyledItemDelegate>

#include "models/core/Time.h"

namespace vitrine::ui {

class PictureCache;

/// Draws an item as a row of 56 px: a thumbnail, the title, and below it status and last change.
class ContentRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentRowDelegate)

public:
    /// Both outlive it.
    ContentRowDelegate(const models::Clock &clock, PictureCache &pictures, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const models::Clock &m_clock;
    PictureCache &m_pictures;
};

}
