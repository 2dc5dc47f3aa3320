#include "ui/content/ListAnchor.h"

#include <QHash>
#include <QScrollBar>

#include "ui/content/ContentListModel.h"
#include "ui/content/ContentListView.h"

namespace vitrine::ui {

using models::Id;

void ListAnchor::keep()
{
    m_rows.clear();
    if (m_view.verticalScrollBar()->value() == 0)
        return; // at the top what is new may be seen
    const auto [first, last] = m_view.rowsInSight();
    for (int row = first; row < last; ++row) {
        if (const Id id = m_model.idAt(row); !id.isNull())
            m_rows.emplace_back(id, row);
    }
}

void ListAnchor::restore()
{
    QHash<int, int> votes; // by how many rows: the item that was changed may have gone elsewhere alone
    for (const auto &[id, row] : m_rows) {
        if (const QModelIndex now = m_model.indexOf(id); now.isValid())
            ++votes[now.row() - row];
    }
    int moved = 0;
    for (auto vote = votes.cbegin(); vote != votes.cend(); ++vote) {
        if (vote.value() > votes.value(moved))
            moved = vote.key();
    }
    if (moved != 0)
        m_view.scrollByLines(moved);
    m_rows.clear();
}

}
