#pragma once

#include "models/core/Schema.h"

namespace vitrine::models {

/// How one project stands to another. Each but the first has its counterpart, which the other project shows.
enum class RelationKind { Related, PartOf, HasPart, SuccessorOf, PredecessorOf };

template <>
struct ChoiceNames<RelationKind>
{
    static constexpr std::array<QStringView, 5> kNames{u"related", u"partOf", u"hasPart", u"successorOf",
                                                       u"predecessorOf"};
};

/// The kind that the other side shows.
[[nodiscard]] constexpr RelationKind counterpart(RelationKind kind)
{
    switch (kind) {
    case RelationKind::PartOf:
        return RelationKind::HasPart;
    case RelationKind::HasPart:
        return RelationKind::PartOf;
    case RelationKind::SuccessorOf:
        return RelationKind::PredecessorOf;
    case RelationKind::PredecessorOf:
        return RelationKind::SuccessorOf;
    case RelationKind::Related:
        break;
    }
    return RelationKind::Related;
}

/// Another project that one project names. Written with `id` or `slug`; comes back with both and the title.
struct Relation
{
    RelationKind kind = RelationKind::Related;
    Id id;
    QString slug;
    QString title;

    bool operator==(const Relation &) const = default;
    static const Schema<Relation> &schema();
};

}
