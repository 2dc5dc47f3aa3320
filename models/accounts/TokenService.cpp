#include "models/accounts/TokenService.h"

#include "models/core/FieldRules.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSecretBytes = 32;
constexpr QByteArrayView kPrefix = "vtr_";
constexpr QByteArrayView kPurpose = "token";
constexpr qsizetype kMaximumSecretLength = 200;

}

Result<IssuedToken> TokenService::create(WriteContext &context, const QString &name, Role role,
                                         std::optional<std::chrono::seconds> lifetime) const
{
    FieldInfo rule;
    rule.minimum = 1;
    rule.maximum = 80;
    FieldErrors errors;
    checkText(name, rule, u"name"_s, errors);
    if (role == Role::Visitor)
        errors.add(u"role"_s, u"wrong_type"_s, u"Must be owner, editor or viewer."_s);
    if (!errors.isEmpty())
        return std::unexpected(invalidFields(errors.take()));

    Token token;
    token.id = Id::create(context.now());
    token.name = name;
    token.role = role;
    token.createdAt = context.now();
    if (lifetime)
        token.expiresAt = context.now() + *lifetime;
    const QByteArray secret = kPrefix.toByteArray() + randomText(kSecretBytes);
    TokenRepository(context.connection()).insert(token, m_key.hash(kPurpose, secret));
    context.record(Topic::Tokens, u"created"_s, token.id);
    return IssuedToken{token, QString::fromLatin1(secret)};
}

Result<Token> TokenService::revoke(WriteContext &context, const QString &idOrName) const
{
    TokenRepository tokens(context.connection());
    std::optional<Token> token;
    if (const auto id = Id::parse(idOrName)) {
        token = tokens.find(*id);
    } else {
        const auto named = tokens.findByName(idOrName);
        if (named.size() > 1) {
            return fail(
                ErrorKind::Conflict, u"ambiguous_name"_s,
                u"%1 tokens are called “%2”. Use the id, which `token list` shows."_s.arg(named.size()).arg(idOrName));
        }
        if (named.size() == 1)
            token = named.front();
    }
    if (!token) {
        return fail(ErrorKind::NotFound, u"not_found"_s,
                    u"There is no token “%1”. `token list` shows them all."_s.arg(idOrName));
    }
    if (!token->revokedAt) {
        token->revokedAt = context.now();
        tokens.setRevoked(token->id, context.now());
        context.record(Topic::Tokens, u"revoked"_s, token->id);
    }
    return *token;
}

Result<Token> TokenService::authenticate(Connection &connection, QByteArrayView secret, Instant now) const
{
    const auto refuse = [](const QString &message) {
        return fail(ErrorKind::Unauthenticated, u"invalid_token"_s, message);
    };
    if (!secret.startsWith(kPrefix) || secret.size() > kMaximumSecretLength)
        return refuse(u"This is not a token of Vitrine; they begin with vtr_."_s);
    const QString hash = m_key.hash(kPurpose, secret);
    const auto token = connection.read(
        [&](Connection &c) -> Result<std::optional<Token>> { return TokenRepository(c).findByHash(hash); });
    if (!token)
        return std::unexpected(token.error());
    if (!*token)
        return refuse(u"The token is not known here. Make a new one."_s);
    if ((*token)->revokedAt)
        return refuse(u"The token was revoked. Make a new one."_s);
    if (!(*token)->isValid(now))
        return refuse(u"The token has expired. Make a new one."_s);
    return **token;
}

std::optional<std::chrono::seconds> parseLifetime(QStringView text)
{
    using namespace std::chrono_literals;
    if (text.size() < 2)
        return {};
    const std::chrono::seconds unit = text.back() == u'd'   ? 24h
                                      : text.back() == u'h' ? 1h
                                      : text.back() == u'm' ? 1min
                                                            : 0min;
    bool isNumber = false;
    const qint64 count = text.chopped(1).toLongLong(&isNumber);
    constexpr std::chrono::seconds kTenYears = 10 * 366 * 24h;
    if (!isNumber || count < 1 || unit == 0s || count > kTenYears / unit)
        return {};
    return count * unit;
}

}
