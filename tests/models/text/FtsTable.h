#pragma once

#include <expected>
#include <memory>

#include <QList>
#include <QString>

#include <sqlite3.h>

namespace vitrine::models {

/// A full-text table in memory with the tokenizer that the workspace uses.
class FtsTable final
{
public:
    FtsTable()
    {
        sqlite3 *database = nullptr;
        sqlite3_open(":memory:", &database);
        m_database.reset(database);
        run("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='unicode61 remove_diacritics 2')");
        run("CREATE VIRTUAL TABLE tokens USING fts5vocab(texts, 'row')");
    }

    void insert(const QString &text) { query("INSERT INTO texts(text) VALUES (?)", text); }

    /// The rows that match, counted from 1, or SQLite's message.
    [[nodiscard]] std::expected<QList<int>, QString> matches(const QString &expression)
    {
        QList<int> rows;
        const Statement statement = prepared("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid", expression);
        int result = SQLITE_OK;
        while ((result = sqlite3_step(statement.get())) == SQLITE_ROW)
            rows.append(sqlite3_column_int(statement.get(), 0));
        if (result != SQLITE_DONE)
            return std::unexpected(QString::fromUtf8(sqlite3_errmsg(m_database.get())));
        return rows;
    }

    /// What SQLite makes of a text: its tokens, sorted. Empties the table.
    [[nodiscard]] QStringList tokensOf(const QString &text)
    {
        run("DELETE FROM texts");
        insert(text);
        QStringList tokens;
        const Statement statement = prepared("SELECT term FROM tokens ORDER BY term");
        while (sqlite3_step(statement.get()) == SQLITE_ROW)
            tokens.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), 0))));
        return tokens;
    }

private:
    struct Close
    {
        void operator()(sqlite3 *database) const { sqlite3_close(database); }
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Close>;

    [[nodiscard]] Statement prepared(const char *sql, const QString &text = {})
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_database.get(), sql, -1, &statement, nullptr);
        const QByteArray utf8 = text.toUtf8();
        if (sqlite3_bind_parameter_count(statement) > 0)
            sqlite3_bind_text(statement, 1, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
        return Statement(statement);
    }
    void query(const char *sql, const QString &text) { sqlite3_step(prepared(sql, text).get()); }
    void run(const char *sql) { sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr); }

    std::unique_ptr<sqlite3, Close> m_database;
};

}
