#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include "models/assets/AssetRepository.h"
#include "models/assets/BlobStore.h"
#include "models/core/Field.h"
#include "models/exchange/ExportNames.h"

namespace vitrine::models {

/// The files that one item refers to, and what they are called beside its text. Of addresses only those become relative
/// that are just what Vitrine writes for the asset, so that an import makes the same address of them again; whatever
/// else names an asset stays, and its file comes along.
class ExportPictures final
{
public:
    struct File
    {
        QString name; ///< beside the text
        Asset asset;
    };

    ExportPictures(Connection &connection, const BlobStore &blobs);

    /// The value of a field of the item; its pictures by relative addresses.
    [[nodiscard]] QJsonValue relative(const QJsonValue &value, const FieldInfo &field);
    /// A text with the addresses of its links, pictures and HTML attributes relative; those in code stay.
    [[nodiscard]] QString relative(const QString &markdown);

    [[nodiscard]] const std::vector<File> &files() const { return m_files; }
    /// Addresses that name no asset, or one whose bytes are gone: they were left as they are.
    [[nodiscard]] const QStringList &missing() const { return m_missing; }

private:
    [[nodiscard]] QString relativeAddress(const QString &address);
    [[nodiscard]] QJsonObject relativeParts(QJsonObject picture, const ObjectInfo &object);
    [[nodiscard]] const File *fileFor(const QString &address);
    void bringAlong(const QJsonValue &value);

    AssetRepository m_assets;
    const BlobStore &m_blobs;
    ExportNames m_names;
    QHash<Id, size_t> m_known; ///< asset to its place in m_files
    std::vector<File> m_files;
    QStringList m_missing;
};

}
