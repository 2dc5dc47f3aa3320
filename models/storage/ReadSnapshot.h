#pragma once

#include "models/storage/Connection.h"

namespace vitrine::models {

/// While it lives, all reads of a connection see one state of the database, and take its lock once instead of each for
/// itself. Inside a transaction that is open already it does nothing.
class ReadSnapshot final
{
    Q_DISABLE_COPY_MOVE(ReadSnapshot)

public:
    explicit ReadSnapshot(Connection &connection)
        : m_connection(connection)
        , m_isOwner(!connection.isInTransaction())
    {
        if (m_isOwner)
            m_connection.prepare(QStringLiteral("BEGIN")).run();
    }
    ~ReadSnapshot()
    {
        if (m_isOwner)
            m_connection.rollBack();
    }

private:
    Connection &m_connection;
    bool m_isOwner;
};

}
