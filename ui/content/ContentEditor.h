#pragma once

#include "models/content/NameUses.h"
#include "models/core/Time.h"
#include "ui/content/ContentForms.h"
#include "ui/widgets/Surface.h"

class QAction;
class QMenu;
class QStackedWidget;

namespace vitrine::models {
class Workspace;
}

namespace vitrine::ui {

class EmptyState;
class HairlineSplitter;
class MarkdownField;
class PictureCache;
class PictureIntake;
struct KindText;
class ContentActionBar;
class ContentBanner;
class ContentHeader;
class ContentSession;
class ConflictView;
class HistoryView;
class ItemAddress;
class RelationsField;
class SlugField;
class SocialTab;
class TabStrip;

/// Everything of one item on its tabs; follows its session. Fields that the schema gains appear under Details.
class ContentEditor final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentEditor)

public:
    /// All outlive it.
    ContentEditor(ContentSession &session, models::Workspace &workspace, const ItemAddress &address,
                  const models::Clock &clock, PictureCache &pictures, PictureIntake &intake, QWidget *parent = nullptr);

    /// Offered while tags and technologies are typed.
    void setSuggestions(const QString &field, const std::vector<models::NameUse> &suggestions);
    void focusTitle();
    /// Shows the tab of the field and puts the cursor there.
    void focusField(const QString &path);
    /// Leads to the first field that does not hold, or to the one after that where the cursor is.
    void focusNextProblem();
    void showHistory();
    /// Shows both versions where there is a conflict.
    void showConflict();
    [[nodiscard]] QMenu *menu() const;
    /// Shown as a button beside the menu.
    void setOpenAction(QAction *action);
    [[nodiscard]] HairlineSplitter *bodySplitter() const;

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
    [[nodiscard]] QWidget *buildContent();
    void buildTabs();
    [[nodiscard]] QWidget *buildWrite();
    [[nodiscard]] QWidget *buildForm(ContentTab tab);
    [[nodiscard]] FieldEditor *createEditor(const models::FieldInfo &field);
    void addTab(ContentTab tab, const QString &text, QWidget *page);
    void onOpened();
    void showState();
    void showErrors();
    void showAddress();
    void showTab(int tab);
    void onPageShown();
    void showNothingOpen();

    ContentSession &m_session;
    models::Workspace &m_workspace;
    const ItemAddress &m_address;
    const KindText &m_text;
    const models::Clock &m_clock;
    PictureCache &m_pictures;
    PictureIntake &m_intake;
    ContentForms *m_forms;
    ContentHeader *m_header;
    TabStrip *m_tabs;
    ContentBanner *m_banner;
    QStackedWidget *m_pages;
    ContentActionBar *m_actions;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    SocialTab *m_social = nullptr;
    RelationsField *m_relations = nullptr; ///< of projects
    SlugField *m_slug = nullptr;
    MarkdownField *m_body = nullptr;
    HistoryView *m_history;
    ConflictView *m_conflict;
    qint64 m_opening = -1;
};

}
