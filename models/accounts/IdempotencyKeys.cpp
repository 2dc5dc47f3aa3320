#include "models/accounts/IdempotencyKeys.h"

#include <QJsonDocument>

namespace vitrine::models {

using namespace Qt::StringLiterals;

std::optional<KeptAnswer> IdempotencyKeys::find(const QString &caller, const QString &key) const
{
    auto row = m_context.connection().prepare(uR"(
        SELECT request, status, version, headers, body FROM idempotency_key WHERE caller = ? AND key = ? AND at > ?)"_s);
    row.bind(caller).bind(key).bind(toMillis(m_context.now() - kLifetime));
    if (!row.next())
        return {};
    KeptAnswer answer{.request = row.text(0), .status = static_cast<int>(row.integer(1))};
    if (!row.isNull(2))
        answer.version = row.integer(2);
    answer.headers = QJsonDocument::fromJson(row.bytes(3).toByteArray()).object();
    answer.body = row.bytes(4).toByteArray();
    return answer;
}

void IdempotencyKeys::keep(const QString &caller, const QString &key, const KeptAnswer &answer)
{
    auto insert = m_context.connection().prepare(uR"(
        INSERT OR REPLACE INTO idempotency_key (caller, key, request, at, status, version, headers, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s);
    insert.bind(caller).bind(key).bind(answer.request).bind(toMillis(m_context.now())).bind(answer.status);
    insert.bind(answer.version ? QVariant(*answer.version) : QVariant());
    insert.bind(QString::fromUtf8(QJsonDocument(answer.headers).toJson(QJsonDocument::Compact)));
    insert.bind(QString::fromUtf8(answer.body)).run();
}

void IdempotencyKeys::prune()
{
    auto remove = m_context.connection().prepare(u"DELETE FROM idempotency_key WHERE at <= ?"_s);
    remove.bind(toMillis(m_context.now() - kLifetime)).run();
}

}
