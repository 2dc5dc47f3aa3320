#pragma once

#include "models/core/Field.h"
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
class PictureCache;
class PictureIntake;
struct KindText;
class ContentActionBar;
class ContentHeader;
class ContentSession;
class ConflictView;
class HistoryView;
class MarkdownPane;
class PictureCache;
class PictureIntake;
class SchemaForm;
class SpellChecker;
class TabStrip;

/// Everything of one item on four tabs; follows its session. `slugPrefix` is what its address begins with. Fields that
/// the schema gains appear under Details.
class ContentEditor final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentEditor)

public:
    ContentEditor(ContentSession &session, const QString &slugPrefix, const models::Clock &clock,
                  PictureCache &pictures, PictureIntake &intake, QWidget *parent = nullptr);

    /// For the text; all outlive it.
    void setTextServices(SpellChecker &spelling, PictureCache &pictures, PictureIntake &intake);
    /// Offered while tags and technologies are typed.
    void setSuggestions(const QString &field, const QStringList &suggestions);
    void focusTitle();
    /// Shows the tab of the field and puts the cursor there.
    void focusField(const QString &path);
    void showHistory();
    /// Shows both versions where there is a conflict.
    void showConflict();
    [[nodiscard]] QMenu *menu() const;
    [[nodiscard]] MarkdownPane &body() const;

signals:
    void listToggled();
    void newRequested();
    void scheduleRequested();
    /// Whether what is shown needs the room of the list.
    void wideWanted(bool isWide);

private:
    enum Tab { Write, Details, Media, Search, History };

    void buildTabs();
    [[nodiscard]] QWidget *buildWrite();
    [[nodiscard]] QWidget *buildContent();
    void addForm(Tab tab, SchemaForm *form);
    [[nodiscard]] std::vector<models::FieldInfo>
    fieldsWhere(const std::function<bool(const models::FieldInfo &)> &holds) const;
    [[nodiscard]] std::vector<models::FieldInfo> writeFields() const;
    [[nodiscard]] FieldEditor *fieldEditor(const QString &name) const;
    [[nodiscard]] Tab tabOf(const QString &path) const;
    void take(FieldEditor &editor);
    void onOpened();
    void fill(const QStringList &fields);
    void showLanguage();
    void showState();
    void showErrors();
    void showBanner();
    [[nodiscard]] bool showTroubleBanner();
    [[nodiscard]] bool showMergedBanner();
    void showScheduleBanner();
    void showTab(int tab);
    void onPageShown();
    void showNothingOpen();

    ContentSession &m_session;
    const KindText &m_text;
    QString m_slugPrefix;
    ContentHeader *m_header;
    TabStrip *m_tabs;
    QWidget *m_bannerRow = nullptr;
    Banner *m_banner;
    QStackedWidget *m_pages;
    ContentActionBar *m_actions;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    std::vector<std::pair<Tab, SchemaForm *>> m_forms;
    MarkdownField *m_body = nullptr;
    HistoryView *m_history;
    ConflictView *m_conflict;
    const models::Clock &m_clock;
    PictureCache &m_pictures;
    PictureIntake &m_intake;
    qint64 m_opening = -1;
};

}
