#pragma once

#include <QAbstractListModel>

#include "ui/widgets/CompletionPopup.h"

namespace vitrine::ui {

/// The rows of a CompletionPopup.
class CompletionModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompletionModel)

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<Completion> rows);
    [[nodiscard]] const std::vector<Completion> &rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Completion> m_rows;
};

}
