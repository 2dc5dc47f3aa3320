#include "server/pipeline/Problem.h"

#include <algorithm>

#include "models/core/JsonWriter.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::ErrorKind;

namespace {

/// What an error is reported as. A code of another layer that is not documented goes by the first one of its status.
const ProblemKind &kindOf(int status, const models::Error &error)
{
    if (const ProblemKind *kind = findProblemKind(error.code.toLatin1()))
        return *kind;
    const auto general = std::ranges::find(problemKinds(), status, &ProblemKind::status);
    if (general != problemKinds().end())
        return *general;
    return *findProblemKind(status < 500 ? "bad_request" : "internal");
}

}

const std::vector<ProblemKind> &problemKinds()
{
    // Of several with one status the most general comes first.
    static const std::vector<ProblemKind> kinds{
        {"bad_request", 400, u"Bad request"_s, u"The request breaks a rule of HTTP; the detail names it."_s},
        {"invalid_parameter", 400, u"Invalid parameter"_s,
         u"A parameter is unknown, repeated, of the wrong type or out of range; `errors` names each."_s},
        {"invalid_json", 400, u"Invalid JSON"_s, u"The body is not a JSON object; the detail says where it breaks."_s},
        {"unauthenticated", 401, u"Token needed"_s, u"Send `Authorization: Bearer vtr_...` with a token."_s},
        {"invalid_token", 401, u"Invalid token"_s, u"The token is unknown, revoked or expired; make a new one."_s},
        {"forbidden", 403, u"Not allowed"_s, u"The token's role may not do this; use one with more rights."_s},
        {"invalid_preview", 403, u"Invalid preview link"_s,
         u"The link was not made here, is for another item or has expired; make a new one."_s},
        {"not_found", 404, u"Not found"_s, u"Nothing is there, or nothing that the caller may see."_s},
        {"gone", 410, u"Gone"_s, u"It was public and was taken away; it may come back."_s},
        {"changes_pruned", 410, u"Changes pruned"_s,
         u"The changes behind `since` are kept no longer; read everything anew and go on from `last`."_s},
        {"method_not_allowed", 405, u"Method not allowed"_s, u"`Allow` lists the methods of this path."_s},
        {"https_required", 400, u"HTTPS required"_s,
         u"The port speaks HTTPS alone; begin the address with https://."_s},
        {"timeout", 408, u"Too slow"_s, u"The request did not arrive in time; send it again."_s},
        {"conflict", 409, u"Conflict"_s, u"The change clashes with what is stored; the detail says how."_s},
        {"slug_taken", 409, u"Slug taken"_s, u"Another item has this slug; choose one that is free."_s},
        {"length_required", 411, u"Length required"_s, u"Send the body with Content-Length instead of in chunks."_s},
        {"stale_version", 412, u"Changed meanwhile"_s,
         u"The version named is not the current one; `current` holds it. Merge and try again with its version."_s},
        {"too_large", 413, u"Too large"_s,
         u"The body is larger than this endpoint takes; the detail names the limit."_s},
        {"uri_too_long", 414, u"Address too long"_s, u"The path and query may take 8 KiB together."_s},
        {"unsupported_media_type", 415, u"Unsupported media type"_s, u"Send the body as the detail says."_s},
        {"range_not_satisfiable", 416, u"Range not satisfiable"_s,
         u"No byte of the range is there; `Content-Range` tells the size."_s},
        {"expectation_failed", 417, u"Expectation failed"_s, u"Only `Expect: 100-continue` is known."_s},
        {"validation_failed", 422, u"Fields need attention"_s, u"`errors` names every field that does not hold."_s},
        {"batch_failed", 422, u"Batch failed"_s,
         u"At least one step cannot be done, so none was; `rows` tells of each."_s},
        {"idempotency_key_reused", 422, u"Idempotency-Key reused"_s,
         u"The key was used for another request within 24 hours; use a new one for each request."_s},
        {"too_many_fields", 431, u"Head too large"_s, u"The head may take 16 KiB and 100 fields."_s},
        {"internal", 500, u"Internal error"_s, u"The server made a mistake; its log has the request's id."_s},
        {"not_implemented", 501, u"Method not known"_s, u"The method is none that this server knows."_s},
        {"unavailable", 503, u"Not available now"_s, u"It cannot be done now; the detail says why."_s},
        {"too_many_connections", 503, u"Too many connections"_s,
         u"The server, or the client's address, has too many connections open; close some or try again shortly."_s},
        {"too_busy", 503, u"Too busy"_s, u"Too many writes are waiting; try again shortly."_s},
        {"stopping", 503, u"Stopping"_s, u"The program is being stopped; try again when it runs again."_s},
        {"query_too_slow", 503, u"Query too slow"_s,
         u"The list or search took over a second and was stopped; ask for something narrower."_s},
        {"database_busy", 503, u"Database busy"_s,
         u"Another program writes to the database for too long; nothing was changed, try again."_s},
        {"database_read_only", 503, u"Database read-only"_s,
         u"The database may not be written; its owner must look at the folder's permissions."_s},
        {"database_unreachable", 503, u"Database unreachable"_s,
         u"The database cannot be opened; its owner must look at the folder."_s},
        {"database_corrupt", 503, u"Database damaged"_s,
         u"The database file is damaged; its owner must restore a backup."_s},
        {"disk_full", 503, u"Disk full"_s, u"There is no room left; nothing was changed, space must be made first."_s},
        {"disk_error", 503, u"Disk error"_s, u"The disk fails; nothing was changed, its owner must look at it."_s},
        {"version_not_supported", 505, u"HTTP version not supported"_s, u"Use HTTP/1.1."_s},
    };
    return kinds;
}

const ProblemKind *findProblemKind(QByteArrayView code)
{
    const auto found = std::ranges::find_if(problemKinds(), [code](const auto &kind) { return kind.code == code; });
    return found == problemKinds().end() ? nullptr : &*found;
}

int statusFor(const models::Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadRequest:
        return 400;
    case ErrorKind::Unauthenticated:
        return 401;
    case ErrorKind::Forbidden:
        return 403;
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::Gone:
        return 410;
    case ErrorKind::Conflict:
        return 409;
    case ErrorKind::Stale:
        return 412;
    case ErrorKind::TooLarge:
        return 413;
    case ErrorKind::Invalid:
        return 422;
    case ErrorKind::Unavailable:
        return 503;
    case ErrorKind::Internal:
        return 500;
    }
    return 500;
}

CompleteResponse problemResponse(const models::Error &error, const QByteArray &requestId)
{
    return problemResponse(statusFor(error), error, requestId);
}

CompleteResponse problemResponse(int status, const models::Error &error, const QByteArray &requestId)
{
    const ProblemKind &kind = kindOf(status, error);
    models::JsonWriter json;
    const auto text = [&json](QLatin1StringView key, const QString &value) {
        json.key(key);
        json.value(value);
    };
    json.beginObject();
    text("type"_L1, u"/api/problems/"_s + QString::fromLatin1(kind.code));
    text("title"_L1, kind.title);
    json.key("status"_L1);
    json.value(qint64(status));
    // What went wrong inside is for the log, not for strangers.
    text("detail"_L1, kind.code == "internal" ? kind.meaning : error.message);
    text("code"_L1, QString::fromLatin1(kind.code));
    text("requestId"_L1, QString::fromLatin1(requestId));
    if (!error.fields.empty()) {
        json.key("errors"_L1);
        json.beginArray();
        for (const models::FieldError &field : error.fields) {
            json.beginObject();
            text("field"_L1, field.field);
            text("code"_L1, field.code);
            text("message"_L1, field.message);
            json.endObject();
        }
        json.endArray();
    }
    for (auto member = error.details.begin(); member != error.details.end(); ++member) {
        json.key(member.key());
        json.value(QJsonValue(member.value()));
    }
    json.endObject();
    return {status, {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}}, json.take()};
}

}
