#pragma once

#include <memory>

#include <QFile>
#include <QTemporaryDir>

#include "TestClock.h"
#include "models/storage/Migrator.h"
#include "models/storage/Writer.h"

/// A migrated database in a folder of its own, with a writer and a reading connection of the calling thread.
class TestDatabase final
{
public:
    static constexpr qint64 kOrigin = 7;

    TestDatabase()
    {
        using namespace vitrine::models;
        const Migrator migrator(file(), embeddedMigrations(), clock);
        if (!migrator.migrate({}, Migrator::Mode::Apply))
            qFatal("the database cannot be migrated");
        writer = Writer::open(file(), clock, changes, kOrigin).value();
        reader = Connection::open(file(), Connection::Mode::ReadOnly).value();
    }

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("vitrine.db")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Hands the closure to the writer and waits for its answer.
    template <class F>
    auto write(F closure)
    {
        return writer->submit(std::move(closure)).get();
    }

    /// The first column of the first row; -1 or nothing when there is none.
    [[nodiscard]] qint64 number(const QString &sql)
    {
        auto statement = reader->prepare(sql);
        return statement.next() ? statement.integer(0) : -1;
    }
    [[nodiscard]] QString text(const QString &sql)
    {
        auto statement = reader->prepare(sql);
        return statement.next() ? statement.text(0) : QString();
    }

private:
    QTemporaryDir m_folder;

public:
    TestClock clock;
    vitrine::models::ChangeFeed changes;
    std::unique_ptr<vitrine::models::Writer> writer;
    std::unique_ptr<vitrine::models::Connection> reader;
};
