#include "server/pipeline/RequestBody.h"

#include <algorithm>

#include <QJsonDocument>

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::ErrorKind;

namespace {

/// The media type in lower case without its parameters; empty when a charset other than UTF-8 is named.
QByteArray mediaType(QByteArrayView contentType)
{
    const QByteArray value = contentType.toByteArray().toLower();
    const QByteArrayList parts = value.split(';');
    for (const QByteArray &part : parts.sliced(1)) {
        const QByteArray parameter = part.trimmed();
        if (parameter.startsWith("charset=") && parameter != "charset=utf-8" && parameter != "charset=\"utf-8\"")
            return {};
    }
    return parts.first().trimmed();
}

}

models::Result<QJsonObject> readJsonBody(const Request &request, const RequestBody &declared)
{
    if (declared.isOptional && request.body.isEmpty())
        return QJsonObject();
    const QByteArray type = mediaType(request.head.header("content-type"));
    if (std::ranges::find(declared.contentTypes, type) == declared.contentTypes.end()) {
        return models::fail(
            ErrorKind::BadRequest, u"unsupported_media_type"_s,
            u"Send the body as %1 in UTF-8."_s.arg(QString::fromLatin1(
                QByteArrayList(declared.contentTypes.begin(), declared.contentTypes.end()).join(" or "))));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError) {
        return models::fail(ErrorKind::BadRequest, u"invalid_json"_s,
                            u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject())
        return models::fail(ErrorKind::BadRequest, u"invalid_json"_s, u"The body must be one JSON object."_s);
    return document.object();
}

}
