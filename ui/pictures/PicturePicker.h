#pragma once

#include <functional>
#include <vector>

#include <QDialog>

#include "ui/pictures/PictureIntake.h"
#include "ui/widgets/EmptyState.h"

class QLineEdit;
class QListView;
class QStackedWidget;
class QTimer;

namespace vitrine::ui {

class Button;
class Label;
class PictureCache;
class PictureListModel;
class RefusalNote;

/// Lets somebody choose among the workspace's pictures, or add some: by a file dialog, a drop or the clipboard.
class PicturePicker final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PicturePicker)

public:
    enum class Choice { One, Many };
    using Chosen = std::function<void(const std::vector<models::Asset> &assets)>;

    /// Opens on the widget's window and returns; `chosen` is called with at least one, unless it was cancelled.
    static PicturePicker *ask(QWidget *parent, PictureIntake &intake, PictureCache &cache, Choice choice,
                              Chosen chosen);

public slots:
    void paste();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PicturePicker(PictureIntake &intake, PictureCache &cache, Choice choice, QWidget *parent);

    void buildLayout();
    void buildGrid(PictureCache &cache);
    [[nodiscard]] QLayout *buildButtons();
    void addFromComputer();
    /// What was added is what was meant.
    [[nodiscard]] PictureIntake::Done take();
    void showState();
    /// What stands where no picture is.
    [[nodiscard]] EmptyState::Content nothing() const;
    void showSelection();
    void choose();
    [[nodiscard]] std::vector<models::Asset> selected() const;

    PictureIntake &m_intake;
    const Choice m_choice;
    PictureListModel *m_model;
    QLineEdit *m_search;
    QTimer *m_typing;
    QListView *m_grid;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    RefusalNote *m_refusals;
    Label *m_status;
    Button *m_add;
    Button *m_accept;
    QString m_failure;
    bool m_isAdding = false;
    std::vector<models::Asset> m_chosen;
};

}
