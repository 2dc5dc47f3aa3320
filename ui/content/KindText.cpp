#include "ui/content/KindText.h"

#include <QLocale>

#include "models/content/Article.h"
#include "models/content/Project.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

KindText KindText::ofProjects()
{
    return {.title = tr("Projects"),
            .iconName = u"projects"_s,
            .newOne = tr("New project"),
            .newOneAction = tr("&New project"),
            .filterHint = tr("Filter projects by title, summary or slug"),
            .emptyTitle = tr("No projects yet"),
            .emptyText = tr("A project is a piece of work that your site shows. Start with a title."),
            .noMatch = tr("No project matches"),
            .nothingOpenText = tr("Choose a project in the list, or start a new one."),
            .unreadable = tr("The project could not be read"),
            .savedElsewhere = tr("This project was saved elsewhere while you were editing."),
            .trashedElsewhere = tr("This project was moved to the trash elsewhere."),
            .slugTaken = tr("Another project, “%1”, has this slug."),
            .parts = tr("Parts of the project"),
            .more = tr("More about this project")};
}

KindText KindText::ofArticles()
{
    return {.title = tr("Articles"),
            .iconName = u"articles"_s,
            .newOne = tr("New article"),
            .newOneAction = tr("&New article"),
            .filterHint = tr("Filter articles by title, excerpt or slug"),
            .emptyTitle = tr("No articles yet"),
            .emptyText = tr("An article is a text that your site publishes. Start with a title."),
            .noMatch = tr("No article matches"),
            .nothingOpenText = tr("Choose an article in the list, or start a new one."),
            .unreadable = tr("The article could not be read"),
            .savedElsewhere = tr("This article was saved elsewhere while you were editing."),
            .trashedElsewhere = tr("This article was moved to the trash elsewhere."),
            .slugTaken = tr("Another article, “%1”, has this slug."),
            .parts = tr("Parts of the article"),
            .more = tr("More about this article")};
}

const KindText &KindText::of(const models::ContentKind &kind)
{
    static const KindText projects = ofProjects();
    static const KindText articles = ofArticles();
    return kind.topic == models::Topic::Articles ? articles : projects;
}

QString KindText::count(const models::ContentKind &kind, qint64 number)
{
    const QString shown = QLocale().toString(number);
    if (kind.topic == models::Topic::Articles)
        return number == 1 ? tr("1 article") : tr("%1 articles").arg(shown);
    return number == 1 ? tr("1 project") : tr("%1 projects").arg(shown);
}

}
