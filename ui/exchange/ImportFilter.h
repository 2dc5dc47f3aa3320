#pragma once

#include <QSortFilterProxyModel>

namespace vitrine::ui {

class ImportTableModel;

/// The rows of an import that are of one sort and hold some words.
class ImportFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportFilter)

public:
    enum class Part { All, NeedLook, Ready, LeftOut };

    explicit ImportFilter(ImportTableModel &model, QObject *parent = nullptr);

    void setPart(Part part);
    [[nodiscard]] Part part() const { return m_part; }
    /// Found in the path, the title or the address.
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ImportTableModel &m_model;
    Part m_part = Part::All;
    QString m_words;
};

}
