#include "models/workspace/TrashAccess.h"

#include <algorithm>

#include "models/content/ContentService.h"
#include "models/workspace/DesktopActor.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPortion = 50; // items in one write

Result<void> restoreOne(WriteContext &context, const TrashItem &item)
{
    const auto restored = [&]<class E>(E) -> Result<void> {
        const auto answer = ContentService<E>(context, kDesktop).restore(item.id);
        return answer ? Result<void>() : std::unexpected(answer.error());
    };
    return item.topic == Topic::Articles ? restored(Article{}) : restored(Project{});
}

Result<void> putBackOne(WriteContext &context, const TrashItem &item)
{
    const auto trashed = [&]<class E>(E) -> Result<void> {
        const auto answer = ContentService<E>(context, kDesktop).trash(item.id);
        return answer || answer.error().kind == ErrorKind::NotFound ? Result<void>() : std::unexpected(answer.error());
    };
    return item.topic == Topic::Articles ? trashed(Article{}) : trashed(Project{});
}

Result<void> purgeOne(WriteContext &context, const TrashItem &item)
{
    const auto purged = item.topic == Topic::Articles ? ArticleService(context, kDesktop).purge(item.id)
                                                      : ProjectService(context, kDesktop).purge(item.id);
    return purged || purged.error().kind == ErrorKind::NotFound ? Result<void>() : purged;
}

void count(TrashOutcome &outcome, const Result<void> &result)
{
    if (result) {
        ++outcome.done;
        return;
    }
    ++outcome.failed;
    if (!outcome.firstFailure)
        outcome.firstFailure = result.error();
}

}

/// Items on their way; touched by the writer's thread only.
struct TrashAccess::Run
{
    std::vector<TrashItem> items;
    Step step;
    size_t next = 0;
    std::optional<Instant> asOf = {}; ///< instead of `items`: what is in the trash since then
    TrashOutcome outcome = {};
    Promise<Result<TrashOutcome>> promise = {};
};

TrashAccess::TrashAccess(WorkspaceServices &services, Mailbox &mailbox)
    : m_services(services)
    , m_mailbox(mailbox)
{
}

Future<Result<TrashPage>> TrashAccess::list(int page)
{
    return m_services.reader().submit([page](Connection &connection) -> Result<TrashPage> {
        return TrashRepository(connection).list(page, kPageSize);
    });
}

Future<Result<std::vector<TrashItem>>> TrashAccess::select(std::vector<TrashRows> rows, TrashKnown known)
{
    return m_services.slowReader().submit(
        [rows = std::move(rows), known](Connection &connection) -> Result<std::vector<TrashItem>> {
            const TrashRepository trash(connection);
            const std::vector<TrashItem> latest = trash.range(0, 1);
            if (trash.count() != known.total || latest.empty() || latest.front().id != known.latest)
                return fail(ErrorKind::Stale, u"trash_changed"_s, u"The trash has changed meanwhile. Choose again."_s);
            std::vector<TrashItem> chosen;
            for (const TrashRows &some : rows)
                std::ranges::move(trash.range(some.first, some.count), std::back_inserter(chosen));
            return chosen;
        });
}

Future<Result<TrashOutcome>> TrashAccess::putBack(std::vector<TrashItem> items)
{
    return workOff(std::move(items), putBackOne);
}

Future<Result<TrashOutcome>> TrashAccess::restore(std::vector<TrashItem> items)
{
    return workOff(std::move(items), restoreOne);
}

Future<Result<TrashOutcome>> TrashAccess::purge(std::vector<TrashItem> items)
{
    return workOff(std::move(items), purgeOne);
}

Future<Result<TrashOutcome>> TrashAccess::empty(Instant asOf)
{
    const auto run = std::make_shared<Run>(Run{.items = {}, .step = purgeOne, .asOf = asOf});
    goOn(m_services.writer(), run);
    return run->promise.future();
}

Future<Result<TrashOutcome>> TrashAccess::workOff(std::vector<TrashItem> items, Step step)
{
    const auto run = std::make_shared<Run>(Run{.items = std::move(items), .step = std::move(step)});
    goOn(m_services.writer(), run);
    return run->promise.future();
}

void TrashAccess::goOn(Writer &writer, const std::shared_ptr<Run> &run)
{
    struct Portion
    {
        TrashOutcome outcome;
        size_t size = 0;
    };
    writer
        .submit([run](WriteContext &context) -> Result<Portion> {
            std::vector<TrashItem> items;
            if (run->asOf) {
                items = TrashRepository(context.connection()).before(*run->asOf, kPortion);
            } else {
                const size_t end = std::min(run->items.size(), run->next + kPortion);
                items.assign(run->items.begin() + std::ptrdiff_t(run->next), run->items.begin() + std::ptrdiff_t(end));
            }
            Portion portion{.outcome = {}, .size = items.size()};
            for (const TrashItem &item : items)
                count(portion.outcome, run->step(context, item));
            return portion;
        })
        .thenDirectly([&writer, run](Result<Portion> portion) {
            if (!portion)
                return run->promise.deliver(std::unexpected(portion.error()));
            run->next += portion->size;
            run->outcome.done += portion->outcome.done;
            run->outcome.failed += portion->outcome.failed;
            if (!run->outcome.firstFailure)
                run->outcome.firstFailure = portion->outcome.firstFailure;
            // What cannot be removed would be found again and again.
            const bool isStuck = run->asOf && portion->outcome.failed > 0;
            const bool isDone = run->asOf ? portion->size == 0 : run->next >= run->items.size();
            if (isDone || isStuck)
                return run->promise.deliver(run->outcome);
            goOn(writer, run);
        });
}

}
