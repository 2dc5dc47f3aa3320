#include "ui/content/ContentListPanel.h"

#include <array>
#include <chrono>

#include <QActionGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/content/ContentListModel.h"
#include "ui/content/ContentListView.h"
#include "ui/content/ContentRowDelegate.h"
#include "ui/content/KindText.h"
#include "ui/content/StatusLook.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Id;
using models::Status;

namespace {

constexpr std::chrono::milliseconds kFilterDelay{150};
const auto kOrderKey = u"sort"_s;
constexpr int kWaiting = 100; // what is waited for, behind the status in the same choice

struct Order
{
    const char *name;
    const char16_t *sort; ///< as the API writes it
};

constexpr std::array kOrders{
    Order{QT_TRANSLATE_NOOP("vitrine::ui::ContentListPanel", "Changed"), u"-updatedAt"},
    Order{QT_TRANSLATE_NOOP("vitrine::ui::ContentListPanel", "Title"), u"title"},
    Order{QT_TRANSLATE_NOOP("vitrine::ui::ContentListPanel", "Created"), u"-createdAt"},
    Order{QT_TRANSLATE_NOOP("vitrine::ui::ContentListPanel", "Your order"), u""},
};

std::vector<models::SortKey> sortKeys(int order)
{
    const QStringView text(kOrders[static_cast<size_t>(order)].sort);
    if (text.isEmpty())
        return {};
    const bool isDescending = text.startsWith(u'-');
    return {{text.mid(isDescending ? 1 : 0).toString(), isDescending ? Qt::DescendingOrder : Qt::AscendingOrder}};
}

}

ContentListPanel::ContentListPanel(ContentListModel &model, const KindText &text, const models::Clock &clock,
                                   QWidget *parent)
    : Surface(Token::Base, {}, parent)
    , m_model(model)
    , m_text(text)
    , m_new(new Button(u"plus"_s, tr("New"), Button::Kind::Plain))
    , m_filter(new QLineEdit)
    , m_status(new QComboBox)
    , m_list(new ContentListView)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_count(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_sort(new Button(u"chevron-down"_s, {}, Button::Kind::Quiet))
    , m_delay(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(buildFilters());
    column->addWidget(buildList(), 1);
    column->addWidget(buildFooter());
    m_list->setItemDelegate(new ContentRowDelegate(clock, m_list));
    m_delay->setSingleShot(true);
    m_delay->setInterval(kFilterDelay);
    connect(m_delay, &QTimer::timeout, this, &ContentListPanel::ask);
    connect(&model, &ContentListModel::applied, this, &ContentListPanel::onApplied);
    connect(&model, &ContentListModel::failed, this, &ContentListPanel::onFailed);
    connect(&model, &ContentListModel::dataChanged, this, &ContentListPanel::onCurrentChanged);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_hasFailed ? ask() : isFiltered() ? clearFilters() : emit newRequested();
    });
}

QWidget *ContentListPanel::buildHeader()
{
    auto *header = new QWidget;
    header->setFixedHeight(Metric::kPageHeader);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace12, 0);
    row->addWidget(new Label(m_text.title, TextStyle::PageTitle));
    row->addStretch();
    m_new->setObjectName(u"newItem"_s);
    m_new->setAccessibleName(m_text.newOne);
    m_new->setToolTip(
        tr("%1  %2").arg(m_text.newOne, QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    row->addWidget(m_new);
    connect(m_new, &Button::clicked, this, &ContentListPanel::newRequested);
    return header;
}

QWidget *ContentListPanel::buildFilters()
{
    auto *bar = new Surface(Token::Base, Qt::BottomEdge);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace12, Metric::kSpace12 + 1);
    row->setSpacing(Metric::kSpace8);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(m_text.filterHint);
    m_filter->setClearButtonEnabled(false);
    m_filter->addAction(Icon::of(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setTextMargins(-Metric::kSpace4, 0, 0, 0); // as close to the icon as in menus
    m_status->setObjectName(u"statusFilter"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->setFixedWidth(116);
    m_status->addItem(tr("Any status"));
    for (const Status status : {Status::Draft, Status::Published, Status::Archived})
        m_status->addItem(StatusLook::of(status).word, static_cast<int>(status));
    m_status->insertSeparator(m_status->count());
    for (const auto &[text, waiting] : {std::pair{tr("Scheduled"), models::Waiting::Time},
                                        {tr("Not scheduled"), models::Waiting::Owner},
                                        {tr("Incomplete"), models::Waiting::Detail}})
        m_status->addItem(text, kWaiting + static_cast<int>(waiting));
    row->addWidget(m_filter, 1);
    row->addWidget(m_status);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_delay->start(); });
    connect(m_status, &QComboBox::currentIndexChanged, this, &ContentListPanel::ask);
    auto *down = new QShortcut(Qt::Key_Down, m_filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &ContentListPanel::focusList);
    return bar;
}

QWidget *ContentListPanel::buildList()
{
    m_list->setObjectName(u"contentList"_s);
    m_list->setAccessibleName(m_text.title);
    m_list->setModel(&m_model);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ContentListPanel::onCurrentChanged);
    ActionRegistry::describeKeys(*m_list, KeyScope::List, tr("Previous or next item"), {Qt::Key_Up, Qt::Key_Down});
    ActionRegistry::describeKeys(*m_list, KeyScope::List, tr("First or last item"), {Qt::Key_Home, Qt::Key_End});
    const QAction *trash =
        ActionRegistry::addKeys(*m_list, KeyScope::List, tr("Move to trash"), {QKeySequence::Delete});
    connect(trash, &QAction::triggered, this, &ContentListPanel::trashRequested);
    m_empty->setObjectName(u"listEmpty"_s);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    return m_stack;
}

QWidget *ContentListPanel::buildFooter()
{
    auto *footer = new Surface(Token::Base, Qt::TopEdge);
    footer->setFixedHeight(Metric::kListFooter);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(Metric::kSpace16, 1, Metric::kSpace12 - Metric::kSpace4, 0);
    m_count->setObjectName(u"listCount"_s);
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
    for (size_t i = 0; i < kOrders.size(); ++i) {
        QAction *action = menu->addAction(tr(kOrders[i].name));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = static_cast<int>(i)] {
            m_order = order;
            ask();
        });
    }
    connect(m_sort, &Button::clicked, this, [this, menu, group] {
        group->actions().at(m_order)->setChecked(true);
        const QSize size = menu->sizeHint();
        menu->popup(m_sort->mapToGlobal(QPoint(m_sort->width() - size.width(), -size.height())));
    });
}

void ContentListPanel::ask()
{
    m_delay->stop();
    m_sort->setText(tr(kOrders[static_cast<size_t>(m_order)].name));
    m_sort->setAccessibleName(tr("Sorted by: %1").arg(m_sort->text()));
    models::ContentSelection query;
    query.text = m_filter->text().trimmed();
    const int status = m_status->currentData().toInt();
    if (status >= kWaiting)
        query.waiting = static_cast<models::Waiting>(status - kWaiting);
    else if (m_status->currentIndex() > 0)
        query.status = static_cast<Status>(status);
    query.sort = sortKeys(m_order);
    m_model.setQuery(query);
    m_list->scrollToTop();
}

bool ContentListPanel::isFiltered() const
{
    return !m_model.query().text.isEmpty() || m_model.query().status || m_model.query().waiting;
}

void ContentListPanel::showWaiting(models::Waiting waiting)
{
    {
        const QSignalBlocker filter(m_filter);
        const QSignalBlocker status(m_status);
        m_filter->clear();
        m_status->setCurrentIndex(m_status->findData(kWaiting + static_cast<int>(waiting)));
    }
    ask();
}

void ContentListPanel::clearFilters()
{
    {
        const QSignalBlocker filter(m_filter);
        const QSignalBlocker status(m_status);
        m_filter->clear();
        m_status->setCurrentIndex(0);
    }
    m_filter->setFocus();
    ask();
}

void ContentListPanel::onApplied()
{
    m_hasFailed = false;
    select(m_selected);
    if (m_model.rowCount() == 0)
        showEmpty();
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    showCount();
    emit shown();
}

void ContentListPanel::showEmpty()
{
    if (isFiltered())
        m_empty->show({u"search"_s, Token::Text2, m_text.noMatch, tr("Try fewer letters or another status."),
                       tr("Clear filter"), false});
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
    const int total = m_model.rowCount();
    const QString count = KindText::count(m_model.content().kind(), total);
    m_count->setText(m_list->currentIndex().isValid() ? tr("%1, 1 selected").arg(count) : count);
}

void ContentListPanel::select(const Id &id)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_selected = id;
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        m_list->selectionModel()->clear();
    else if (index != m_list->currentIndex() || !m_list->selectionModel()->isSelected(index))
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    showCount();
}

void ContentListPanel::onCurrentChanged()
{
    const Id id = m_model.idAt(m_list->currentIndex().row());
    if (m_isSelecting || id.isNull() || id == m_selected)
        return; // a row that is not read yet is chosen when it is
    m_selected = id;
    showCount();
    emit chosen(id);
}

Id ContentListPanel::neighbourOf(const Id &id) const
{
    const int row = m_model.indexOf(id).row();
    if (row < 0)
        return m_model.idAt(0);
    const Id below = m_model.idAt(row + 1);
    return below.isNull() ? m_model.idAt(row - 1) : below;
}

void ContentListPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ContentListPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ContentListPanel::restoreState(const QSettings &settings)
{
    m_order = std::clamp(settings.value(kOrderKey, 0).toInt(), 0, static_cast<int>(kOrders.size()) - 1);
    ask();
}

void ContentListPanel::saveState(QSettings &settings) const
{
    settings.setValue(kOrderKey, m_order);
}

}
