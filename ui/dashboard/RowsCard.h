#pragma once

#include <vector>

#include <QWidget>

namespace vitrine::ui {

class Button;
class Card;

/// A card with the first rows of a longer list, and what is left out said in its heading. Keeps its rows, so that new
/// content does not flicker.
class RowsCard : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowsCard)

public:
    /// How many rows there is room for.
    void setRoom(int rows);
    [[nodiscard]] int shownRows() const;

signals:
    /// "and 12 more" was chosen.
    void moreRequested();

protected:
    explicit RowsCard(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] Card &card() const { return *m_card; }
    /// There are `count` of `total` entries now; `note` is said when all of them are shown.
    void setEntries(size_t count, qint64 total, const QString &note);

    [[nodiscard]] virtual QWidget *makeRow(size_t index) = 0;
    virtual void fillRow(QWidget &row, size_t index) = 0;
    virtual void setEmpty(bool) {}

private:
    void fill();

    Card *m_card;
    Button *m_more;
    std::vector<QWidget *> m_rows;
    size_t m_count = 0;
    qint64 m_total = 0;
    QString m_note;
    int m_room = 1;
};

}
