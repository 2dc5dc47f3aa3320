#include "server/pipeline/FileAnswer.h"

#include <QDateTime>
#include <QLocale>

#include "server/pipeline/ByteRange.h"
#include "server/pipeline/ETag.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

/// RFC 9110, 5.6.7.
QByteArray httpDate(models::Instant instant)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(models::toMillis(instant), Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

/// RFC 9110, 13.2.2. A date is compared as text: whoever sends one sends back what it got.
bool isUnchanged(const RequestHead &head, const FileBody &file, const QByteArray &lastModified)
{
    if (const QByteArrayView etags = head.header("if-none-match"); !etags.isNull())
        return matchesNone(etags, file.etag);
    const QByteArrayView since = head.header("if-modified-since");
    return !since.isNull() && !lastModified.isEmpty() && since == lastModified;
}

/// What is asked for, of a whole that is `file`. Only GET has ranges (RFC 9110, 14.2); one that is to hold for another
/// state, or for a date, which is no strong validator, is ignored (13.1.5).
ByteRange wantedRange(const RequestHead &head, const FileBody &file)
{
    const QByteArrayView range = head.header("range");
    if (head.method != Method::Get || range.isNull())
        return {};
    if (const QByteArrayView ifRange = head.header("if-range"); !ifRange.isNull() && ifRange != '"' + file.etag + '"')
        return {};
    return readRange(range, file.bytes);
}

}

std::optional<Response> fileResponse(const RequestHead &head, const Answer &answer, HeaderList fields)
{
    const FileBody &file = *answer.file;
    const QByteArray lastModified = file.modifiedAt ? httpDate(*file.modifiedAt) : QByteArray();
    fields.push_back({"Cache-Control", answer.isForCallerOnly ? QByteArray("no-store") : file.cacheControl});
    fields.push_back({"ETag", '"' + file.etag + '"'});
    if (!lastModified.isEmpty())
        fields.push_back({"Last-Modified", lastModified});
    if (answer.status == 200 && isUnchanged(head, file, lastModified))
        return CompleteResponse{304, std::move(fields), {}};

    const ByteRange range = answer.status == 200 ? wantedRange(head, file) : ByteRange();
    if (range.kind == ByteRange::Kind::Outside)
        return {};
    fields.push_back({"Content-Type", answer.contentType});
    fields.push_back({"Accept-Ranges", "bytes"});
    fields.push_back({"Access-Control-Expose-Headers", "Accept-Ranges, Content-Range"});
    fields.insert(fields.end(), answer.headers.begin(), answer.headers.end());
    if (range.kind == ByteRange::Kind::Whole)
        return FileResponse{answer.status, std::move(fields), file.path, 0, file.bytes};
    const qint64 last = range.offset + range.length - 1;
    fields.push_back({"Content-Range", "bytes " + QByteArray::number(range.offset) + '-' + QByteArray::number(last) +
                                           '/' + QByteArray::number(file.bytes)});
    return FileResponse{206, std::move(fields), file.path, range.offset, range.length};
}

}
