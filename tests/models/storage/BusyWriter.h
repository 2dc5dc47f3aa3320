#pragma once

#include <latch>
#include <stdexcept>

#include "TestDatabase.h"

/// Keeps a writer busy inside a closure until it is released, so that what is submitted meanwhile makes one batch.
class BusyWriter final
{
    Q_DISABLE_COPY_MOVE(BusyWriter)

public:
    explicit BusyWriter(vitrine::models::Writer &writer)
        : m_future(writer.submit([this](vitrine::models::WriteContext &) -> vitrine::models::Result<void> {
            m_entered.count_down();
            m_released.wait();
            return {};
        }))
    {
        m_entered.wait();
    }
    ~BusyWriter()
    {
        release();
        [[maybe_unused]] const auto outcome = m_future.get();
    }

    void release()
    {
        if (!m_released.try_wait())
            m_released.count_down();
    }

private:
    std::latch m_entered{1};
    std::latch m_released{1};
    vitrine::models::Future<vitrine::models::Result<void>> m_future;
};

/// A closure's body: one row in `note`, and an event. Made by `makeNotes`.
inline vitrine::models::Result<int> addNote(vitrine::models::WriteContext &context, int number)
{
    auto insert = context.connection().prepare(QStringLiteral("INSERT INTO note (number) VALUES (?)"));
    insert.bind(number).run();
    context.record(vitrine::models::Topic::Projects, QStringLiteral("created"),
                   vitrine::models::Id::create(context.now()));
    return number;
}

inline void makeNotes(TestDatabase &database)
{
    const auto made = database.write([](vitrine::models::WriteContext &context) -> vitrine::models::Result<void> {
        context.connection().execute(QStringLiteral("CREATE TABLE note (number INTEGER NOT NULL UNIQUE) STRICT"));
        return {};
    });
    if (!made)
        qFatal("the table cannot be made");
}

inline qint64 countNotes(TestDatabase &database)
{
    return database.number(QStringLiteral("SELECT count(*) FROM note"));
}
