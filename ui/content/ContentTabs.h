#pragma once

#include <QObject>

#include "models/core/Time.h"
#include "ui/content/ContentActionBar.h"
#include "ui/content/ContentBanner.h"

class QStackedWidget;

namespace vitrine::models {
class Workspace;
}

namespace vitrine::ui {

class ConflictView;
class HistoryView;
class ItemAddress;
class MarkdownField;
class PictureCache;
class PictureIntake;
class RelationsField;
class SlugField;
class SocialTab;
class TabStrip;
struct KindText;

/// The tabs of the editor and what stands on each: forms, history, and both versions where there is a conflict. Whoever
/// owns it places the row of tabs and the pages.
class ContentTabs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentTabs)

public:
    /// What the tabs work on; all of it outlives them.
    struct Services
    {
        ContentSession &session;
        models::Workspace &workspace;
        const ItemAddress &address;
        const models::Clock &clock;
        PictureCache &pictures;
        PictureIntake &intake;
    };

    explicit ContentTabs(const Services &services, QObject *parent = nullptr);

    [[nodiscard]] QWidget *bar() const { return m_bar; }
    [[nodiscard]] QWidget *pages() const;
    [[nodiscard]] ContentForms &forms() const { return *m_forms; }
    [[nodiscard]] MarkdownField &body() const { return *m_body; }
    [[nodiscard]] ConflictView &conflict() const { return *m_conflict; }
    [[nodiscard]] ContentBanner::Place place() const;

    /// The item that is open now; `isAnother` when it was opened, not only read anew.
    void open(bool isAnother);
    void fill(const QStringList &fields);
    /// How the item stands.
    void show();
    /// Marks what does not hold, and tells it.
    [[nodiscard]] std::vector<ContentActionBar::Problem> showErrors();

    void focusField(const QString &path);
    /// Leads to the first field that does not hold, or to the one after that where the cursor is.
    void focusNextProblem();
    void showHistory();
    void showConflict();
    /// Leaves whatever stands before the current tab.
    void showCurrent();

signals:
    void pageShown();
    void itemRequested(const vitrine::models::Id &id);

private:
    void build();
    void add(ContentTab tab, const QString &text, QWidget *page);
    [[nodiscard]] QWidget *buildWrite();
    [[nodiscard]] QWidget *buildForm(ContentTab tab);
    [[nodiscard]] FieldEditor *createEditor(const models::FieldInfo &field);
    void showAddress();
    void showLanguage();

    Services m_services;
    ContentSession &m_session;
    const KindText &m_text;
    ContentForms *m_forms;
    QWidget *m_bar;
    TabStrip *m_strip;
    QStackedWidget *m_pages;
    SocialTab *m_social = nullptr;
    RelationsField *m_relations = nullptr; ///< of projects
    SlugField *m_slug = nullptr;
    MarkdownField *m_body = nullptr;
    HistoryView *m_history;
    ConflictView *m_conflict;
};

}
