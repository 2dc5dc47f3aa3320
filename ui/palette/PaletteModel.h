#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QIcon>
#include <QKeySequence>

namespace vitrine::ui {

/// One row of the command palette: something that can be chosen, or the name of the section below it.
struct PaletteRow
{
    QString key; ///< "action:quit", "projects:ID"; empty: a section's name
    QString title;
    QString detail = {}; ///< what it acts on, or what it is
    QString iconName = {};
    QIcon icon = {}; ///< of actions that have one; else `iconName`
    QKeySequence keys = {};
    QList<int> letters = {}; ///< of the title, underlined
    int score = 0;

    [[nodiscard]] bool isSection() const { return key.isEmpty(); }
};

/// The rows of the command palette as they stand.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteModel)

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<PaletteRow> rows);
    /// Null outside.
    [[nodiscard]] const PaletteRow *at(int row) const;
    /// The row with that key, else -1.
    [[nodiscard]] int rowOf(const QString &key) const;
    /// The nearest row that can be chosen, from `row` on in steps of `step`, else -1.
    [[nodiscard]] int choosable(int row, int step) const;
    [[nodiscard]] int choosableCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteRow> m_rows;
};

}
