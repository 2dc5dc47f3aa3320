#include "ui/content/ContentBulk.h"

#include <algorithm>

#include <QLocale>

#include "ui/content/BulkText.h"
#include "ui/content/ContentChoice.h"
#include "ui/content/ContentListModel.h"
#include "ui/content/KindText.h"
#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::BulkChange;
using models::BulkVerb;
using models::FormerItem;
using models::Id;
using models::Result;

ContentBulk::ContentBulk(ContentListModel &model, ContentChoice &choice, UndoHistory &history, WorkList &work,
                         QObject *parent)
    : QObject(parent)
    , m_content(model.content())
    , m_model(model)
    , m_choice(choice)
    , m_history(history)
    , m_work(work)
{
    connect(&choice, &ContentChoice::chosenChanged, this, [this] {
        m_counts.reset(); // of others
        emit changed();
        look();
    });
    connect(&model, &ContentListModel::applied, this, &ContentBulk::look);
}

qint64 ContentBulk::count() const
{
    return m_choice.count();
}

std::vector<Id> ContentBulk::ids() const
{
    return {m_choice.ids().begin(), m_choice.ids().end()};
}

/// One question at a time; what is asked while one is on its way is asked once more behind it.
void ContentBulk::look()
{
    m_mustLook = m_choice.count() > 0;
    if (!m_mustLook || m_isLooking || !m_choice.isKnown() || m_isBusy)
        return;
    m_isLooking = true;
    m_mustLook = false;
    m_content.stateOf(m_model.query(), ids())
        .then(m_content.mailbox(), this, [this](const Result<models::SelectionState> &state) {
            m_isLooking = false;
            if (m_mustLook)
                look();
            else
                takeState(state);
        });
}

void ContentBulk::takeState(const Result<models::SelectionState> &state)
{
    if (!state)
        return; // the list itself says that it cannot be read
    if (!state->gone.empty())
        m_choice.drop(state->gone);
    m_counts = state->counts;
    emit changed();
}

void ContentBulk::offerTags(BulkVerb verb, QObject *context,
                            std::function<void(std::vector<models::CarriedTag>)> receive)
{
    if (verb == BulkVerb::AddTags) {
        std::vector<models::CarriedTag> tags;
        for (const models::TagRef &tag : m_tags)
            tags.push_back({tag, 0});
        return receive(std::move(tags));
    }
    m_content.tagsOf(ids()).then(m_content.mailbox(), context,
                                 [receive = std::move(receive)](Result<std::vector<models::CarriedTag>> tags) {
                                     receive(tags.value_or(std::vector<models::CarriedTag>()));
                                 });
}

void ContentBulk::setBusy(const QString &doing)
{
    m_doing = doing;
    m_isBusy = !doing.isEmpty();
    emit changed();
    if (!m_isBusy)
        look();
}

void ContentBulk::run(const BulkChange &change)
{
    if (m_isBusy || !m_choice.isKnown() || m_choice.count() == 0)
        return;
    this->change(change, ids(), [this, change](BulkReport report) { onDone(change, std::move(report)); });
}

void ContentBulk::change(const BulkChange &change, std::vector<Id> ids, BulkRun::Done done)
{
    const auto total = std::ssize(ids);
    setBusy(BulkText::doing(change.verb));
    BulkRun::start(
        m_content, m_work.start(m_doing, total), total,
        [this, change, ids = std::move(ids)](qint64 first, qint64 count) {
            return m_content.changeAll(change, {ids.begin() + first, ids.begin() + first + count});
        },
        [this, done = std::move(done)](BulkReport report) {
            setBusy({});
            done(std::move(report));
        },
        this);
}

void ContentBulk::takeBack(const BulkChange &change, const Items &items, BulkRun::Done done)
{
    const auto total = std::ssize(*items);
    setBusy(tr("Undoing"));
    BulkRun::start(
        m_content, m_work.start(m_doing, total), total,
        [this, change, items](qint64 first, qint64 count) {
            return m_content.takeBack(change, {items->begin() + first, items->begin() + first + count});
        },
        [this, done = std::move(done)](BulkReport report) {
            setBusy({});
            done(std::move(report));
        },
        this);
}

/// For the undo history: why a step did not do all of it.
QString ContentBulk::failureOf(const BulkReport &report)
{
    if (report.stop)
        return MessageText::of(*report.stop);
    if (report.isCancelled)
        return tr("It was stopped before all were done.");
    const auto failed = std::ssize(report.outcome.failed);
    if (failed == 0)
        return {};
    return tr("%1 of %2 could not be changed back. %3")
        .arg(QLocale().toString(failed), QLocale().toString(report.total),
             MessageText::of(report.outcome.failed.front().error));
}

qint64 ContentBulk::pushUndo(const BulkChange &done, std::vector<FormerItem> changed)
{
    const auto items = std::make_shared<const std::vector<FormerItem>>(std::move(changed));
    const auto finish = [](const StepDone &step) {
        return [step](const BulkReport &report) { step(failureOf(report)); };
    };
    return m_history.push(
        {.text = BulkText::named(done, KindText::count(m_content.kind(), std::ssize(*items))),
         .undo = [this, done, items, finish](const StepDone &step) { takeBack(done, items, finish(step)); },
         .redo =
             [this, done, items, finish](const StepDone &step) {
                 std::vector<Id> ids;
                 std::ranges::transform(*items, std::back_inserter(ids), &FormerItem::id);
                 change(done, std::move(ids), finish(step));
             },
         .obstacle = [this] { return m_isBusy ? tr("Wait until the other change is done.") : QString(); }});
}

void ContentBulk::onDone(const BulkChange &change, BulkReport report)
{
    const auto done = std::ssize(report.outcome.done);
    const qint64 undo = done > 0 ? pushUndo(change, std::exchange(report.outcome.done, {})) : 0;
    if (change.verb == BulkVerb::Trash && done > 0)
        emit trashed();
    tell(change, report, done, undo);
}

void ContentBulk::tell(const BulkChange &change, const BulkReport &report, qint64 done, qint64 undo)
{
    const QString icon = BulkText::iconName(change.verb);
    const QString what = BulkText::done(change, KindText::count(m_content.kind(), done));
    const auto failed = std::ssize(report.outcome.failed);
    const QString number = QLocale().toString(failed);
    ToastMessage toast{icon, what, undo ? tr("Undo") : QString(), [this, undo] { m_history.undo(undo); }};
    if (report.stop) {
        toast.iconName = u"error"_s;
        toast.text = done > 0 ? tr("%1, then it stopped: %2").arg(what, MessageText::of(*report.stop))
                              : MessageText::of(*report.stop);
    } else if (failed > 0) {
        toast.iconName = u"warning"_s;
        const QString title = tr("%1 could not be changed").arg(KindText::count(m_content.kind(), failed));
        toast.text = done > 0 ? tr("%1, %2 could not be").arg(what, number) : title;
        toast.action = tr("Show which");
        toast.run = [this, title, failures = report.outcome.failed] { emit failuresRequested(title, failures); };
    } else if (report.isCancelled) {
        toast.text = tr("Stopped: %1").arg(what);
    } else if (done == 0) {
        toast = {u"info"_s, BulkText::nothing(change.verb), {}, {}};
    }
    emit told(toast);
}

}
