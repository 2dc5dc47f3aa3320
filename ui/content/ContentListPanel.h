#pragma once

#include "models/core/Time.h"
#include "models/workspace/ContentItem.h"
#include "ui/widgets/Surface.h"

class QComboBox;
class QLineEdit;
class QListView;
class QSettings;
class QStackedWidget;
class QTimer;

namespace vitrine::ui {

class Button;
class EmptyState;
class Label;
struct KindText;
class ContentListModel;

/// The list of one kind of content: filter, status, order, and what is chosen. Knows the model, not what choosing
/// means.
class ContentListPanel final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentListPanel)

public:
    ContentListPanel(ContentListModel &model, const KindText &text, const models::Clock &clock,
                     QWidget *parent = nullptr);

    /// Shows which one is open, without choosing it.
    void select(const models::Id &id);
    [[nodiscard]] models::Id selected() const { return m_selected; }
    /// The item below `id`, or above it at the end; null without any.
    [[nodiscard]] models::Id neighbourOf(const models::Id &id) const;

    /// Shows only what waits for that.
    void showWaiting(models::Waiting waiting);
    void focusFilter();
    void focusList();

    void restoreState(const QSettings &settings);
    void saveState(QSettings &settings) const;

signals:
    void chosen(const vitrine::models::Id &id);
    void newRequested();
    void trashRequested();
    /// The list shows the answer to what was asked.
    void shown();

private:
    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildFilters();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildFooter();
    void buildSortMenu();
    void ask();
    void clearFilters();
    void onApplied();
    void onFailed(const QString &message);
    void onCurrentChanged();
    void showEmpty();
    void showCount();
    [[nodiscard]] bool isFiltered() const;

    ContentListModel &m_model;
    const KindText &m_text;
    Button *m_new;
    QLineEdit *m_filter;
    QComboBox *m_status;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Label *m_count;
    Button *m_sort;
    QTimer *m_delay;
    int m_order = 0;
    models::Id m_selected;
    bool m_isSelecting = false;
    bool m_hasFailed = false;
};

}
