#pragma once

#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include <QJsonObject>

#include "models/core/Field.h"
#include "models/core/Future.h"
#include "models/storage/ChangeFeed.h"
#include "server/http/Message.h"
#include "server/pipeline/Parameter.h"

namespace vitrine::server {

struct RequestContext;

/// What a handler answers with: JSON text and what goes with it. The pipeline adds everything else.
struct Answer
{
    int status = 200;
    QByteArray body = {};
    std::optional<qint64> version = {}; ///< of the one entity in it; leads its ETag
    HeaderList headers = {};
    QByteArray contentType = "application/json";
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
    bool isPatch = false; ///< no field is required
    QJsonObject example = {};
};

enum class AnswerShape { None, Item, List, Document };

/// What one success looks like.
struct AnswerSpec
{
    int status = 200;
    QString summary;
    AnswerShape shape = AnswerShape::None;
    const models::ObjectInfo *object = nullptr; ///< of Item and List
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
    CachePolicy cache = CachePolicy::Never;
    std::vector<models::Topic> topics = {};
    EndpointHandler handler;
};

}
