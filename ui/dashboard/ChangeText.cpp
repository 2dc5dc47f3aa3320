#include "ui/dashboard/ChangeText.h"

#include <array>

#include <QLocale>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    QLatin1StringView name;
    const char *text;
};

constexpr std::array kActions{
    Word{"created"_L1, QT_TRANSLATE_NOOP("ChangeText", "made")},
    Word{"updated"_L1, QT_TRANSLATE_NOOP("ChangeText", "changed")},
    Word{"published"_L1, QT_TRANSLATE_NOOP("ChangeText", "published")},
    Word{"unpublished"_L1, QT_TRANSLATE_NOOP("ChangeText", "unpublished")},
    Word{"trashed"_L1, QT_TRANSLATE_NOOP("ChangeText", "moved to trash")},
    Word{"restored"_L1, QT_TRANSLATE_NOOP("ChangeText", "brought back")},
    Word{"reverted"_L1, QT_TRANSLATE_NOOP("ChangeText", "set back to an earlier version")},
    Word{"reordered"_L1, QT_TRANSLATE_NOOP("ChangeText", "moved")},
};

constexpr auto kTokenPrefix = "token: "_L1;

}

const models::ContentKind &ChangeText::kindOf(models::Topic topic)
{
    return topic == models::Topic::Articles ? models::Article::kind() : models::Project::kind();
}

QString ChangeText::kind(models::Topic topic)
{
    return topic == models::Topic::Articles ? tr("Article") : tr("Project");
}

QString ChangeText::action(const QString &action)
{
    const auto found = std::ranges::find(kActions, action, &Word::name);
    return found == kActions.end() ? action : tr(found->text);
}

QString ChangeText::actor(const QString &actor)
{
    if (actor == "desktop"_L1)
        return tr("you");
    if (actor == "schedule"_L1)
        return tr("the schedule");
    if (actor == "import"_L1)
        return tr("an import");
    if (actor.startsWith(kTokenPrefix))
        return tr("the token %1").arg(actor.sliced(kTokenPrefix.size()));
    return actor;
}

QString ChangeText::detail(const models::RecentChange &change)
{
    return tr("%1, %2 by %3").arg(kind(change.topic), action(change.action), actor(change.actor));
}

QString ChangeText::gaps(const models::WaitingItem &item)
{
    QStringList names;
    for (const QString &gap : item.gaps) {
        if (gap == "cover"_L1)
            names.append(tr("cover"));
        else if (gap == "summary"_L1)
            names.append(tr("summary"));
        else if (gap == "excerpt"_L1)
            names.append(tr("excerpt"));
        else if (!names.contains(tr("alternative text")))
            names.append(tr("alternative text"));
    }
    return tr("%1, online without %2").arg(kind(item.topic), QLocale().createSeparatedList(names));
}

QString ChangeText::fillGap(const QString &field)
{
    if (field == "cover"_L1)
        return tr("Add cover");
    if (field == "summary"_L1)
        return tr("Add summary");
    if (field == "excerpt"_L1)
        return tr("Add excerpt");
    return tr("Add text");
}

}
