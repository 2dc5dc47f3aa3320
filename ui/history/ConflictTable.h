#pragma once

#include <QWidget>

#include "ui/history/Conflicts.h"

class QGridLayout;

namespace vitrine::ui {

class Button;
class ConflictCell;
class IconLabel;
class Label;

/// The places in conflict, one below the other: what they are, my side, and theirs.
class ConflictTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictTable)

public:
    explicit ConflictTable(QWidget *parent = nullptr);

    void setHeads(const QString &mine, const QString &theirs);
    /// Makes the rows anew.
    void show(const Conflicts &conflicts);
    /// Shows only what is chosen in each.
    void showChoices(const Conflicts &conflicts);
    /// Said below the rows; empty: nothing. `names` are shown on demand.
    void setMerged(const QString &text, const QString &names);
    void focusFirstOpen(const Conflicts &conflicts);

signals:
    void chosen(size_t row, vitrine::ui::ConflictChoice choice);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QWidget *name;
        QWidget *openMark;
        ConflictCell *mine;
        ConflictCell *theirs;
    };

    void addRow(size_t at, const ConflictRow &conflict);
    [[nodiscard]] QWidget *buildName(const QString &label, QWidget *&openMark);
    [[nodiscard]] QWidget *buildFoot();

    QGridLayout *m_grid;
    Label *m_mineHead;
    Label *m_theirsHead;
    QWidget *m_foot;
    Label *m_merged;
    Label *m_names;
    Button *m_showNames;
    std::vector<Row> m_rows;
};

}
