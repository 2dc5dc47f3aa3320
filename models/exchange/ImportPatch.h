#pragma once

#include <QJsonObject>
#include <QString>

namespace vitrine::models {

/// A file's fields, each as a short hash, as text: enough to tell later which of them the file changed.
[[nodiscard]] QString importDigest(const QJsonObject &fields);

/// The merge patch (RFC 7396) for what changed in the file since `digest` was made: changed fields with their value,
/// those the file no longer has with null. So what the owner changed elsewhere stays. `stored` is the project's
/// customFields, for clearing what a changed group no longer holds. An empty digest gives all fields.
[[nodiscard]] QJsonObject importPatch(const QJsonObject &fields, const QString &digest, const QJsonObject &stored);

}
