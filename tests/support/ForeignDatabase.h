#pragma once

#include <QSqlDatabase>
#include <QVariant>

namespace vitrine::tests {

/// The database file as another program has it open: for looking into it, breaking it, or holding its lock.
class ForeignDatabase final
{
    Q_DISABLE_COPY_MOVE(ForeignDatabase)

public:
    explicit ForeignDatabase(const QString &file);
    ~ForeignDatabase();

    /// Runs one statement; false when it fails.
    [[nodiscard]] bool run(const QString &sql);
    /// The first column of the first row; invalid when there is none.
    [[nodiscard]] QVariant value(const QString &sql);

private:
    QString m_name;
    QSqlDatabase m_database;
};

}
