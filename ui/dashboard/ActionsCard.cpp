#include "ui/dashboard/ActionsCard.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void ActionsCard::show(std::vector<Entry> entries, qint64 total, const QString &note)
{
    m_entries = std::move(entries);
    setEntries(m_entries.size(), total, note);
}

QWidget *ActionsCard::makeRow(size_t index)
{
    auto *row = new ActionRow;
    row->setObjectName(u"action%1"_s.arg(index));
    connect(row, &ActionRow::actionRequested, this, [this, index] {
        if (index < m_entries.size() && m_entries[index].act)
            m_entries[index].act();
    });
    return row;
}

void ActionsCard::fillRow(QWidget &row, size_t index)
{
    static_cast<ActionRow &>(row).show(m_entries[index].content);
}

}
