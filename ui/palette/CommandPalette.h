#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/palette/PaletteContent.h"

class QLineEdit;
class QSettings;
class QStackedWidget;

namespace vitrine::ui {

class EmptyState;
class Label;
class PaletteList;

/// Finds any action and any item by a few letters. Lies over its window until something is chosen, Escape is pressed or
/// the focus goes elsewhere; gives the focus back.
class CommandPalette final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    /// `settings` are those of this workspace, and keep what was used last. All outlive this.
    CommandPalette(const ActionRegistry &registry, models::Workspace &workspace, QSettings &settings, QWidget *over);
    ~CommandPalette() override;

    void open();
    void close();
    /// Puts an item among what was used last.
    void remember(const models::ContentKind &kind, const models::Id &id, const QString &title);

signals:
    void actionChosen(const vitrine::ui::ActionEntry &entry);
    /// An action of that page was chosen that can only be had there.
    void pageChosen(vitrine::ui::Page *page);
    void itemChosen(const QString &plural, const vitrine::models::Id &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] bool takeKey(int key);
    void onTyped();
    void show(int choose);
    void showState();
    void run(int row);
    void place();
    void checkRecent();

    const ActionRegistry &m_registry;
    RecentThings m_recent;
    ItemSearch *m_items;
    PaletteContent m_content;
    PaletteModel *m_model;
    QLineEdit *m_input;
    Label *m_count;
    PaletteList *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Label *m_trouble;
    QPointer<QWidget> m_before; // had the focus
};

}
