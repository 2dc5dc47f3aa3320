#include "server/pipeline/Authenticator.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::ErrorKind;
using models::Role;

namespace {

constexpr auto kUseGranularity = 60s; // how exact "last used" is; each note is a write
constexpr qsizetype kMaximumNoted = 1000;

}

Authenticator::Authenticator(models::WorkspaceServices &workspace, models::Connection &reader)
    : m_workspace(workspace)
    , m_reader(reader)
{
}

models::Result<Caller> Authenticator::identify(const RequestHead &head)
{
    const QByteArrayView authorization = head.header("authorization");
    if (authorization.isNull())
        return Caller{};
    constexpr QByteArrayView kScheme = "bearer ";
    if (authorization.size() <= kScheme.size() ||
        authorization.first(kScheme.size()).compare(kScheme, Qt::CaseInsensitive) != 0) {
        return models::fail(ErrorKind::Unauthenticated, u"invalid_token"_s,
                            u"Authorization must be `Bearer` and a token that begins with vtr_."_s);
    }
    const models::Instant now = m_workspace.clock().now();
    const auto token = m_workspace.tokens().authenticate(m_reader, authorization.sliced(kScheme.size()).trimmed(), now);
    if (!token)
        return std::unexpected(token.error());
    noteUse(*token, now);
    return Caller{token->role, u"token: "_s + token->name, token->id.toString()};
}

models::Result<void> Authenticator::permit(const Caller &caller, Role needed)
{
    if (caller.role >= needed)
        return {};
    if (caller.role == Role::Visitor) {
        return models::fail(ErrorKind::Unauthenticated, u"unauthenticated"_s,
                            u"This needs a token: send `Authorization: Bearer vtr_...`."_s);
    }
    return models::fail(ErrorKind::Forbidden, u"forbidden"_s,
                        u"This needs the role %1; the token has the role %2."_s.arg(models::roleName(needed),
                                                                                    models::roleName(caller.role)));
}

void Authenticator::noteUse(const models::Token &token, models::Instant now)
{
    const bool isRecent = token.lastUsedAt && now - *token.lastUsedAt < kUseGranularity;
    if (isRecent || now - m_lastNoted.value(token.id) < kUseGranularity)
        return;
    if (m_lastNoted.size() >= kMaximumNoted)
        m_lastNoted.clear();
    m_lastNoted.insert(token.id, now);
    // Nobody waits for this one: if it fails, the next use notes it.
    std::ignore =
        m_workspace.writer().submit([id = token.id, now](models::WriteContext &context) -> models::Result<void> {
            models::TokenRepository(context.connection()).setLastUsed(id, now);
            return {};
        });
}

}
