#include "models/storage/Connection.h"

#include <atomic>

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>
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

/// What a program that was killed left half done is undone by whoever opens the file next, but only if they may write.
/// Until the database is in WAL mode, that is while it is made, it stands in a journal.
void undoUnfinished(const QString &file)
{
    if (QFileInfo(file + u"-journal"_s).size() == 0)
        return;
    sqlite3 *handle = nullptr;
    // When this fails, what is opened next says why.
    if (sqlite3_open_v2(file.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK)
        sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    if (mode == Mode::ReadOnly)
        undoUnfinished(file);
    auto connection = std::unique_ptr<Connection>(new Connection);
    connection->m_name = uniqueName();
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    connection->m_database.setDatabaseName(file);
    connection->m_database.setConnectOptions(
        mode == Mode::ReadOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection->m_database.open()) {
        // Qt's message says "unable to open database file"; whether that is the folder or the file helps more.
        return fail(ErrorKind::Unavailable, u"database_unreachable"_s,
                    u"The database %1 cannot be opened (%2). Check that the folder exists and may be written."_s.arg(
                        file, connection->m_database.lastError().databaseText()));
    }
    connection->m_handle = handleOf(connection->m_database);
    try {
        if (mode == Mode::ReadWrite) {
            connection->executeScript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                                      "PRAGMA journal_size_limit=67108864;");
        } else {
            // Of readers only: what a write would need to undo itself belongs on the disk when it grows.
            connection->executeScript("PRAGMA temp_store=MEMORY;");
        }
        connection->executeScript("PRAGMA cache_size=-4096;");
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
    const auto found = m_statements.find(sql);
    if (found != m_statements.end() && !found->second->isInUse)
        return Statement(*this, found->second);

    sqlite3_stmt *handle = nullptr;
    const int result = sqlite3_prepare16_v3(m_handle, sql.utf16(), -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (result != SQLITE_OK)
        throw StorageFailure::fromSqlite(result, QString::fromUtf8(sqlite3_errmsg(m_handle)) + u" in: "_s + sql);
    auto prepared = std::make_shared<Prepared>(handle);
    if (found == m_statements.end()) {
        if (m_statements.size() >= kMaximumCachedStatements)
            m_statements.clear();
        m_statements.emplace(sql, prepared);
    }
    return Statement(*this, std::move(prepared));
}

Connection::Prepared::~Prepared()
{
    sqlite3_finalize(handle);
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

void Connection::setDeadline(std::optional<std::chrono::steady_clock::time_point> deadline)
{
    constexpr int kStepsBetweenLooks = 1000; // some 20 us of work
    if (!deadline) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    m_deadline = *deadline;
    const auto isOver = [](void *connection) {
        return static_cast<int>(std::chrono::steady_clock::now() >= static_cast<Connection *>(connection)->m_deadline);
    };
    sqlite3_progress_handler(m_handle, kStepsBetweenLooks, isOver, this);
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

qint64 Connection::changedInAll() const
{
    return sqlite3_total_changes64(m_handle);
}

void Connection::rollBack()
{
    if (isInTransaction())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Statement::Statement(Connection &connection, std::shared_ptr<Connection::Prepared> prepared)
    : m_connection(&connection)
    , m_prepared(std::move(prepared))
{
    m_prepared->isInUse = true;
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    sqlite3_reset(m_prepared->handle);
    sqlite3_clear_bindings(m_prepared->handle);
    m_prepared->isInUse = false;
}

Statement &Statement::bind(const QVariant &value)
{
    sqlite3_stmt *handle = m_prepared->handle;
    const int position = ++m_position;
    int result = SQLITE_OK;
    m_isDone = false;
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        result = sqlite3_bind_null(handle, position);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        result = sqlite3_bind_int64(handle, position, value.toLongLong());
        break;
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8(); // of UTF-16 SQLite would drop a leading U+FEFF
        result = sqlite3_bind_text64(handle, position, text.constData(), static_cast<sqlite3_uint64>(text.size()),
                                     SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    }
    default:
        qFatal("a %s cannot be bound", value.typeName());
    }
    // A value without a place, or a statement that is in the middle of its rows.
    if (result != SQLITE_OK)
        throw StorageFailure::fromSqlite(result, QString::fromUtf8(sqlite3_errmsg(m_connection->handle())));
    return *this;
}

bool Statement::step()
{
    const int result = sqlite3_step(m_prepared->handle);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    throw StorageFailure::fromSqlite(result, QString::fromUtf8(sqlite3_errmsg(m_connection->handle())));
}

void Statement::run()
{
    std::ignore = step();
    sqlite3_reset(m_prepared->handle);
    m_position = 0;
}

bool Statement::next()
{
    // SQLite would begin again behind the last row.
    m_isDone = m_isDone || !step();
    return !m_isDone;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_prepared->handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_prepared->handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_prepared->handle, column);
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *text = sqlite3_column_text(m_prepared->handle, column);
    return {text, sqlite3_column_bytes(m_prepared->handle, column)};
}

StoredValue Statement::value(int column) const
{
    switch (sqlite3_column_type(m_prepared->handle, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return {.isNull = false, .integer = integer(column), .text = {}};
    default:
        return {.isNull = false, .integer = 0, .text = bytes(column)};
    }
}

int Statement::changedRows() const
{
    return sqlite3_changes(m_connection->handle());
}

}
