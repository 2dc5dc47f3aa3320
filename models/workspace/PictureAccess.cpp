#include "models/workspace/PictureAccess.h"

#include <algorithm>

#include <QBuffer>
#include <QFileInfo>

#include "models/assets/AssetRepository.h"
#include "models/workspace/IncomingPicture.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumPage = 500;

std::unexpected<Error> noPicture(const QString &address)
{
    return fail(ErrorKind::NotFound, u"not_found"_s, u"There is no picture at %1 in this workspace."_s.arg(address));
}

}

PictureAccess::PictureAccess(WorkspaceServices &services, Mailbox &mailbox)
    : m_services(services)
    , m_mailbox(mailbox)
{
}

PictureAccess::~PictureAccess()
{
    m_isStopping = true;
}

Future<Result<std::vector<Asset>>> PictureAccess::list(PictureSelection selection)
{
    // A search walks through all names.
    Reader &reader = selection.text.isEmpty() ? m_services.reader() : m_services.slowReader();
    return reader.submit([selection](Connection &connection) -> Result<std::vector<Asset>> {
        return AssetRepository(connection)
            .pictures(std::clamp(selection.limit, 1, kMaximumPage), selection.text, selection.before);
    });
}

Future<Result<PictureFile>> PictureAccess::find(QString address)
{
    const auto parsed = AssetAddress::parse(address);
    if (!parsed)
        return Future<Result<PictureFile>>::ready(noPicture(address));
    return m_services.reader().submit(
        [parsed, address, &blobs = m_services.blobs()](Connection &connection) -> Result<PictureFile> {
            const auto asset = AssetRepository(connection).find(*parsed);
            if (!asset || !blobs.contains({asset->sha256, asset->bytes}))
                return noPicture(address);
            return PictureFile{*asset, blobs.path(asset->sha256)};
        });
}

template <class F>
Future<Result<Asset>> PictureAccess::store(F job)
{
    Promise<Result<Asset>> promise;
    m_work.submit(std::move(job))
        .thenDirectly([promise, address = m_mailbox.address(), guard = QPointer(this)](Result<Asset> asset) {
            if (asset) {
                address.post([guard] {
                    if (guard)
                        emit guard->changed();
                });
            }
            promise.deliver(std::move(asset));
        });
    return promise.future();
}

Future<Result<Asset>> PictureAccess::add(QString file, Progress progress)
{
    return store([this, file, progress = std::move(progress)]() -> Result<Asset> {
        const auto goOn = [this, &progress](qint64 done, qint64 total) {
            return !m_isStopping && (!progress || progress(done, total));
        };
        IncomingPicture source(file, goOn);
        const auto opened = source.open(kMaximumBytes);
        auto asset = opened ? m_services.assets().add(source, QFileInfo(file).fileName())
                            : Result<Asset>(std::unexpected(opened.error()));
        if (!asset && source.wasStopped()) {
            return fail(ErrorKind::Unavailable, u"cancelled"_s,
                        u"Adding %1 was stopped. Nothing was kept of it."_s.arg(QFileInfo(file).fileName()));
        }
        return asset;
    });
}

Future<Result<Asset>> PictureAccess::addBytes(QString name, Bytes bytes)
{
    return store([this, name, bytes = std::move(bytes)]() -> Result<Asset> {
        QByteArray content = bytes();
        QBuffer source(&content);
        source.open(QIODevice::ReadOnly);
        if (auto checked = checkPicture(source, name); !checked)
            return std::unexpected(checked.error());
        return m_services.assets().add(source, name);
    });
}

}
