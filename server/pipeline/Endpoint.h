#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include <QJsonObject>

#include "models/core/Field.h"
#include "models/core/Future.h"
#include "models/core/Time.h"
#include "models/storage/ChangeFeed.h"
#include "server/http/Message.h"
#include "server/pipeline/Parameter.h"

namespace vitrine::server {

struct RequestContext;

/// A file as what is answered. The pipeline answers HEAD, ranges and conditional requests from it; it is read in pieces
/// while the client takes it, so memory stays flat at any size.
struct FileBody
{
    QString path;
    qint64 bytes = 0;                               ///< its size; a file that is shorter by then ends the connection
    QByteArray etag;                                ///< strong, without quotes: the same as long as the bytes are
    QByteArray cacheControl = "no-cache";           ///< the field's value
    std::optional<models::Instant> modifiedAt = {}; ///< sent as Last-Modified
};

/// What a handler answers with: JSON text, or a file, and what goes with it. The pipeline adds everything else.
struct Answer
{
    int status = 200;
    QByteArray body = {};
    std::optional<qint64> version = {}; ///< of the one entity in it; leads its ETag
    HeaderList headers = {};
    QByteArray contentType = "application/json";
    QByteArray contentSecurityPolicy = {}; ///< of a page that loads something; empty: nothing may be loaded
    QByteArray cacheControl = {};          ///< instead of what the endpoint's policy says: made anew for each request
    bool isForCallerOnly = false;          ///< depends on more than the endpoint's topics tell: never kept or shared
    std::optional<FileBody> file = {};     ///< instead of `body`; never kept in the cache
};

/// At once, or later from another thread.
using Outcome = std::variant<models::Result<Answer>, models::Future<models::Result<Answer>>>;
using EndpointHandler = std::function<Outcome(const RequestContext &)>;

enum class CachePolicy {
    Never,
    Public, ///< visitors' answers are kept until one of `topics` changes
};

/// How a client's requests are to be counted against its limit.
enum class RateClass { Read, Write, Health };

/// The JSON object a request carries.
struct RequestBody
{
    const models::ObjectInfo *object = nullptr;
    std::vector<QByteArray> contentTypes; ///< without parameters
    qint64 maximumBytes = 0;
    bool isPatch = false;    ///< no field is required
    bool isOptional = false; ///< an empty body counts as an empty object
};

enum class AnswerShape {
    None,
    Item,     ///< {"data": {...}}
    Rows,     ///< {"data": [...]}
    List,     ///< {"data": [...], "meta": {...}}
    Document, ///< anything else
    File,     ///< bytes of any type, whole or a range of them
};

/// What one success looks like.
struct AnswerSpec
{
    int status = 200;
    QString summary;
    AnswerShape shape = AnswerShape::None;
    const models::ObjectInfo *object = nullptr; ///< what `data` is, or each in it
    QByteArrayView schema = {}; ///< JSON Schema of the same: alone, or of what is beside `object`; of a whole Document
};

/// A request as somebody could send it, and the answer. What examples tell is true of one small portfolio, the same for
/// all (server/api/examples): the documentation shows them, the contract test sends them.
struct Example
{
    QString name; ///< within its operation
    QString summary;
    std::vector<std::pair<QString, QString>> parameters = {}; ///< of path, query and header, by their names
    QJsonObject body = {};
    int status = 0; ///< 0: success
    QJsonObject answer = {};
    bool isExcerpt = false; ///< the answer says more than `answer`
};

/// A route, declared once: routing, permission, validation, documentation and tests derive from it.
struct Endpoint
{
    Method method = Method::Get;
    QString path;      ///< "/api/projects/{slug}"
    QString operation; ///< the operationId
    QString summary;
    models::Role who = models::Role::Visitor; ///< the least role that may call it
    RateClass rate = RateClass::Read;
    std::vector<Parameter> pathParameters = {}; ///< in the order of the path
    std::vector<Parameter> queryParameters = {};
    std::optional<RequestBody> body = {};
    AnswerSpec answer;
    std::vector<QByteArray> problems = {}; ///< codes beyond those that any endpoint may answer with
    bool takesIfMatch = false;
    bool takesIdempotencyKey = false;
    bool takesAnyQuery = false; ///< what nobody declared is let pass, and nothing of it is parsed
    bool mayRedirect = false;   ///< 308 to where the item is now
    CachePolicy cache = CachePolicy::Never;
    std::vector<models::Topic> topics = {};
    bool isDocumented = true; ///< whether it is one of the operations that the OpenAPI document tells of
    std::vector<Example> (*examples)() = nullptr; ///< made when they are asked for
    EndpointHandler handler;
};

}
