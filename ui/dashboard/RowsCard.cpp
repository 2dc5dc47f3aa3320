#include "ui/dashboard/RowsCard.h"

#include <algorithm>

#include <QLocale>
#include <QVBoxLayout>

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

RowsCard::RowsCard(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(title))
    , m_more(new Button({}, Button::Kind::Quiet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addStretch();
    m_more->setObjectName(u"more"_s);
    m_more->setVisible(false);
    m_card->addHeaderWidget(m_more);
    connect(m_more, &Button::clicked, this, &RowsCard::moreRequested);
}

void RowsCard::setEntries(size_t count, qint64 total, const QString &note)
{
    m_count = count;
    m_total = total;
    m_note = note;
    fill();
}

void RowsCard::setRoom(int rows)
{
    if (std::exchange(m_room, std::max(rows, 1)) != rows)
        fill();
}

int RowsCard::shownRows() const
{
    return std::min(m_room, static_cast<int>(m_count));
}

void RowsCard::fill()
{
    const auto shown = static_cast<size_t>(shownRows());
    while (m_rows.size() < shown) {
        m_rows.push_back(makeRow(m_rows.size()));
        m_card->addRow(m_rows.back());
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (i < shown)
            fillRow(*m_rows[i], i);
        m_rows[i]->setVisible(i < shown);
    }
    setEmpty(shown == 0);
    const qint64 more = m_total - static_cast<qint64>(shown);
    m_more->setText(tr("and %1 more").arg(QLocale().toString(more)));
    m_more->setAccessibleName(tr("%1: %2").arg(m_card->accessibleName(), m_more->text()));
    m_more->setVisible(more > 0);
    m_card->setNote(more > 0 ? QString() : m_note);
}

}
