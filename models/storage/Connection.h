#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <unordered_map>

#include <QByteArrayView>
#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include "models/core/FieldCodec.h"
#include "models/storage/StorageFailure.h"

struct sqlite3;
struct sqlite3_stmt;

namespace vitrine::models {

class Statement;

/// One connection to the workspace's database: opened by Qt Sql, spoken to through SQLite's own statements, whose rows
/// can be read in place. Belongs to the thread that opened it and is closed there.
class Connection final
{
    Q_DISABLE_COPY_MOVE(Connection)

public:
    enum class Mode {
        ReadWrite, ///< makes the file when it is missing; WAL, synchronous=FULL, foreign keys on
        ReadOnly,
    };

    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode);
    ~Connection();

    /// The prepared statement for `sql`, from a small cache. Throws StorageFailure when it does not compile.
    [[nodiscard]] Statement prepare(const QString &sql);
    /// Prepares, runs and forgets one statement without rows. Throws StorageFailure.
    void execute(const QString &sql);
    /// Runs any number of statements, as a migration file has them. Throws StorageFailure.
    void executeScript(const QByteArray &sql);

    /// Runs `work(*this)` as one read: what it throws becomes the Error. `work` returns a Result<T>.
    template <class F>
    auto read(F &&work) -> std::invoke_result_t<F, Connection &>
    {
        try {
            return work(*this);
        } catch (const StorageFailure &failure) {
            return std::unexpected(failure.error());
        }
    }

    /// From here on a statement that runs past that time is interrupted: StorageFailure `query_too_slow`. Nothing: none
    /// is.
    void setDeadline(std::optional<std::chrono::steady_clock::time_point> deadline);

    [[nodiscard]] bool isInTransaction() const;
    /// Rows that were inserted, changed or deleted since it was opened, also by triggers and what was undone since.
    [[nodiscard]] qint64 changedInAll() const;
    /// Ends an open transaction without keeping it; never throws.
    void rollBack();
    /// SQLite's own handle.
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    Connection() = default;

    struct Prepared
    {
        explicit Prepared(sqlite3_stmt *prepared)
            : handle(prepared)
        {
        }
        ~Prepared();
        Q_DISABLE_COPY_MOVE(Prepared)

        sqlite3_stmt *handle;
        bool isInUse = false;
    };

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::chrono::steady_clock::time_point m_deadline;
    std::unordered_map<QString, std::shared_ptr<Prepared>> m_statements;

    friend class Statement;
};

/// A prepared statement in use. Whatever happens, it is finished when this goes: an unfinished one would freeze a
/// reader's snapshot or make COMMIT fail. Lives shorter than its Connection.
class Statement final
{
    Q_DISABLE_COPY(Statement)

public:
    Statement(Statement &&) noexcept = default;
    ~Statement();

    /// Binds the next placeholder: an integer, a bool, a QString (null is an empty text), or an invalid QVariant for
    /// NULL. Throws StorageFailure when there is no such placeholder.
    Statement &bind(const QVariant &value);
    /// Runs it; for statements without rows. Throws StorageFailure.
    void run();
    /// Runs it at the first call; whether there is a (further) row. Throws StorageFailure.
    [[nodiscard]] bool next();
    /// A column of the current row.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// UTF-8, seen in place: valid until the next row.
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] StoredValue value(int column) const; ///< the same lifetime
    [[nodiscard]] QString text(int column) const { return StoredValue{.text = bytes(column)}.toString(); }
    /// How many rows the last run changed.
    [[nodiscard]] int changedRows() const;

private:
    Statement(Connection &connection, std::shared_ptr<Connection::Prepared> prepared);
    [[nodiscard]] bool step();

    Connection *m_connection;
    std::shared_ptr<Connection::Prepared> m_prepared;
    int m_position = 0;
    bool m_isDone = false;

    friend class Connection;
};

}
