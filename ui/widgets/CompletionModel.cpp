#include "ui/widgets/CompletionModel.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void CompletionModel::setRows(std::vector<Completion> rows)
{
    if (rows == m_rows)
        return; // what is current stays
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Completion &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.text : row.text + u", "_s + row.detail;
    default:
        return {};
    }
}

}
