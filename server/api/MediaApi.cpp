#include "server/api/MediaApi.h"

#include <algorithm>
#include <array>

#include <QFileInfo>

#include "models/assets/AssetRepository.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Asset;
using models::AssetAddress;
using models::ErrorKind;
using models::Result;

namespace {

/// Of an address that names the bytes themselves.
constexpr QByteArrayView kForEver = "public, max-age=31536000, immutable";
/// For what could run: an SVG picture is a document with scripts, and nobody knows what an unknown type is.
constexpr QByteArrayView kNothingRuns = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/// For what a browser wraps into a page of its own: the file itself may be in it.
constexpr QByteArrayView kOnlyItself =
    "default-src 'none'; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'";

bool isShown(const QString &mediaType)
{
    static constexpr std::array kStarts{"image/"_L1, "video/"_L1, "audio/"_L1, "font/"_L1};
    return mediaType == "application/pdf"_L1 || mediaType == "text/plain"_L1 ||
           std::ranges::any_of(kStarts, [&](QLatin1StringView start) { return mediaType.startsWith(start); });
}

QByteArray contentType(const QString &mediaType)
{
    return mediaType.toLatin1() + (mediaType == "text/plain"_L1 ? "; charset=utf-8" : "");
}

/// What RFC 9110 lets stand in a quoted string of ASCII; anything else is an underscore.
QByteArray quotable(const QString &name)
{
    QByteArray out;
    for (const QChar c : name) {
        const bool isPlain = c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\' && c != u'%';
        if (!c.isLowSurrogate())
            out.append(isPlain ? c.toLatin1() : '_');
    }
    return out;
}

}

QByteArray contentDisposition(const QString &mediaType, const QString &name)
{
    const QByteArray plain = quotable(name);
    QByteArray value = isShown(mediaType) ? "inline" : "attachment";
    value += "; filename=\"" + plain + '"';
    if (QString::fromLatin1(plain) != name)
        value += "; filename*=UTF-8''" + name.toUtf8().toPercentEncoding("!#$&+.^`|"); // RFC 8187, attr-char
    return value;
}

std::vector<Endpoint> MediaApi::endpoints() const
{
    return {{.method = Method::Get,
             .path = u"/media/{asset}/{name}"_s,
             .operation = u"readMedia"_s,
             .summary = u"A file: whole, or a range of its bytes"_s,
             .pathParameters = {{.name = u"asset"_s,
                                 .summary = u"The asset's id, or the SHA-256 of its bytes; the latter's answer may be "
                                            "kept for ever."_s},
                                {.name = u"name"_s, .summary = u"Any; the answer tells the asset's own."_s}},
             .answer = {200, u"The file."_s, AnswerShape::File},
             .problems = {"not_found", "range_not_satisfiable"},
             .handler = [this](const RequestContext &context) -> Outcome { return read(context); }}};
}

Result<Answer> MediaApi::read(const RequestContext &context) const
{
    auto address = AssetAddress::fromKey(context.path.text(u"asset"_s).value_or(QString()));
    if (address)
        address->name = context.path.text(u"name"_s).value_or(QString());
    const auto asset = address ? models::AssetRepository(context.reader).find(*address) : std::nullopt;
    if (!asset)
        return models::fail(ErrorKind::NotFound, u"not_found"_s, u"There is no such file."_s);
    const QString path = m_workspace.blobs().path(asset->sha256);
    if (const QFileInfo file(path); !file.isFile() || file.size() != asset->bytes)
        return models::fail(ErrorKind::Internal, u"internal"_s, u"%1 is missing or cut: restore a backup."_s.arg(path));
    const bool canRun = asset->mediaType == "image/svg+xml"_L1 || !isShown(asset->mediaType);
    return Answer{.headers = {{"Content-Disposition", contentDisposition(asset->mediaType, asset->name)}},
                  .contentType = contentType(asset->mediaType),
                  .contentSecurityPolicy = (canRun ? kNothingRuns : kOnlyItself).toByteArray(),
                  .file = FileBody{.path = path,
                                   .bytes = asset->bytes,
                                   .etag = asset->sha256.toLatin1(),
                                   .cacheControl = address->id ? QByteArray("no-cache") : kForEver.toByteArray()}};
}

}
