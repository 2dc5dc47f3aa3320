#pragma once

#include <optional>

#include "ui/history/DiffRows.h"
#include "ui/widgets/Surface.h"

class QComboBox;
class QHBoxLayout;

namespace vitrine::ui {

class CompareChoices;
class Label;
class ToolButton;
class VersionListModel;

/// What the chosen version is compared with, how that is shown, and the way from change to change.
class CompareBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareBar)

public:
    /// The versions outlive it.
    explicit CompareBar(VersionListModel &versions, QWidget *parent = nullptr);

    /// Which version is chosen, and which one is current; 0: none.
    void setChosen(qint64 chosen, qint64 current);
    /// The version to compare with; 0: there is none.
    [[nodiscard]] qint64 other() const;
    /// Back to the current version, which every item has.
    void forget();
    /// Nothing: they are not known.
    void showChanges(std::optional<int> changes);

signals:
    void otherChosen();
    void stepRequested(int direction);
    void layoutChosen(vitrine::ui::DiffLayout layout);

private:
    void buildSteps(QHBoxLayout &row);
    void buildLayouts(QHBoxLayout &row);
    void onChosen(int row);
    void showWanted();

    CompareChoices *m_choices;
    QComboBox *m_with;
    Label *m_changes;
    ToolButton *m_previous;
    ToolButton *m_next;
    qint64 m_chosen = 0;
    qint64 m_current = 0;
    int m_wanted;               ///< of the fixed choices
    qint64 m_wantedVersion = 0; ///< any other; 0: none
};

}
