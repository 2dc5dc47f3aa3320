#include "ui/content/ContentListPanel.h"

#include <memory>

#include <QAccessible>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/content/ContentCardDelegate.h"
#include "ui/content/ContentChoice.h"
#include "ui/content/ContentFilterBar.h"
#include "ui/content/ContentListModel.h"
#include "ui/content/ContentRowDelegate.h"
#include "ui/content/KindText.h"
#include "ui/content/ListPlace.h"
#include "ui/pictures/PictureCache.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Mirroring.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Id;

namespace {

const auto kOrderKey = u"sorting"_s;
const auto kFormKey = u"form"_s;
const auto kCards = u"cards"_s;
const auto kRows = u"rows"_s;

}

ContentListPanel::ContentListPanel(ContentListModel &model, const KindText &text, const models::Clock &clock,
                                   PictureCache &pictures, QWidget *parent)
    : Surface(Token::Base, {}, parent)
    , m_model(model)
    , m_text(text)
    , m_sortings(ContentSorting::all(model.content().hasOwnOrder()))
    , m_choice(new ContentChoice(model, this))
    , m_new(new Button(u"plus"_s, tr("New"), Button::Kind::Plain))
    , m_forms(new Segments)
    , m_filters(new ContentFilterBar(text))
    , m_view(new ContentListView)
    , m_anchor(*m_view, model)
    , m_place(new ListPlace(*m_view, model, this))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_count(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_sort(new Button(u"chevron-down"_s, {}, Button::Kind::Quiet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header = buildHeader());
    column->addWidget(m_filters);
    column->addWidget(buildList(clock, pictures), 1);
    column->addWidget(m_footer = buildFooter());
    buildKeys();
    connect(m_filters, &ContentFilterBar::changed, this, &ContentListPanel::ask);
    connect(m_filters, &ContentFilterBar::leftDown, this, &ContentListPanel::focusList);
    connect(&model, &ContentListModel::replacing, this,
            [this] { m_isNewQuery ? m_anchor.release() : m_anchor.keep(); });
    connect(&model, &ContentListModel::applied, this, &ContentListPanel::onApplied);
    connect(m_place, &ListPlace::found, this, [this](const Id &id) {
        if (id == m_selected && m_choice->count() <= 1)
            select(id);
    });
    connect(&model, &ContentListModel::failed, this, &ContentListPanel::onFailed);
    connect(m_choice, &ContentChoice::chosenChanged, this, &ContentListPanel::onChoiceChanged);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_hasFailed ? ask() : m_filters->isActive() ? clearFilters() : emit newRequested();
    });
}

QWidget *ContentListPanel::buildHeader()
{
    auto *header = new QWidget;
    header->setFixedHeight(Metric::kPageHeader);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace12, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(new Label(m_text.title, TextStyle::PageTitle));
    row->addStretch();
    m_forms->add(u"rows"_s, tr("As a list"))->setObjectName(u"asList"_s);
    m_forms->add(u"cards"_s, tr("As cards"))->setObjectName(u"asCards"_s);
    m_forms->setCurrent(0);
    row->addWidget(m_forms);
    connect(m_forms, &Segments::chosen, this,
            [this](int index) { emit formChosen(index == 0 ? ListForm::Rows : ListForm::Cards); });
    m_new->setObjectName(u"newItem"_s);
    m_new->setAccessibleName(m_text.newOne);
    m_new->setToolTip(
        tr("%1  %2").arg(m_text.newOne, QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    row->addWidget(m_new);
    connect(m_new, &Button::clicked, this, &ContentListPanel::newRequested);
    return header;
}

QWidget *ContentListPanel::buildList(const models::Clock &clock, PictureCache &pictures)
{
    m_view->setObjectName(u"contentList"_s);
    m_view->setAccessibleName(m_text.title);
    m_view->setModel(&m_model);
    const std::unique_ptr<QItemSelectionModel> unused(m_view->selectionModel()); // the one that came with the model
    m_view->setSelectionModel(m_choice);
    m_rows = new ContentRowDelegate(clock, pictures, m_view);
    m_cards = new ContentCardDelegate(clock, pictures, m_view);
    m_view->setItemDelegate(m_rows);
    connect(&pictures, &PictureCache::ready, m_view->viewport(), qOverload<>(&QWidget::update)); // few are in sight
    connect(m_view, &ContentListView::openRequested, this,
            [this](const QModelIndex &index) { emit openRequested(m_model.idAt(index.row())); });
    m_empty->setObjectName(u"listEmpty"_s);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    return m_stack;
}

void ContentListPanel::buildKeys()
{
    const auto describe = [this](const QString &text, const QList<QKeySequence> &keys) {
        ActionRegistry::describeKeys(*m_view, KeyScope::List, text, keys);
    };
    describe(tr("Previous or next item"), {Qt::Key_Up, Qt::Key_Down});
    describe(tr("First or last item"), {Qt::Key_Home, Qt::Key_End});
    describe(tr("Choose a range"), {Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down});
    describe(tr("Add or leave out one"), {Qt::CTRL | Qt::Key_Space});
    describe(tr("Edit the item"), {Qt::Key_Return});
    describe(tr("Choose no longer several"), {Qt::Key_Escape});
    const QAction *trash =
        ActionRegistry::addKeys(*m_view, KeyScope::List, tr("Move to trash"), {QKeySequence::Delete});
    connect(trash, &QAction::triggered, this, &ContentListPanel::trashRequested);
}

QWidget *ContentListPanel::buildFooter()
{
    auto *footer = new Surface(Token::Base, Qt::TopEdge);
    footer->setFixedHeight(Metric::kListFooter);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(Metric::kSpace16, 1, Metric::kSpace12 - Metric::kSpace4, 0);
    m_count->setObjectName(u"listCount"_s);
    m_count->setElided(true);
    row->addWidget(m_count, 1);
    m_sort->setObjectName(u"sort"_s);
    row->addWidget(m_sort);
    buildSortMenu();
    return footer;
}

void ContentListPanel::buildSortMenu()
{
    auto *menu = new QMenu(m_sort);
    auto *group = new QActionGroup(menu);
    for (size_t i = 0; i < m_sortings.size(); ++i) {
        QAction *action = menu->addAction(m_sortings[i].word);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] {
            m_sorting = i;
            ask();
        });
    }
    connect(m_sort, &Button::clicked, this, [this, menu, group] {
        group->actions().at(static_cast<int>(m_sorting))->setChecked(true);
        const QSize size = menu->sizeHint();
        const int x = isRightToLeft() ? 0 : m_sort->width() - size.width();
        menu->popup(m_sort->mapToGlobal(QPoint(x, -size.height())));
    });
}

void ContentListPanel::setForm(ListForm form)
{
    m_forms->setCurrent(form == ListForm::Rows ? 0 : 1);
    m_view->setItemDelegate(form == ListForm::Rows ? m_rows : m_cards);
    m_view->setForm(form);
    const bool isRows = form == ListForm::Rows;
    const int leading = isRows ? Metric::kSpace16 : Metric::kSpace24;
    const int trailing = isRows ? Metric::kSpace12 : Metric::kSpace24;
    Mirroring::setMargins(*m_header->layout(), {leading, 0, trailing, 0});
    m_filters->setSideMargins(leading, trailing);
    Mirroring::setMargins(*m_footer->layout(), {leading, 1, trailing - Metric::kSpace4, 0});
}

void ContentListPanel::setFooterVisible(bool isVisible)
{
    m_footer->setVisible(isVisible);
}

void ContentListPanel::tell(const QString &note)
{
    m_count->setText(note);
    m_view->setAccessibleDescription(note);
    QAccessibleEvent said(m_view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void ContentListPanel::ask()
{
    m_sort->setText(m_sortings[m_sorting].word);
    m_sort->setAccessibleName(tr("Sorted by: %1").arg(m_sort->text()));
    models::ContentSelection query;
    m_filters->applyTo(query);
    query.sort = m_sortings[m_sorting].keys;
    m_isNewQuery = true;
    m_model.setQuery(query);
    m_view->scrollToTop();
}

QString ContentListPanel::moveObstacle() const
{
    if (!m_sortings[m_sorting].isOwn())
        return tr("To move items, sort the list by “%1” first.").arg(m_sortings.back().word);
    return m_filters->isActive() ? tr("To move items, clear the filters first.") : QString();
}

void ContentListPanel::setTags(const models::TagList &tags)
{
    m_filters->setTags(tags);
}

void ContentListPanel::showWaiting(models::Waiting waiting)
{
    m_filters->setWaiting(waiting);
    ask();
}

void ContentListPanel::clearFilters()
{
    m_filters->clear();
    m_filters->focusText();
    ask();
}

void ContentListPanel::onApplied()
{
    m_hasFailed = false;
    m_isNewQuery = false;
    m_view->doItemsLayout();
    m_anchor.restore();
    if (form() == ListForm::Rows && m_choice->count() <= 1)
        select(m_selected);
    if (m_model.rowCount() == 0)
        showEmpty();
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    showCount();
    emit shown();
}

void ContentListPanel::showEmpty()
{
    if (m_filters->isActive())
        m_empty->show({u"search"_s, Token::Text2, m_text.noMatch, tr("Try fewer letters, another status or tag."),
                       tr("Clear filters"), false});
    else
        m_empty->show({m_text.iconName, Token::Text2, m_text.emptyTitle, m_text.emptyText, m_text.newOne, true});
}

void ContentListPanel::onFailed(const QString &message)
{
    m_hasFailed = true;
    m_empty->show({u"error"_s, Token::Bad, tr("The list could not be read"), message, tr("Try again"), false});
    m_stack->setCurrentIndex(1);
    m_count->clear();
}

void ContentListPanel::showCount()
{
    const QString count = KindText::count(m_model.content().kind(), m_model.rowCount());
    const qint64 chosen = m_choice->count();
    m_count->setText(chosen > 0 ? tr("%1, %2 selected").arg(count, QLocale().toString(chosen)) : count);
}

void ContentListPanel::select(const Id &id)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    const bool isOther = std::exchange(m_selected, id) != id;
    const QModelIndex index = m_model.indexOf(id);
    m_choice->setOnly(index.isValid() ? id : Id());
    if (index.isValid() || id.isNull())
        m_place->giveUp();
    else if (isOther)
        m_place->look(id);
    if (!index.isValid())
        m_choice->clearCurrentIndex();
    else if (index != m_view->currentIndex())
        m_choice->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    showCount();
    emit choiceChanged();
}

void ContentListPanel::onChoiceChanged()
{
    if (m_isSelecting)
        return;
    showCount();
    emit choiceChanged();
    const Id id = m_choice->single(); // of a row that is not read yet it comes later
    if (id.isNull() || id == m_selected)
        return;
    m_selected = id;
    emit chosen(id);
}

Id ContentListPanel::neighbour() const
{
    const QItemSelection rows = m_choice->selection();
    int first = m_model.rowCount();
    int last = -1;
    for (const QItemSelectionRange &range : rows) {
        first = std::min(first, range.top());
        last = std::max(last, range.bottom());
    }
    const Id below = m_model.idAt(last + 1);
    return below.isNull() ? m_model.idAt(first - 1) : below;
}

void ContentListPanel::focusFilter()
{
    m_filters->focusText();
}

void ContentListPanel::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void ContentListPanel::restoreState(const QSettings &settings)
{
    const auto sorting = std::ranges::find(m_sortings, settings.value(kOrderKey).toString(), &ContentSorting::id);
    m_sorting = sorting == m_sortings.end() ? 0 : static_cast<size_t>(sorting - m_sortings.begin());
    m_filters->restoreState(settings);
    setForm(settings.value(kFormKey).toString() == kCards ? ListForm::Cards : ListForm::Rows);
    ask();
}

void ContentListPanel::saveState(QSettings &settings) const
{
    settings.setValue(kOrderKey, m_sortings[m_sorting].id);
    settings.setValue(kFormKey, form() == ListForm::Cards ? kCards : kRows);
    m_filters->saveState(settings);
}

}
