#include "ui/palette/PaletteModel.h"

#include <algorithm>

#include "ui/widgets/KeyCap.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void PaletteModel::setRows(std::vector<PaletteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const PaletteRow *PaletteModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int PaletteModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &PaletteRow::key);
    return found == m_rows.end() || key.isEmpty() ? -1 : static_cast<int>(found - m_rows.begin());
}

int PaletteModel::choosable(int row, int step) const
{
    while (const PaletteRow *found = at(row)) {
        if (!found->isSection())
            return row;
        row += step;
    }
    return -1;
}

int PaletteModel::choosableCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const PaletteRow &row) { return !row.isSection(); }));
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteRow *row = index.isValid() ? at(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->title;
    case Qt::AccessibleTextRole: {
        QStringList parts{row->title, row->detail, KeyCap::textOf(row->keys)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteRow *row = index.isValid() ? at(index.row()) : nullptr;
    return row && !row->isSection() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}
