#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <sqlite3.h>

#include "models/storage/Connection.h"

/// Hears what runs on a connection, and asks SQLite how it finds the rows of it. The connection outlives it; lives and
/// is asked on the connection's thread.
class QueryPlans final
{
    Q_DISABLE_COPY_MOVE(QueryPlans)

public:
    explicit QueryPlans(vitrine::models::Connection &connection)
        : m_connection(connection)
    {
        // SQLite's own have a row for each table at most.
        auto tables = connection.prepare(
            QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
        while (tables.next())
            m_tables.insert(tables.text(0));
        sqlite3_trace_v2(connection.handle(), SQLITE_TRACE_STMT, &QueryPlans::hear, this);
    }
    ~QueryPlans() { stop(); }

    /// What ran until it was first asked, each statement once.
    [[nodiscard]] QStringList statements()
    {
        stop();
        return m_statements;
    }

    [[nodiscard]] QStringList stepsOf(const QString &sql)
    {
        stop();
        QStringList steps;
        auto plan = m_connection.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        while (plan.next())
            steps.append(plan.text(3));
        return steps;
    }

    /// Whether it looks at every row of a table that is stored, with no index to tell it which or in which order.
    [[nodiscard]] bool isFullScan(const QString &step) const
    {
        static const QRegularExpression scan(QStringLiteral("^SCAN (\\w+)"));
        // A full-text index that is asked for words (M) or for one row (=).
        static const QRegularExpression narrow(QStringLiteral(" USING | VIRTUAL TABLE INDEX \\d+:[M=]"));
        const auto match = scan.match(step);
        return match.hasMatch() && m_tables.contains(match.captured(1)) && !narrow.match(step).hasMatch();
    }

    /// The statements that have such a step, with their plans.
    [[nodiscard]] QStringList fullScans()
    {
        QStringList found;
        const QStringList all = statements();
        for (const QString &sql : all) {
            const QStringList steps = stepsOf(sql);
            if (std::any_of(steps.begin(), steps.end(), [this](const QString &step) { return isFullScan(step); }))
                found.append(sql.simplified() + QStringLiteral("\n  ") + steps.join(QStringLiteral("\n  ")));
        }
        return found;
    }

private:
    static int hear(unsigned, void *self, void *, void *text)
    {
        const QString sql = QString::fromUtf8(static_cast<const char *>(text));
        QStringList &statements = static_cast<QueryPlans *>(self)->m_statements;
        // What triggers run comes as a comment; transactions have no plan.
        static const QRegularExpression planned(QStringLiteral("^\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE)\\b"));
        if (planned.match(sql).hasMatch() && !statements.contains(sql))
            statements.append(sql);
        return 0;
    }
    void stop() { sqlite3_trace_v2(m_connection.handle(), 0, nullptr, nullptr); }

    vitrine::models::Connection &m_connection;
    QSet<QString> m_tables;
    QStringList m_statements;
};
