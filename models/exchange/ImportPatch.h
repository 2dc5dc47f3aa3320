#pragma once

#include "models/exchange/ImportReport.h"
#include "models/exchange/ImportTarget.h"

namespace vitrine::models {

/// What a file changes about the item that came from it.
struct ImportChange
{
    QJsonObject patch;     ///< a merge patch (RFC 7396): what changed there and not here
    QStringList kept;      ///< parts that changed here only, or that the item had before it met the file
    QStringList conflicts; ///< parts that changed here and there, and stay as they are here
    QSet<QString> held;    ///< both
    bool isNews = false;   ///< the file is not as it was, so its digest has to be written
};

/// Three sides compared, part by part (custom fields one by one) of one stage: the file as it was (`digest`), the file
/// as it is (`fields`), the item as it is (`stored`). Without a digest the item keeps all it has and takes what it
/// lacks. `written` is what writing `fields` is known to make of them, where that is something else.
[[nodiscard]] ImportChange importChange(const QJsonObject &fields, const QString &digest, const QJsonObject &stored,
                                        ImportStage stage = ImportStage::Item, const QJsonObject &written = {});

/// What to remember: of each part of the file a short hash, and one of how the item had it after the write. What was
/// known of the other stage is kept.
[[nodiscard]] QString importDigest(const ImportSource &source, const QJsonObject &stored);

/// For an item that nobody changed since the file was written from it: whatever differs is the file's news.
[[nodiscard]] QString freshDigest(const QJsonObject &fields, const QJsonObject &stored);

/// Whether the digest knows of relations.
[[nodiscard]] bool knowsRelations(const QString &digest);

/// Tells the entry what stays as it is here. `isAdopted`: the item did not come from that file.
void tellKept(const ImportChange &change, bool isAdopted, ImportEntry &entry);

/// The parts for people: "title, customFields.layout".
[[nodiscard]] QString partsForPeople(const QStringList &parts);

}
