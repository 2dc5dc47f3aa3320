#pragma once

#include "models/content/NameUses.h"
#include "ui/content/ContentTabs.h"
#include "ui/widgets/Surface.h"

class QAction;
class QMenu;
class QStackedWidget;

namespace vitrine::ui {

class ContentHeader;
class EmptyState;
class MarkdownPane;
class SpellChecker;

/// Everything of one item: its head, its tabs, and what can be done with the edits; follows its session. Fields that
/// the schema gains appear under Details.
class ContentEditor final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentEditor)

public:
    explicit ContentEditor(const ContentTabs::Services &services, QWidget *parent = nullptr);

    /// For the text; all outlive it.
    void setTextServices(SpellChecker &spelling, PictureCache &pictures, PictureIntake &intake);
    /// Offered while tags and technologies are typed.
    void setSuggestions(const QString &field, const std::vector<models::NameUse> &suggestions);
    void focusTitle();
    /// Shows the tab of the field and puts the cursor there.
    void focusField(const QString &path) { m_tabs->focusField(path); }
    void focusNextProblem() { m_tabs->focusNextProblem(); }
    void showHistory() { m_tabs->showHistory(); }
    [[nodiscard]] QMenu *menu() const;
    /// Shown as a button beside the menu.
    void setOpenAction(QAction *action);
    [[nodiscard]] MarkdownPane &body() const;

signals:
    void listToggled();
    void newRequested();
    void scheduleRequested();
    /// Another one, which this one leads to.
    void itemRequested(const vitrine::models::Id &id);
    /// Whether what is shown needs the room of the list.
    void wideWanted(bool isWide);

private:
    void connectSession();
    void connectParts();
    void connectActions();
    [[nodiscard]] QWidget *buildContent();
    void onOpened();
    void onPageShown();
    void showState();
    void showNothingOpen();

    ContentSession &m_session;
    const KindText &m_text;
    ContentTabs *m_tabs;
    ContentHeader *m_header;
    ContentBanner *m_banner;
    ContentActionBar *m_actions;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    qint64 m_opening = -1;
};

}
