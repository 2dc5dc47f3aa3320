#include "models/storage/Connection.h"

#include <atomic>

#include <sqlite3.h>

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaximumCachedStatements = 200;

QString uniqueName()
{
    static std::atomic<quint64> counter = 0;
    return u"vitrine-"_s + QString::number(++counter);
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    auto connection = std::unique_ptr<Connection>(new Connection);
    connection->m_name = uniqueName();
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    connection->m_database.setDatabaseName(file);
    connection->m_database.setConnectOptions(mode == Mode::ReadOnly
                                                 ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                                 : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection->m_database.open()) {
        // Qt's message says "unable to open database file"; whether that is the folder or the file helps more.
        return fail(ErrorKind::Unavailable, u"database_unreachable"_s,
                    u"The database %1 cannot be opened (%2). Check that the folder exists and may be written."_s.arg(
                        file, connection->m_database.lastError().databaseText()));
    }
    connection->m_handle = handleOf(connection->m_database);
    sqlite3_extended_result_codes(connection->m_handle, 0);
    try {
        if (mode == Mode::ReadWrite) {
            connection->executeScript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                                      "PRAGMA journal_size_limit=67108864;");
        }
        connection->executeScript("PRAGMA cache_size=-4096; PRAGMA temp_store=MEMORY;");
    } catch (const StorageFailure &failure) {
        return std::unexpected(failure.error());
    }
    return connection;
}

Connection::~Connection()
{
    m_statements.clear();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::prepare(const QString &sql)
{
    auto found = m_statements.find(sql);
    if (found != m_statements.end() && !found->second->isInUse)
        return Statement(*this, found->second);

    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw StorageFailure::fromSqlite(sqlite3_errcode(m_handle),
                                         query.lastError().databaseText() + u" in: "_s + sql);
    auto cached = std::make_shared<Cached>(std::move(query));
    if (found == m_statements.end()) {
        if (m_statements.size() >= kMaximumCachedStatements)
            m_statements.clear();
        m_statements.emplace(sql, cached);
    }
    return Statement(*this, std::move(cached));
}

void Connection::execute(const QString &sql)
{
    executeScript(sql.toUtf8());
}

void Connection::executeScript(const QByteArray &sql)
{
    char *message = nullptr;
    const int result = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &message);
    const QString text = QString::fromUtf8(message);
    sqlite3_free(message);
    if (result != SQLITE_OK)
        throw StorageFailure::fromSqlite(result, text);
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Connection::rollBack()
{
    if (isInTransaction())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Statement::Statement(Connection &connection, std::shared_ptr<Connection::Cached> cached)
    : m_connection(&connection)
    , m_cached(std::move(cached))
{
    m_cached->isInUse = true;
}

Statement::~Statement()
{
    if (!m_cached)
        return;
    m_cached->query.finish();
    m_cached->isInUse = false;
}

Statement &Statement::bind(const QVariant &value)
{
    m_cached->query.bindValue(m_position++, value);
    return *this;
}

void Statement::run()
{
    m_position = 0;
    m_hasRun = true;
    if (!m_cached->query.exec())
        raise();
}

bool Statement::next()
{
    if (!m_hasRun)
        run();
    if (m_cached->query.next())
        return true;
    if (m_cached->query.lastError().isValid())
        raise();
    return false;
}

void Statement::raise() const
{
    const QSqlError error = m_cached->query.lastError();
    const int code = error.nativeErrorCode().toInt();
    throw StorageFailure::fromSqlite(code, error.databaseText());
}

}
