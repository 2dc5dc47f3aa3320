#include "models/content/RevisionRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

void RevisionRepository::add(const QString &entityType, const Id &entity, qint64 version, const QString &action,
                             const Actor &actor, const QByteArray &snapshot)
{
    auto insert = m_context.connection().prepare(uR"(
        INSERT INTO revision (entity_type, entity_id, version, action, actor, at, snapshot)
        VALUES (?, ?, ?, ?, ?, ?, ?))"_s);
    insert.bind(entityType).bind(entity.toString()).bind(version).bind(action).bind(actor.name);
    insert.bind(toMillis(m_context.now())).bind(QString::fromUtf8(snapshot));
    insert.run();
}

}
