#pragma once

#include "models/storage/Writer.h"

namespace vitrine::models {

/// Who changes something, as history shows it: "token: website", "desktop", "import".
struct Actor
{
    QString name;
};

/// The history of everything: one full snapshot per change. Throws StorageFailure.
class RevisionRepository final
{
public:
    explicit RevisionRepository(WriteContext &context)
        : m_context(context)
    {
    }

    void add(const QString &entityType, const Id &entity, qint64 version, const QString &action, const Actor &actor,
             const QByteArray &snapshot);

private:
    WriteContext &m_context;
};

}
