#pragma once

#include <QLineEdit>

namespace vitrine::ui {

class CompletionPopup;

/// What chips are typed into: Enter and a comma end one, a pasted list gives several, at its beginning Backspace and
/// the arrow lead to the chips.
class ChipsLine final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipsLine)

public:
    explicit ChipsLine(const QString &completionsName, QWidget *parent = nullptr);

    [[nodiscard]] CompletionPopup &popup() const { return *m_popup; }

signals:
    /// Several at once, or the one that was typed.
    void entered(const QStringList &texts);
    void removeLastRequested();
    void lastChipRequested();
    void allRequested(); ///< offer everything there is

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] bool leadsToChips(const QKeyEvent &event) const;
    void enterTyped();
    void pasteList();

    CompletionPopup *m_popup;
};

}
