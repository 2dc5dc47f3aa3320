#pragma once

#include "models/core/Time.h"
#include "ui/widgets/Surface.h"

class QMenu;
class QStackedWidget;

namespace vitrine::ui {

class Banner;
class EmptyState;
class FieldEditor;
class HairlineSplitter;
class MarkdownField;
class ProjectActionBar;
class ProjectHeader;
class ProjectSession;
class SchemaForm;
class TabStrip;

/// Everything of one project on three tabs; follows its session. Fields that the schema gains appear under Details.
class ProjectEditor final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectEditor)

public:
    ProjectEditor(ProjectSession &session, const models::Clock &clock, QWidget *parent = nullptr);

    /// Offered while tags and technologies are typed.
    void setSuggestions(const QString &field, const QStringList &suggestions);
    void focusTitle();
    /// Shows the tab of the field and puts the cursor there.
    void focusField(const QString &path);
    [[nodiscard]] QMenu *menu() const;
    [[nodiscard]] HairlineSplitter *bodySplitter() const;

signals:
    void listToggled();
    void newRequested();

private:
    enum Tab { Write, Details, Search };

    void buildTabs();
    [[nodiscard]] QWidget *buildWrite();
    [[nodiscard]] QWidget *buildContent();
    void addForm(Tab tab, SchemaForm *form);
    [[nodiscard]] FieldEditor *fieldEditor(const QString &name) const;
    [[nodiscard]] Tab tabOf(const QString &path) const;
    void take(FieldEditor &editor);
    void onOpened();
    void fill(const QStringList &fields);
    void showState();
    void showErrors();
    void showBanner();
    void showNothingOpen();

    ProjectSession &m_session;
    ProjectHeader *m_header;
    TabStrip *m_tabs;
    QWidget *m_bannerRow = nullptr;
    Banner *m_banner;
    QStackedWidget *m_pages;
    ProjectActionBar *m_actions;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    std::vector<std::pair<Tab, SchemaForm *>> m_forms;
    MarkdownField *m_body = nullptr;
};

}
