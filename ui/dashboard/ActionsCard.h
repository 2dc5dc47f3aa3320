#pragma once

#include <functional>

#include "ui/dashboard/RowsCard.h"
#include "ui/widgets/ActionRow.h"

namespace vitrine::ui {

/// A card with things to see to, each with its one button.
class ActionsCard final : public RowsCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionsCard)

public:
    struct Entry
    {
        ActionRow::Content content;
        std::function<void()> act = {};
    };

    explicit ActionsCard(const QString &title, QWidget *parent = nullptr)
        : RowsCard(title, parent)
    {
    }

    /// The first of `total` things.
    void show(std::vector<Entry> entries, qint64 total, const QString &note);

protected:
    [[nodiscard]] QWidget *makeRow(size_t index) override;
    void fillRow(QWidget &row, size_t index) override;

private:
    std::vector<Entry> m_entries;
};

}
