#include "models/accounts/TokenRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QVariant optionalMillis(std::optional<Instant> instant)
{
    return instant ? QVariant(toMillis(*instant)) : QVariant();
}

std::optional<Instant> optionalInstant(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromMillis(row.integer(column)));
}

std::optional<Token> firstOf(std::vector<Token> tokens)
{
    return tokens.empty() ? std::nullopt : std::optional(std::move(tokens.front()));
}

}

std::vector<Token> TokenRepository::select(const QString &condition, const QVariant &value) const
{
    auto query = m_connection.prepare(uR"(
        SELECT id, name, role, created_at, expires_at, revoked_at, last_used_at FROM token )"_s +
                                      condition);
    if (value.isValid())
        query.bind(value);
    std::vector<Token> tokens;
    while (query.next()) {
        tokens.push_back({Id::parse(query.text(0)).value_or(Id()), query.text(1),
                          roleFromName(query.text(2)).value_or(Role::Visitor), fromMillis(query.integer(3)),
                          optionalInstant(query, 4), optionalInstant(query, 5), optionalInstant(query, 6)});
    }
    return tokens;
}

std::optional<Token> TokenRepository::findByHash(const QString &hash) const
{
    return firstOf(select(u"WHERE hash = ?"_s, hash));
}

std::optional<Token> TokenRepository::find(const Id &id) const
{
    return firstOf(select(u"WHERE id = ?"_s, id.toString()));
}

std::vector<Token> TokenRepository::findByName(const QString &name) const
{
    return select(u"WHERE name = ? AND revoked_at IS NULL"_s, name);
}

std::vector<Token> TokenRepository::list() const
{
    return select(u"ORDER BY id DESC"_s, {});
}

void TokenRepository::insert(const Token &token, const QString &hash)
{
    auto insert = m_connection.prepare(uR"(
        INSERT INTO token (id, name, role, hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?))"_s);
    insert.bind(token.id.toString()).bind(token.name).bind(roleName(token.role).toString()).bind(hash);
    insert.bind(toMillis(token.createdAt)).bind(optionalMillis(token.expiresAt)).run();
}

void TokenRepository::setRevoked(const Id &id, Instant at)
{
    m_connection.prepare(u"UPDATE token SET revoked_at = ? WHERE id = ?"_s)
        .bind(toMillis(at))
        .bind(id.toString())
        .run();
}

void TokenRepository::setLastUsed(const Id &id, Instant at)
{
    m_connection.prepare(u"UPDATE token SET last_used_at = ? WHERE id = ?"_s)
        .bind(toMillis(at))
        .bind(id.toString())
        .run();
}

}
