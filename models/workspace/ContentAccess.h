#pragma once

#include "models/content/BulkChange.h"
#include "models/content/ContentBatch.h"
#include "models/content/ProjectOrder.h"
#include "models/content/RevisionRepository.h"
#include "models/content/SelectionReader.h"
#include "models/core/Future.h"
#include "models/text/EntityDiff.h"
#include "models/text/TextMerge.h"
#include "models/workspace/ContentItem.h"

namespace vitrine::models {

class WorkspaceServices;

/// One version in an item's history.
struct ContentVersion
{
    Revision revision;
    QStringList fields = {}; ///< the names of those that differ from the version before

    bool operator==(const ContentVersion &) const = default;
};

struct ContentVersions
{
    std::vector<ContentVersion> items;
    qint64 total = 0; ///< of all pages
};

/// One kind of content as the window reaches it: items are JSON by the kind's schema, every call returns at once and
/// answers through the workspace's mailbox. Lives on the workspace's thread, owned by it.
class ContentAccess : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentAccess)

public:
    explicit ContentAccess(Mailbox &mailbox)
        : m_mailbox(mailbox)
    {
    }

    /// Where answers are received: `future.then(content.mailbox(), this, ...)`.
    [[nodiscard]] Mailbox &mailbox() const { return m_mailbox; }

    [[nodiscard]] virtual const ContentKind &kind() const = 0;
    [[nodiscard]] virtual const ObjectInfo &schema() const = 0;
    /// One that is not stored yet.
    [[nodiscard]] virtual ContentItem blank() const = 0;
    /// What does not hold, by the schema's rules, once `patch` (RFC 7396) is laid over the item.
    [[nodiscard]] virtual std::vector<FieldError> check(const ContentItem &item, const QJsonObject &patch) const = 0;

    [[nodiscard]] virtual Future<Result<ContentRows>> list(ContentSelection selection) = 0;
    /// NotFound also for one in the trash.
    [[nodiscard]] virtual Future<Result<ContentItem>> find(Id id) = 0;

    /// As POST does.
    [[nodiscard]] virtual Future<Result<ContentItem>> create(QJsonObject fields) = 0;
    /// As PATCH with If-Match does: Stale when another version is stored, whose fields the details carry as `current`.
    /// Without a version whichever is stored is changed.
    [[nodiscard]] virtual Future<Result<ContentItem>> update(Id id, QJsonObject patch,
                                                             std::optional<qint64> version) = 0;
    [[nodiscard]] virtual Future<Result<ContentItem>> trash(Id id) = 0;
    [[nodiscard]] virtual Future<Result<ContentItem>> restore(Id id) = 0;
    /// Removes from the trash for good.
    [[nodiscard]] virtual Future<Result<void>> purge(Id id) = 0;

    /// The latest first, at most `limit` of them.
    [[nodiscard]] virtual Future<Result<std::vector<Revision>>> history(Id id, int limit) = 0;
    /// The same with what each changed; `page` from 1.
    [[nodiscard]] virtual Future<Result<ContentVersions>> versions(Id id, int page, int limit) = 0;
    [[nodiscard]] virtual Future<Result<std::vector<FieldDiff>>> differences(Id id, qint64 before, qint64 after) = 0;
    /// The same of fields that need not be stored.
    [[nodiscard]] virtual Future<Result<std::vector<FieldDiff>>> compare(QJsonObject before, QJsonObject after) = 0;
    /// Two changes of one text, laid over each other where the thread of the window does not wait for it.
    [[nodiscard]] virtual Future<Result<TextMerge>> merge(QString base, QString mine, QString theirs) = 0;
    /// Gives the fields of those names (without names: all that say nothing of its being public) the values of an
    /// earlier version.
    [[nodiscard]] virtual Future<Result<ContentItem>> revert(Id id, qint64 toVersion, QStringList names,
                                                             qint64 version) = 0;

    // Of many items at once.
    static constexpr qint64 kMaximumBulk = Batch::kMaximumOperations;
    using Bulk = Result<BulkOutcome>;

    /// The ids of what the selection finds, in its order; page and limit do not count.
    [[nodiscard]] virtual Future<Result<std::vector<Id>>> ids(ContentSelection selection, ListRange range) = 0;
    /// How those of `ids` stand that the selection finds.
    [[nodiscard]] virtual Future<Result<SelectionState>> stateOf(ContentSelection selection, std::vector<Id> ids) = 0;
    [[nodiscard]] virtual Future<Result<std::vector<CarriedTag>>> tagsOf(std::vector<Id> ids) = 0;
    /// In one write; at most kMaximumBulk of them. Error: nothing was written at all.
    [[nodiscard]] virtual Future<Bulk> changeAll(BulkChange change, std::vector<Id> ids) = 0;
    /// The same: takes that change of these back.
    [[nodiscard]] virtual Future<Bulk> takeBack(BulkChange change, std::vector<FormerItem> items) = 0;

    /// Whether the owner gives its items an order; without, the two below answer BadRequest.
    [[nodiscard]] virtual bool hasOwnOrder() const = 0;
    using Places = Result<std::vector<ProjectPlace>>;
    /// Moves items, in the order that they have, before that one, or to the end; answers the places to `place` to undo
    /// it.
    [[nodiscard]] virtual Future<Places> move(std::vector<Id> ids, std::optional<Id> before) = 0;
    [[nodiscard]] virtual Future<Places> place(std::vector<ProjectPlace> places) = 0;

signals:
    /// Items changed, here or elsewhere (the API, another program): ask again for what is shown. Comes within a second.
    void changed(const QList<vitrine::models::Id> &ids);

private:
    Mailbox &m_mailbox;
};

/// The services and the mailbox outlive what is made.
template <class E>
[[nodiscard]] std::unique_ptr<ContentAccess> makeContentAccess(WorkspaceServices &services, Mailbox &mailbox);

}
