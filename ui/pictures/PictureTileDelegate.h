#pragma once

#include <QStyledItemDelegate>

namespace vitrine::ui {

class PictureCache;

/// Draws a picture as a tile: its middle, its name, its size.
class PictureTileDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureTileDelegate)

public:
    static constexpr QSize kTile{184, 176};

    explicit PictureTileDelegate(PictureCache &cache, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPicture(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                      const QString &address) const;

    PictureCache &m_cache;
};

}
