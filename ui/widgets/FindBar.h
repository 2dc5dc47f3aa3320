#pragma once

#include <QWidget>

class QAction;
class QKeyEvent;
class QLineEdit;
class QToolButton;

namespace vitrine::ui {

class Label;
class MarkdownEditor;
class TextFinder;

/// Finds and replaces in the editor below it. Hidden until Ctrl+F or Ctrl+R in the text; Escape hides it again.
class FindBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)

public:
    explicit FindBar(MarkdownEditor &editor, QWidget *parent = nullptr);

    /// Find and replace, for menus.
    [[nodiscard]] QList<QAction *> actions() const { return m_openers; }

    /// Shows itself, with the selected words or those from before, and begins to find.
    void open(bool isReplacing);
    /// Back to the text.
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *buildFindRow();
    [[nodiscard]] QWidget *buildReplaceRow();
    void addKeys();
    void find();
    void showCount();
    void replaceAll();
    [[nodiscard]] bool takeKey(const QObject *field, const QKeyEvent &event);

    MarkdownEditor &m_editor;
    TextFinder *m_finder;
    QLineEdit *m_wanted;
    QLineEdit *m_with;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    Label *m_count;
    QWidget *m_replaceRow = nullptr;
    QList<QWidget *> m_needFound; ///< of use only when something was found
    QList<QAction *> m_openers;
};

}
