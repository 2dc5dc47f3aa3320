#pragma once

#include <optional>
#include <vector>

#include <QJsonArray>
#include <QWidget>

#include "models/core/Field.h"

class QDropEvent;
class QVBoxLayout;

namespace vitrine::ui {

class GalleryRow;
class PictureCache;

/// The rows of a gallery in their order: moved by Alt with the arrow keys, by their buttons or by dragging. Rows
/// without anything count as not there.
class GalleryList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryList)

public:
    /// Of a row that is being dragged: the list's address as a number, which is compared alone, and the row's place.
    static constexpr const char *kRowMimeType = "application/x-vitrine-gallery-row";

    /// `field` is copied; the cache outlives it.
    GalleryList(const models::FieldInfo &field, PictureCache &cache, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<GalleryRow *> &rows() const { return m_rows; }
    [[nodiscard]] QJsonArray items() const;
    /// Does not emit `edited`, as little as the next two.
    void setItems(const QJsonArray &items);
    /// Adds rows before the one that stands there.
    void insert(size_t place, const QJsonArray &pictures);
    void removeBlank();

    /// The count of rows when it is not there.
    [[nodiscard]] size_t placeOf(const GalleryRow *row) const;
    /// Before which row something would come that is dropped there.
    [[nodiscard]] size_t placeAt(const QPoint &point) const;
    /// The row of an item, counted without those that are blank; null when there is none.
    [[nodiscard]] GalleryRow *rowOfItem(qsizetype item) const;
    /// Draws a line where something would be dropped.
    void showPlace(std::optional<size_t> place);

signals:
    void edited();
    /// Rows came or went.
    void countChanged();
    void inserted(vitrine::ui::GalleryRow *row);
    void pasteRequested(vitrine::ui::GalleryRow *after);
    /// Somebody took the last one away.
    void emptied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addRow(size_t place, const QJsonObject &picture);
    void moveBy(const GalleryRow &row, int by);
    void move(size_t from, size_t to);
    void remove(GalleryRow *row);
    void takeAway(GalleryRow *row);
    void drag(const GalleryRow &row);
    /// The place of the row that is dragged; nothing for anything else, and for rows of another list, which stay there.
    [[nodiscard]] std::optional<size_t> draggedRow(const QDropEvent &event) const;
    /// Names and tab order follow the rows.
    void settle();

    const models::FieldInfo m_field;
    PictureCache &m_cache;
    QVBoxLayout *m_column;
    std::vector<GalleryRow *> m_rows;
    std::optional<size_t> m_place;
};

}
