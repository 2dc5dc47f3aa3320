#pragma once

#include <QCoreApplication>

#include "models/content/Relation.h"

namespace vitrine::ui {

/// How one project stands to another, as people read it before the other's title.
class RelationText final
{
    Q_DECLARE_TR_FUNCTIONS(RelationText)

public:
    RelationText() = delete;

    [[nodiscard]] static QString of(models::RelationKind kind)
    {
        switch (kind) {
        case models::RelationKind::PartOf:
            return tr("Part of");
        case models::RelationKind::HasPart:
            return tr("Has as a part");
        case models::RelationKind::SuccessorOf:
            return tr("Successor of");
        case models::RelationKind::PredecessorOf:
            return tr("Predecessor of");
        case models::RelationKind::Related:
            break;
        }
        return tr("Related to");
    }
};

}
