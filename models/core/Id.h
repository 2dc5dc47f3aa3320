#pragma once

#include <compare>
#include <optional>

#include <QHash>
#include <QString>
#include <QUuid>

#include "models/core/Time.h"

namespace vitrine::models {

/// The identity of anything stored: a UUID, version 7 when made here (RFC 9562), so that ids sort by age.
class Id
{
public:
    Id() = default;

    /// A new id for `now`; ids of one process are strictly increasing. Thread-safe.
    [[nodiscard]] static Id create(Instant now);

    /// Reads the canonical 36-character form, in either case; nothing for anything else.
    [[nodiscard]] static std::optional<Id> parse(QStringView text);

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    bool operator==(const Id &) const = default;

private:
    explicit Id(QUuid uuid)
        : m_uuid(uuid)
    {
    }

    QUuid m_uuid;

    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }
};

}
