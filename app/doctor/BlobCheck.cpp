#include <set>

#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>

#include "app/doctor/ContentChecks.h"
#include "models/assets/BlobCopies.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::Asset;
using models::BlobStore;
using models::HealthCheck;

namespace {

/// What is younger may belong to an asset that is being taken in.
constexpr qint64 kSettledSeconds = 3600;

/// How many there are of a kind, and one of them.
struct Found
{
    qint64 count = 0;
    QString example = {};

    void add(const QString &what)
    {
        if (++count == 1)
            example = what;
    }
};

bool holdsItsBytes(const BlobStore &blobs, const Asset &asset)
{
    QFile file(blobs.path(asset.sha256));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) && hash.result().toHex() == asset.sha256.toLatin1();
}

Found findStrays(const BlobStore &blobs, const std::set<QString> &known)
{
    Found strays;
    const QDateTime settled = QDateTime::currentDateTimeUtc().addSecs(-kSettledSeconds);
    QDirIterator files(blobs.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (!known.contains(files.fileName()) && files.fileInfo().lastModified() < settled)
            strays.add(files.filePath());
    }
    return strays;
}

}

HealthCheck checkBlobs(const models::WorkspacePaths &paths, BlobDepth depth)
{
    const QString name = u"blobs"_s;
    const auto assets = models::assetsIn(paths.database());
    if (!assets)
        return {name, false, assets.error().message};
    const BlobStore blobs(paths.blobs());
    std::set<QString> known;
    Found missing;
    Found damaged;
    for (const Asset &asset : *assets) {
        known.insert(asset.sha256);
        const QString path = blobs.path(asset.sha256);
        if (!QFile::exists(path))
            missing.add(u"%1 (%2)"_s.arg(asset.name, path));
        else if (!blobs.contains({asset.sha256, asset.bytes}) ||
                 (depth == BlobDepth::Deep && !holdsItsBytes(blobs, asset)))
            damaged.add(u"%1 (%2)"_s.arg(asset.name, path));
    }
    const QString advice = u"`vitrined restore` of a backup that has it brings it back."_s;
    if (missing.count > 0) {
        return {name, false,
                u"The files of %1 assets are missing, such as %2. %3"_s.arg(QString::number(missing.count),
                                                                            missing.example, advice)};
    }
    if (damaged.count > 0) {
        return {name, false,
                u"The files of %1 assets are not what was stored, such as %2. Remove them; then %3"_s.arg(
                    QString::number(damaged.count), damaged.example, advice)};
    }
    if (const Found strays = findStrays(blobs, known); strays.count > 0) {
        return {name, false,
                u"%1 files in %2 belong to no asset, such as %3. They only take space: move them away."_s.arg(
                    QString::number(strays.count), blobs.folder(), strays.example)};
    }
    return {name, true, u"The files of all %1 assets are there."_s.arg(assets->size())};
}

}
