#pragma once

#include <functional>

#include "ui/dashboard/RowsCard.h"
#include "ui/widgets/ItemRow.h"

namespace vitrine::ui {

class Label;
class PictureCache;

/// A card with items to open.
class ItemsCard final : public RowsCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemsCard)

public:
    struct Entry
    {
        ItemRow::Content content;
        std::function<void()> open;
    };

    /// `empty` stands where the items would be. The cache outlives it.
    ItemsCard(const QString &title, const QString &empty, PictureCache &pictures, QWidget *parent = nullptr);

    /// The first of `total` items.
    void show(std::vector<Entry> entries, qint64 total, const QString &note);

protected:
    [[nodiscard]] QWidget *makeRow(size_t index) override;
    void fillRow(QWidget &row, size_t index) override;
    void setEmpty(bool isEmpty) override;

private:
    PictureCache &m_pictures;
    Label *m_empty;
    std::vector<Entry> m_entries;
};

}
