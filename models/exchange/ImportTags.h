#pragma once

#include <deque>
#include <optional>

#include <QJsonArray>

#include "models/exchange/ImportReport.h"
#include "models/exchange/ImportTarget.h"
#include "models/exchange/MarkdownFolder.h"

namespace vitrine::models {

/// Brings in the list of tags that an export of ours keeps in `tags.yaml`: slug, name, colour and former slugs of each.
/// Tags are known again by their slug there; what was changed here is kept.
class ImportTags final
{
public:
    /// Both outlive it.
    ImportTags(ImportTarget &target, const MarkdownFolder &folder)
        : m_target(target)
        , m_folder(folder)
    {
    }

    /// What became of the list, as one entry; nothing when the folder has none. Waits until it is written.
    [[nodiscard]] std::optional<ImportEntry> run(bool isDryRun);

private:
    enum class Change { None, Created, Updated };
    /// A tag that is handed to the writer.
    struct Pending
    {
        QJsonObject tag;
        Change change = Change::None;
        Future<Result<Id>> written;
    };

    [[nodiscard]] Result<void> bringIn(const QJsonArray &tags, bool isDryRun);
    [[nodiscard]] Result<void> bringInOne(const QJsonObject &tag, bool isDryRun);
    [[nodiscard]] Result<void> settleOne();
    void count(Change change);
    void note(const QJsonObject &tag, const QString &text);

    ImportTarget &m_target;
    const MarkdownFolder &m_folder;
    ImportEntry m_entry;
    std::deque<Pending> m_pending;
};

}
