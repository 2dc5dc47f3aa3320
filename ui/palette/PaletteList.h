#pragma once

#include <QListView>

namespace vitrine::ui {

class PaletteModel;

/// The rows of the command palette and which one is chosen; the focus stays in the letters above.
class PaletteList final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteList)

public:
    /// The model outlives it.
    explicit PaletteList(PaletteModel &model, QWidget *parent = nullptr);

    void choose(int row);
    /// Chooses another one so many rows further on, or back; a step beyond the end goes round.
    void moveBy(int rows);
    /// How many rows a page moves.
    [[nodiscard]] int page() const;

signals:
    void rowChosen(const QModelIndex &index);
    void endNeared();

private:
    PaletteModel &m_model;
};

}
