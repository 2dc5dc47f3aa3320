#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QHash>

#include "ui/exchange/ImportRow.h"

namespace vitrine::ui {

/// What an import would bring, a row for each file, with cells to be corrected before anything is written.
class ImportTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportTableModel)

public:
    enum Column { File, Kind, Title, Slug, Status, Date, Check, Count };
    struct Counts
    {
        int all = 0;
        int ready = 0; ///< with those that bring nothing new
        int attention = 0;
        int problems = 0;
        int leftOut = 0;
        int items = 0; ///< that would come in or change; problems are not among them
        int pictures = 0;

        [[nodiscard]] int needLook() const { return attention + problems; }
        bool operator==(const Counts &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Starts anew with what a first look says.
    void setReport(const models::ImportReport &report);
    /// Takes a second look at some of the files; those that are no item after all go back to being left out.
    void takeAgain(const QSet<QString> &files, const models::ImportReport &report);

    [[nodiscard]] const ImportRow &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] Counts counts() const { return m_counts; }
    /// All that was corrected, in the words of the import.
    [[nodiscard]] models::ImportCorrections corrections() const;

    void leaveOutProblems();
    /// The same value into that column of several rows, as far as they take it.
    void setAll(const QList<int> &rows, Column column, const QVariant &value);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// These files want a second look.
    void corrected(const QSet<QString> &files);
    void countsChanged();

private:
    [[nodiscard]] QVariant text(const ImportRow &row, int column) const;
    [[nodiscard]] static QVariant editValue(const ImportRow &row, int column);
    [[nodiscard]] QString spoken(const ImportRow &row, int column) const;
    [[nodiscard]] static bool change(ImportRow &row, int column, const QVariant &value);
    [[nodiscard]] static bool choose(ImportRow &row, bool isChosen);
    void tellChanged(const QList<int> &rows);
    void count();
    void findDoubles();

    std::vector<ImportRow> m_rows;
    QHash<QString, int> m_byFile;
    Counts m_counts;
};

}
