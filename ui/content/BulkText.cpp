#include "ui/content/BulkText.h"

#include <QLocale>

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::BulkChange;
using models::BulkVerb;

QString BulkText::doing(BulkVerb verb)
{
    switch (verb) {
    case BulkVerb::Publish:
        return tr("Publishing");
    case BulkVerb::Unpublish:
        return tr("Unpublishing");
    case BulkVerb::Archive:
        return tr("Archiving");
    case BulkVerb::AddTags:
        return tr("Adding the tag");
    case BulkVerb::RemoveTags:
        return tr("Removing the tag");
    case BulkVerb::Trash:
        return tr("Moving to trash");
    case BulkVerb::Restore:
        break;
    }
    return tr("Restoring");
}

QString BulkText::done(const BulkChange &change, const QString &items)
{
    const QString tags = change.tags.join(u", "_s);
    switch (change.verb) {
    case BulkVerb::Publish:
        return tr("%1 published").arg(items);
    case BulkVerb::Unpublish:
        return tr("%1 made drafts again").arg(items);
    case BulkVerb::Archive:
        return tr("%1 archived").arg(items);
    case BulkVerb::AddTags:
        return tr("“%2” added to %1").arg(items, tags);
    case BulkVerb::RemoveTags:
        return tr("“%2” removed from %1").arg(items, tags);
    case BulkVerb::Trash:
        return tr("%1 moved to trash").arg(items);
    case BulkVerb::Restore:
        break;
    }
    return tr("%1 restored").arg(items);
}

QString BulkText::named(const BulkChange &change, const QString &items)
{
    const QString tags = change.tags.join(u", "_s);
    switch (change.verb) {
    case BulkVerb::Publish:
        return tr("publishing %1").arg(items);
    case BulkVerb::Unpublish:
        return tr("unpublishing %1").arg(items);
    case BulkVerb::Archive:
        return tr("archiving %1").arg(items);
    case BulkVerb::AddTags:
        return tr("adding “%2” to %1").arg(items, tags);
    case BulkVerb::RemoveTags:
        return tr("removing “%2” from %1").arg(items, tags);
    case BulkVerb::Trash:
        return tr("moving %1 to trash").arg(items);
    case BulkVerb::Restore:
        break;
    }
    return tr("restoring %1").arg(items);
}

QString BulkText::nothing(BulkVerb verb)
{
    switch (verb) {
    case BulkVerb::Publish:
        return tr("All of them are published already");
    case BulkVerb::Unpublish:
        return tr("All of them are drafts already");
    case BulkVerb::Archive:
        return tr("All of them are archived already");
    case BulkVerb::AddTags:
        return tr("All of them carry the tag already");
    case BulkVerb::RemoveTags:
        return tr("None of them carries the tag");
    default:
        return tr("There was nothing to do");
    }
}

QString BulkText::iconName(BulkVerb verb)
{
    switch (verb) {
    case BulkVerb::Publish:
        return u"ok"_s;
    case BulkVerb::Unpublish:
        return u"draft"_s;
    case BulkVerb::Archive:
        return u"archive"_s;
    case BulkVerb::AddTags:
    case BulkVerb::RemoveTags:
        return u"tag"_s;
    case BulkVerb::Trash:
        return u"trash"_s;
    case BulkVerb::Restore:
        break;
    }
    return u"undo"_s;
}

QString BulkText::states(const models::SelectionCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](qint64 number, const QString &text) {
        if (number > 0)
            parts.append(text.arg(QLocale().toString(number)));
    };
    add(counts.drafts, counts.drafts == 1 ? tr("%1 draft") : tr("%1 drafts"));
    add(counts.scheduled, tr("%1 scheduled"));
    add(counts.published, tr("%1 published"));
    add(counts.archived, tr("%1 archived"));
    return parts.join(tr(", ", "between states"));
}

}
