#include "server/pipeline/Pipeline.h"

#include <algorithm>

#include "server/pipeline/ClientAddress.h"
#include "server/pipeline/ETag.h"
#include "server/pipeline/FileAnswer.h"
#include "server/pipeline/Problem.h"
#include "server/pipeline/RequestBody.h"
#include "server/pipeline/RequestId.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Error;
using models::ErrorKind;
using models::Result;
using models::Role;

namespace {

void addSecurityFields(HeaderList &headers, const QByteArray &contentSecurityPolicy = {})
{
    static const QByteArray kNothing = "default-src 'none'; frame-ancestors 'none'";
    headers.push_back({"X-Content-Type-Options", "nosniff"});
    headers.push_back({"Content-Security-Policy", contentSecurityPolicy.isEmpty() ? kNothing : contentSecurityPolicy});
    headers.push_back({"Referrer-Policy", "no-referrer"});
    headers.push_back({"Cross-Origin-Resource-Policy", "cross-origin"});
}

/// Many clients send `{}` with every action; where no body is declared so much is taken and not read.
constexpr qint64 kUnreadBody = 1024;

int problemStatus(const Error &error)
{
    return error.code == "unsupported_media_type"_L1 ? 415 : statusFor(error);
}

bool isReading(Method method)
{
    return method == Method::Get || method == Method::Head;
}

/// The value of Idempotency-Key (draft-ietf-httpapi-idempotency-key-header); empty when it was not sent.
Result<QString> readIdempotencyKey(const RequestHead &head)
{
    const QByteArrayView key = head.header("idempotency-key");
    constexpr qsizetype kLongest = 255;
    const bool isPrintable = std::ranges::all_of(key, [](char c) { return c >= 0x20 && c < 0x7f; });
    if (key.isNull() || (!key.isEmpty() && key.size() <= kLongest && isPrintable))
        return QString::fromLatin1(key);
    return models::fail(ErrorKind::BadRequest, u"bad_request"_s,
                        u"Idempotency-Key must be 1 to 255 printable ASCII characters."_s);
}

/// The handler's outcome, with whatever it throws as an error.
Outcome call(const Endpoint &endpoint, const RequestContext &context)
{
    try {
        return endpoint.handler(context);
    } catch (const models::StorageFailure &failure) {
        return Result<Answer>(std::unexpected(failure.error()));
    } catch (const std::exception &exception) {
        return Result<Answer>(models::fail(ErrorKind::Internal, u"internal"_s, QString::fromUtf8(exception.what())));
    }
}

}

Pipeline::Pipeline(const EndpointTable &endpoints, models::WorkspaceServices &workspace, RequestLog &log,
                   std::unique_ptr<models::Connection> reader, Config config)
    : m_endpoints(endpoints)
    , m_workspace(workspace)
    , m_log(log)
    , m_trustedProxies(std::move(config.trustedProxies))
    , m_reader(std::move(reader))
    , m_authenticator(workspace, *m_reader)
    , m_totals(workspace.changes())
    , m_cors(std::move(config.corsOrigins))
    , m_cache(config.cacheBytes, workspace.changes())
{
}

BodyPolicy Pipeline::bodyPolicy(const RequestHead &head)
{
    const auto match = m_endpoints.find(head.method, head.rawPath());
    const Endpoint *endpoint = match ? match->endpoint : nullptr;
    if (endpoint && endpoint->body)
        return {endpoint->body->maximumBytes, false};
    return {isReading(head.method) ? 0 : kUnreadBody, false};
}

std::unique_ptr<BodyReceiver> Pipeline::openBody(Request, std::shared_ptr<ResponseSlot>, std::function<void()>)
{
    return nullptr; // no endpoint is declared as streaming, so bodyPolicy never asks for it
}

CompleteResponse Pipeline::refuse(const Refusal &refusal, const QHostAddress &peer)
{
    const Error error{ErrorKind::BadRequest, QString::fromLatin1(refusal.code), QString::fromLatin1(refusal.detail)};
    const QByteArray requestId = newRequestId();
    std::ignore = m_log.count(Method::Get, refusal.status, 0);
    m_log.write({requestId, Method::Get, "(refused)", refusal.status, 0, peer.toString(), {}, error.code, {}});
    CompleteResponse response = problemResponse(refusal.status, error, requestId);
    addSecurityFields(response.headers);
    return response;
}

void Pipeline::handle(Request request, std::shared_ptr<ResponseSlot> slot)
{
    if (answerFromCache(request, *slot))
        return;
    auto exchange = std::make_shared<Exchange>(std::move(request), std::move(slot), std::chrono::steady_clock::now());
    const RequestHead &head = exchange->request.head;
    const auto match = m_endpoints.find(head.method, head.rawPath());
    if (!match) {
        return finishWithProblem(*exchange, 404,
                                 {ErrorKind::NotFound, u"not_found"_s, u"There is nothing at this address."_s});
    }
    if (head.method == Method::Options)
        return answerOptions(*exchange, match->allowed);
    if (!match->endpoint) {
        const QByteArray allow = allowValue(match->allowed);
        return finishWithProblem(*exchange, 405,
                                 {ErrorKind::BadRequest, u"method_not_allowed"_s,
                                  u"This address takes %1."_s.arg(QString::fromLatin1(allow))},
                                 {{"Allow", allow}});
    }
    exchange->endpoint = match->endpoint;
    Outcome outcome = process(*exchange, *match);
    if (auto *now = std::get_if<Result<Answer>>(&outcome))
        return finish(*exchange, std::move(*now));
    std::get<models::Future<Result<Answer>>>(outcome).then(
        m_mailbox, [this, exchange](Result<Answer> answer) { finish(*exchange, std::move(answer)); });
}

bool Pipeline::answerFromCache(const Request &request, ResponseSlot &slot)
{
    const RequestHead &head = request.head;
    if (!isReading(head.method) || !head.header("authorization").isNull())
        return false;
    const CachedAnswer *cached = m_cache.find(head.target, chooseEncoding(head.header("accept-encoding")));
    if (!cached)
        return false;
    const QByteArrayView ifNoneMatch = head.header("if-none-match");
    const bool isUnchanged = !ifNoneMatch.isNull() && matchesNone(ifNoneMatch, cached->etag);
    const RenderedResponse &response = isUnchanged ? cached->notModified : cached->response;
    if (m_log.count(head.method, response.status, 0)) {
        m_log.write({newRequestId(),
                     head.method,
                     head.rawPath().toByteArray(),
                     response.status,
                     0,
                     clientOf(request),
                     u"cache"_s,
                     {},
                     {}});
    }
    slot.send(response);
    return true;
}

Outcome Pipeline::process(Exchange &exchange, const EndpointTable::Match &match)
{
    const Endpoint &endpoint = *exchange.endpoint;
    const RequestHead &head = exchange.request.head;
    auto caller = m_authenticator.identify(head);
    if (!caller)
        return Result<Answer>(std::unexpected(caller.error()));
    exchange.caller = *caller;
    if (auto permitted = Authenticator::permit(*caller, endpoint.who); !permitted)
        return Result<Answer>(std::unexpected(permitted.error()));

    RequestContext context{exchange.request, endpoint, *m_reader, m_totals, *caller};
    for (size_t i = 0; i < endpoint.pathParameters.size(); ++i)
        context.path.insert(endpoint.pathParameters[i].name, match.parameters.value(static_cast<qsizetype>(i)));
    auto query = ParameterValues::fromQuery(endpoint.takesAnyQuery ? QByteArrayView() : head.rawQuery(),
                                            endpoint.queryParameters);
    if (!query)
        return Result<Answer>(std::unexpected(query.error()));
    context.query = std::move(*query);
    if (endpoint.body) {
        auto body = readJsonBody(exchange.request, *endpoint.body);
        if (!body)
            return Result<Answer>(std::unexpected(body.error()));
        context.body = std::move(*body);
    }
    if (const auto ifMatch = head.header("if-match"); endpoint.takesIfMatch && !ifMatch.isNull()) {
        // What cannot be read names no version that there is: stale, as RFC 9110 has it, not malformed.
        context.ifMatch = versionFromIfMatch(ifMatch).value_or(-1);
    }
    if (endpoint.takesIdempotencyKey) {
        auto key = readIdempotencyKey(head);
        if (!key)
            return Result<Answer>(std::unexpected(key.error()));
        context.idempotencyKey = std::move(*key);
    }
    for (const models::Topic topic : endpoint.topics)
        exchange.generations.emplace_back(topic, m_workspace.changes().generation(topic));
    return call(endpoint, context);
}

void Pipeline::answerOptions(Exchange &exchange, const std::vector<Method> &allowed)
{
    CompleteResponse response{204, {{"Allow", allowValue(allowed)}, {"Vary", "Origin"}}, {}};
    addSecurityFields(response.headers);
    m_cors.addPreflight(response.headers, exchange.request.head, allowed);
    send(exchange, std::move(response));
}

void Pipeline::finish(Exchange &exchange, Result<Answer> answer)
{
    if (answer && answer->file)
        return finishWithFile(exchange, *answer);
    if (answer)
        return finishWithAnswer(exchange, std::move(*answer));
    const Error &error = answer.error();
    const int status = problemStatus(error);
    HeaderList more;
    if (status == 401) {
        const bool wasGiven = error.code == "invalid_token"_L1;
        more.push_back({"WWW-Authenticate",
                        wasGiven ? "Bearer realm=\"vitrine\", error=\"invalid_token\"" : "Bearer realm=\"vitrine\""});
    } else if (status == 403) {
        more.push_back({"WWW-Authenticate", "Bearer realm=\"vitrine\", error=\"insufficient_scope\""}); // RFC 6750, 3.1
    } else if (status == 415 && exchange.request.head.method == Method::Patch) {
        more.push_back({"Accept-Patch", "application/merge-patch+json, application/json"});
    } else if (status == 503) {
        more.push_back({"Retry-After", "1"});
    }
    finishWithProblem(exchange, status, error, std::move(more));
}

void Pipeline::finishWithProblem(Exchange &exchange, int status, const Error &error, HeaderList more)
{
    const QByteArray requestId = newRequestId();
    CompleteResponse response = problemResponse(status, error, requestId);
    std::ranges::move(more, std::back_inserter(response.headers));
    response.headers.push_back({"X-Request-Id", requestId});
    addSecurityFields(response.headers);
    m_cors.addTo(response.headers, exchange.request.head);
    Error logged = error;
    logged.details = {{u"requestId"_s, QString::fromLatin1(requestId)}};
    send(exchange, std::move(response), &logged);
}

QString Pipeline::clientOf(const Request &request) const
{
    return clientAddress(request, m_trustedProxies).toString();
}

bool Pipeline::isCacheable(const Exchange &exchange) const
{
    return exchange.endpoint->cache == CachePolicy::Public && exchange.caller.role == Role::Visitor &&
           isReading(exchange.request.head.method);
}

void Pipeline::finishWithAnswer(Exchange &exchange, Answer answer)
{
    const RequestHead &head = exchange.request.head;
    const bool isPublic = exchange.endpoint->cache == CachePolicy::Public && !answer.isForCallerOnly;
    const bool isKept = isPublic && answer.cacheControl.isEmpty();
    const QByteArray ownPolicy = exchange.caller.role == Role::Visitor ? "public, no-cache" : "private, no-cache";
    HeaderList common{{"Cache-Control", !isPublic ? QByteArray("no-store")
                                        : isKept  ? ownPolicy
                                                  : answer.cacheControl},
                      {"Vary", isReading(head.method) ? "Accept-Encoding, Authorization" : "Origin"}};
    addSecurityFields(common, answer.contentSecurityPolicy);
    m_cors.addTo(common, head);

    const Encoding wanted = chooseEncoding(head.header("accept-encoding"));
    const QByteArray etag = answer.body.isEmpty() ? QByteArray() : makeETag(answer.body, answer.version);
    const QByteArray compressed =
        answer.body.size() >= kSmallestCompressed ? compress(answer.body, wanted) : QByteArray();
    const Encoding encoding = compressed.isNull() ? Encoding::Identity : wanted;
    if (!etag.isEmpty())
        common.push_back({"ETag", '"' + encodedETag(etag, encodingSuffix(encoding)) + '"'});

    CompleteResponse notModified{304, common, {}};
    CompleteResponse response{answer.status, std::move(common),
                              encoding == Encoding::Identity ? answer.body : compressed};
    if (!response.body.isEmpty())
        response.headers.push_back({"Content-Type", answer.contentType});
    if (encoding != Encoding::Identity)
        response.headers.push_back({"Content-Encoding", encodingName(encoding).toByteArray()});
    std::ranges::move(answer.headers, std::back_inserter(response.headers));

    const QByteArrayView ifNoneMatch = head.header("if-none-match");
    const bool isUnchanged = isReading(head.method) && answer.status == 200 && !etag.isEmpty() &&
                             !ifNoneMatch.isNull() && matchesNone(ifNoneMatch, etag);
    if (isKept && isCacheable(exchange) && answer.status == 200) {
        CachedAnswer cached{render(response), render(notModified), etag, std::move(exchange.generations),
                            exchange.endpoint};
        const RenderedResponse rendered = isUnchanged ? cached.notModified : cached.response;
        m_cache.insert(head.target, wanted, std::move(cached));
        return send(exchange, rendered);
    }
    send(exchange, isUnchanged ? std::move(notModified) : std::move(response));
}

void Pipeline::finishWithFile(Exchange &exchange, const Answer &answer)
{
    HeaderList fields;
    addSecurityFields(fields, answer.contentSecurityPolicy);
    m_cors.addTo(fields, exchange.request.head);
    if (auto response = fileResponse(exchange.request.head, answer, std::move(fields)))
        return send(exchange, std::move(*response));
    finishWithProblem(exchange, 416,
                      {ErrorKind::BadRequest, u"range_not_satisfiable"_s,
                       u"The file has %1 bytes, none of them in this range."_s.arg(answer.file->bytes)},
                      {{"Content-Range", "bytes */" + QByteArray::number(answer.file->bytes)}});
}

void Pipeline::send(Exchange &exchange, Response response, const Error *error)
{
    const int status = statusOf(response);
    const auto elapsed = std::chrono::steady_clock::now() - exchange.start;
    const qint64 microseconds = std::chrono::duration_cast<std::chrono::microseconds>(elapsed).count();
    const RequestHead &head = exchange.request.head;
    if (m_log.count(head.method, status, microseconds)) {
        m_log.write({error ? error->details[u"requestId"_s].toString().toLatin1() : newRequestId(), head.method,
                     head.rawPath().toByteArray(), status, microseconds, clientOf(exchange.request),
                     exchange.caller.name, error ? error->code : QString(), error ? error->message : QString()});
    }
    exchange.slot->send(std::move(response));
}

}
