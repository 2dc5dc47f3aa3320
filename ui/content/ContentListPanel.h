#pragma once

#include "models/content/Tag.h"
#include "models/core/Time.h"
#include "models/workspace/ContentItem.h"
#include "ui/content/ContentListView.h"
#include "ui/content/ContentSorting.h"
#include "ui/content/ListAnchor.h"
#include "ui/widgets/Surface.h"

class QSettings;
class QStackedWidget;
class QStyledItemDelegate;

namespace vitrine::ui {

class Button;
class ContentChoice;
class ContentFilterBar;
class ContentListModel;
class EmptyState;
class Label;
class ListPlace;
class PictureCache;
class Segments;
struct KindText;

/// The list of one kind of content: filters, order, form, and what is chosen. Knows the model, not what choosing means.
class ContentListPanel final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentListPanel)

public:
    ContentListPanel(ContentListModel &model, const KindText &text, const models::Clock &clock, PictureCache &pictures,
                     QWidget *parent = nullptr);

    /// Shows which one is open, without choosing it anew.
    void select(const models::Id &id);
    [[nodiscard]] ContentChoice &choice() const { return *m_choice; }
    [[nodiscard]] ContentListView &view() const { return *m_view; }
    /// The first item below those that are chosen, or above them at the end; null without any.
    [[nodiscard]] models::Id neighbour() const;

    void setTags(const models::TagList &tags);
    /// Shows only what waits for that.
    void showWaiting(models::Waiting waiting);
    void focusFilter();
    void focusList();

    [[nodiscard]] ListForm form() const { return m_view->form(); }
    void setForm(ListForm form);
    void setFooterVisible(bool isVisible);
    /// Says something at the lower edge, until something else is to be said there.
    void tell(const QString &note);
    /// Why items cannot be moved to another place now; empty when they can.
    [[nodiscard]] QString moveObstacle() const;

    void restoreState(const QSettings &settings);
    void saveState(QSettings &settings) const;

signals:
    /// That one alone was chosen by the owner.
    void chosen(const vitrine::models::Id &id);
    /// Whatever is chosen now: one, several, none.
    void choiceChanged();
    void openRequested(const vitrine::models::Id &id);
    void newRequested();
    void trashRequested();
    void formChosen(vitrine::ui::ListForm form);
    /// The list shows the answer to what was asked.
    void shown();

private:
    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildList(const models::Clock &clock, PictureCache &pictures);
    [[nodiscard]] QWidget *buildFooter();
    void buildKeys();
    void buildSortMenu();
    void ask();
    void clearFilters();
    void onApplied();
    void onFailed(const QString &message);
    void onChoiceChanged();
    void showEmpty();
    void showCount();

    ContentListModel &m_model;
    const KindText &m_text;
    std::vector<ContentSorting> m_sortings;
    size_t m_sorting = 0;
    ContentChoice *m_choice;
    Button *m_new;
    Segments *m_forms;
    ContentFilterBar *m_filters;
    ContentListView *m_view;
    ListAnchor m_anchor;
    ListPlace *m_place;
    QStyledItemDelegate *m_rows = nullptr;
    QStyledItemDelegate *m_cards = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_header = nullptr;
    QWidget *m_footer = nullptr;
    Label *m_count;
    Button *m_sort;
    models::Id m_selected;
    bool m_isSelecting = false;
    bool m_hasFailed = false;
    bool m_isNewQuery = true;
};

}
