#include "ui/trash/TrashPage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>

#include "ui/shell/Icon.h"
#include "ui/shell/MessageText.h"
#include "ui/trash/TrashListModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ConfirmDialog.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TableView.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Result;
using models::TrashItem;
using models::TrashOutcome;

namespace {

constexpr int kTrashRow = 44;

QString counted(qint64 count)
{
    return count == 1 ? TrashPage::tr("1 item") : TrashPage::tr("%1 items").arg(QLocale().toString(count));
}

}

TrashPage::TrashPage(models::TrashAccess &trash, const models::Clock &clock, QWidget *parent)
    : Page(parent)
    , m_trash(trash)
    , m_clock(clock)
    , m_model(new TrashListModel(trash, clock, this))
    , m_table(new TableView(kTrashRow))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_count(new Label({}, TextStyle::Body, Token::Text2))
    , m_emptyTrash(new Button(u"trash"_s, tr("Empty the trash…"), Button::Kind::Plain))
    , m_selection(new Label({}, TextStyle::Body))
    , m_restore(new Button(u"undo"_s, tr("Restore"), Button::Kind::Primary))
    , m_purge(new Button(tr("Remove for good…"), Button::Kind::Flat))
    , m_restoreAction(action(u"trashRestore"_s, tr("&Restore"), Qt::CTRL | Qt::Key_R,
                             [this] { withSelected([this](const Items &items) { restore(items); }); }))
    , m_purgeAction(action(u"trashPurge"_s, tr("Remove for &good…"), QKeySequence::Delete,
                           [this] { withSelected([this](const Items &items) { askToPurge(items); }); }))
    , m_emptyAction(action(u"trashEmpty"_s, tr("&Empty the trash…"), {}, [this] { empty(); }))
{
    setObjectName(u"trashPage"_s);
    buildTable();
    m_empty->setObjectName(u"trashNothing"_s);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *surface = new Surface(Token::Base);
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_stack, 1);
    column->addWidget(m_bar = buildBar());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(surface);
    connect(m_model, &TrashListModel::applied, this, &TrashPage::onApplied);
    connect(m_model, &TrashListModel::failed, this, &TrashPage::onFailed);
    connect(m_empty, &EmptyState::actionRequested, m_model, &TrashListModel::refresh);
    updateActions();
    m_model->refresh();
}

QString TrashPage::title() const
{
    return tr("Trash");
}

QString TrashPage::iconName() const
{
    return u"trash"_s;
}

QAction *TrashPage::action(const QString &name, const QString &text, const QKeySequence &keys,
                           std::function<void()> run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, std::move(run));
    return made;
}

QList<QAction *> TrashPage::actions(PageMenu menu) const
{
    return menu == PageMenu::Content ? QList<QAction *>{m_restoreAction, m_purgeAction, m_emptyAction}
                                     : QList<QAction *>();
}

void TrashPage::focusFirst()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

QWidget *TrashPage::buildHeader()
{
    auto *header = new QWidget;
    header->setFixedHeight(Metric::kPageHeader);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Metric::kSpace24, 0, Metric::kSpace24, 0);
    row->setSpacing(Metric::kSpace12);
    row->addWidget(new Label(tr("Trash"), TextStyle::PageTitle));
    m_count->setObjectName(u"trashCount"_s);
    m_count->setElided(true);
    m_count->setContentsMargins(0, Metric::kSpace4, 0, 0); // on the heading's base line
    row->addWidget(m_count, 1);
    m_emptyTrash->setObjectName(u"emptyTrash"_s);
    row->addWidget(m_emptyTrash);
    connect(m_emptyTrash, &Button::clicked, m_emptyAction, &QAction::trigger);
    return header;
}

void TrashPage::buildTable()
{
    m_table->setObjectName(u"trashTable"_s);
    m_table->setAccessibleName(tr("Trash"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setModel(m_model);
    m_table->setColumnWidths({132, 220, 160});
    m_restoreAction->setIcon(Icon::of(u"undo"_s));
    m_purgeAction->setIcon(Icon::of(u"trash"_s));
    connect(m_table, &TableView::selectionMoved, this, &TrashPage::updateActions);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (!m_table->indexAt(at).isValid())
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_restoreAction, m_purgeAction});
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
}

QWidget *TrashPage::buildBar()
{
    auto *bar = new Surface(Token::Base, Qt::TopEdge);
    bar->setFixedHeight(Metric::kActionBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Metric::kSpace24, Metric::kHairline, Metric::kSpace24, 0);
    row->setSpacing(Metric::kSpace8);
    m_selection->setObjectName(u"trashSelection"_s);
    m_restore->setObjectName(u"trashRestoreButton"_s);
    m_purge->setObjectName(u"trashPurgeButton"_s);
    row->addWidget(m_selection, 1);
    row->addWidget(m_purge);
    row->addWidget(m_restore);
    connect(m_restore, &Button::clicked, m_restoreAction, &QAction::trigger);
    connect(m_purge, &Button::clicked, m_purgeAction, &QAction::trigger);
    return bar;
}

void TrashPage::onApplied()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty)
        m_empty->show({u"trash"_s,
                       Token::Text2,
                       tr("The trash is empty"),
                       tr("What you move here can be brought back for 30 days."),
                       {},
                       false});
    m_hasFailed = false;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_count->setText(isEmpty ? QString()
                             : tr("%1, each removed for good after 30 days").arg(counted(m_model->rowCount())));
    updateActions();
}

void TrashPage::onFailed(const QString &message)
{
    m_empty->show({u"error"_s, Token::Bad, tr("The trash could not be read"), message, tr("Try again"), false});
    m_hasFailed = true;
    m_stack->setCurrentIndex(1);
    m_count->clear();
    updateActions();
}

void TrashPage::updateActions()
{
    const qsizetype chosen = m_table->selectedRows().size();
    const bool canAct = chosen > 0 && !m_isBusy && !m_hasFailed;
    m_restoreAction->setEnabled(canAct);
    m_purgeAction->setEnabled(canAct);
    m_restore->setEnabled(canAct);
    m_purge->setEnabled(canAct);
    m_emptyAction->setEnabled(m_model->rowCount() > 0 && !m_isBusy && !m_hasFailed);
    m_emptyTrash->setEnabled(m_emptyAction->isEnabled());
    m_selection->setText(m_isBusy ? tr("Working…") : tr("%1 selected").arg(QLocale().toString(chosen)));
    m_restore->setText(chosen > 1 ? tr("Restore %1").arg(QLocale().toString(chosen)) : tr("Restore"));
    m_bar->setVisible(chosen > 0 || m_isBusy);
}

void TrashPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    updateActions();
}

void TrashPage::withSelected(std::function<void(const Items &)> act)
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty() || m_isBusy)
        return;
    setBusy(true);
    m_model->items(rows).then(m_trash.mailbox(), this, [this, act = std::move(act)](const Result<Items> &chosen) {
        setBusy(false);
        if (!chosen)
            emit toastRequested({u"error"_s, MessageText::of(chosen.error()), {}, {}});
        else if (!chosen->empty())
            act(*chosen);
    });
}

void TrashPage::restore(const Items &items)
{
    setBusy(true);
    m_trash.restore(items).then(m_trash.mailbox(), this, [this, items](const Result<TrashOutcome> &outcome) {
        setBusy(false);
        onRestored(items, outcome);
    });
}

void TrashPage::onRestored(const Items &chosen, const Result<TrashOutcome> &outcome)
{
    if (!outcome)
        return emit toastRequested({u"error"_s, MessageText::of(outcome.error()), {}, {}});
    if (outcome->failed > 0) {
        const QString why = MessageText::of(*outcome->firstFailure);
        return emit toastRequested(
            {u"error"_s,
             chosen.size() == 1 ? why
                                : tr("%1 of %2 could not be restored. %3")
                                      .arg(QLocale().toString(outcome->failed), QLocale().toString(chosen.size()), why),
             {},
             {}});
    }
    offerUndo(chosen, chosen.size() == 1 ? tr("“%1” restored").arg(chosen.front().title)
                                         : tr("%1 restored").arg(counted(outcome->done)));
}

/// Takes several back at a click; one is more likely to be opened, and taken back by the Edit menu.
void TrashPage::offerUndo(const Items &items, const QString &told)
{
    const auto action = m_history
                            ? m_history->push(tr("restore from trash"), step(&models::TrashAccess::putBack, items),
                                              step(&models::TrashAccess::restore, items))
                            : 0;
    if (items.size() == 1)
        return emit toastRequested(
            {u"ok"_s, told, tr("Open"), [this, item = items.front()] { emit openRequested(item.topic, item.id); }});
    emit toastRequested(
        {u"ok"_s, told, m_history ? tr("Undo") : QString(), [this, action] { m_history->undo(action); }});
}

UndoStep TrashPage::step(Change change, const Items &items)
{
    return [this, &trash = m_trash, change, items](const StepDone &done) {
        (trash.*change)(items).then(trash.mailbox(), this, [done](const Result<TrashOutcome> &outcome) {
            done(!outcome              ? MessageText::of(outcome.error())
                 : outcome->failed > 0 ? MessageText::of(*outcome->firstFailure)
                                       : QString());
        });
    };
}

void TrashPage::askToPurge(const Items &chosen)
{
    const QString what = chosen.size() == 1 ? tr("Remove “%1” for good?").arg(chosen.front().title)
                                            : tr("Remove %1 for good?").arg(counted(std::ssize(chosen)));
    ConfirmDialog::ask(
        this, {what, tr("Their texts and their history are gone then. This cannot be undone."), tr("Remove for good")},
        [this, chosen] { purge(chosen); });
}

void TrashPage::purge(const Items &items)
{
    setBusy(true);
    m_trash.purge(items).then(m_trash.mailbox(), this, [this](const Result<TrashOutcome> &outcome) {
        setBusy(false);
        onRemoved(outcome);
    });
}

void TrashPage::empty()
{
    // What is moved here while the question is open was not meant by the answer.
    const models::Instant asOf = m_clock.now();
    ConfirmDialog::ask(this,
                       {tr("Empty the trash?"),
                        tr("%1 will be removed for good, with their history. This cannot be undone.")
                            .arg(counted(m_model->rowCount())),
                        tr("Empty the trash")},
                       [this, asOf] {
                           setBusy(true);
                           m_trash.empty(asOf).then(m_trash.mailbox(), this, [this](Result<TrashOutcome> outcome) {
                               setBusy(false);
                               onRemoved(outcome);
                           });
                       });
}

void TrashPage::onRemoved(const Result<TrashOutcome> &outcome)
{
    if (!outcome || outcome->firstFailure)
        return emit toastRequested(
            {u"error"_s, outcome ? MessageText::of(*outcome->firstFailure) : MessageText::of(outcome.error()), {}, {}});
    emit toastRequested({u"trash"_s, tr("%1 removed for good").arg(counted(outcome->done)), {}, {}});
}

}
