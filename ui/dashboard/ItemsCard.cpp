#include "ui/dashboard/ItemsCard.h"

#include "ui/widgets/Card.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

ItemsCard::ItemsCard(const QString &title, const QString &empty, PictureCache &pictures, QWidget *parent)
    : RowsCard(title, parent)
    , m_pictures(pictures)
    , m_empty(new Label(empty, TextStyle::Secondary, Token::Text2))
{
    m_empty->setObjectName(u"cardEmpty"_s);
    m_empty->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace16, Metric::kSpace8);
    m_empty->setWordWrap(true);
    m_empty->setFixedHeight(Card::kRow);
    card().addRow(m_empty);
}

void ItemsCard::show(std::vector<Entry> entries, qint64 total, const QString &note)
{
    m_entries = std::move(entries);
    setEntries(m_entries.size(), total, note);
}

QWidget *ItemsCard::makeRow(size_t index)
{
    auto *row = new ItemRow(m_pictures);
    row->setObjectName(u"item%1"_s.arg(index));
    connect(row, &ItemRow::clicked, this, [this, index] {
        if (index < m_entries.size())
            m_entries[index].open();
    });
    return row;
}

void ItemsCard::fillRow(QWidget &row, size_t index)
{
    static_cast<ItemRow &>(row).show(m_entries[index].content);
}

void ItemsCard::setEmpty(bool isEmpty)
{
    m_empty->setVisible(isEmpty);
}

}
