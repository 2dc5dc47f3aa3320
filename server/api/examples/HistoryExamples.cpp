#include "server/api/examples/HistoryExamples.h"

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "server/api/examples/ExampleItems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::Project;

namespace {

std::pair<QString, QString> slugOf(const QJsonObject &item)
{
    return {u"slug"_s, item[u"slug"_s].toString()};
}

/// The item as it was before it was changed.
QJsonObject firstVersion(const ExampleItems &items)
{
    return with(items.changed, {{items.summaryName, items.changedFields[items.summaryName]},
                                {u"version"_s, 1},
                                {u"updatedAt"_s, items.changed[u"createdAt"_s]}});
}

/// The words of the two summaries.
QString wordsOf(const Project *)
{
    return uR"({"words": [
        {"kind": "same", "text": "All departures "},
        {"kind": "added", "text": "of the season "},
        {"kind": "same", "text": "on one sheet."}
    ]})"_s;
}

QString wordsOf(const Article *)
{
    return uR"({"words": [
        {"kind": "same", "text": "Why thin letters vanish first"},
        {"kind": "added", "text": ", and what stays"},
        {"kind": "same", "text": "."}
    ]})"_s;
}

}

template <class E>
std::vector<Example> HistoryExamples<E>::listRevisions()
{
    const auto revision = [](int version, const QString &action, const QString &at) {
        return QJsonObject{
            {u"version"_s, version}, {u"action"_s, action}, {u"actor"_s, u"token: website"_s}, {u"at"_s, at}};
    };
    const ExampleItems items = exampleItems<E>();
    return {{.name = u"history"_s,
             .summary = u"Two changes"_s,
             .parameters = {slugOf(items.changed)},
             .answer = pageOf({revision(2, u"updated"_s, u"2025-01-09T09:30:00.000Z"_s),
                               revision(1, u"created"_s, u"2025-01-09T08:00:00.000Z"_s)})}};
}

template <class E>
std::vector<Example> HistoryExamples<E>::readRevision()
{
    const ExampleItems items = exampleItems<E>();
    return {{.name = u"first"_s,
             .summary = u"As it was made"_s,
             .parameters = {slugOf(items.changed), {u"version"_s, u"1"_s}},
             .answer = dataAnswer(firstVersion(items))},
            {.name = u"noSuchVersion"_s,
             .summary = u"A version that there is not"_s,
             .parameters = {slugOf(items.changed), {u"version"_s, u"9"_s}},
             .status = 404,
             .answer = problemAnswer("not_found", u"There is no version 9 of this %1."_s.arg(E::kind().noun))}};
}

template <class E>
std::vector<Example> HistoryExamples<E>::diffRevisions()
{
    const ExampleItems items = exampleItems<E>();
    const QString label = items.summaryName.left(1).toUpper() + items.summaryName.mid(1);
    const QJsonObject field = with({{u"field"_s, items.summaryName},
                                    {u"label"_s, label},
                                    {u"before"_s, items.changedFields[items.summaryName]},
                                    {u"after"_s, items.changed[items.summaryName]}},
                                   parsed(wordsOf(static_cast<const E *>(nullptr)).toUtf8()));
    return {{.name = u"lastChange"_s,
             .summary = u"What the last change was"_s,
             .parameters = {slugOf(items.changed), {u"from"_s, u"1"_s}, {u"to"_s, u"2"_s}},
             .answer = dataAnswer(QJsonObject{{u"from"_s, 1}, {u"to"_s, 2}, {u"fields"_s, QJsonArray{field}}})}};
}

template <class E>
std::vector<Example> HistoryExamples<E>::restoreRevision()
{
    const ExampleItems items = exampleItems<E>();
    const QJsonObject restored =
        with(firstVersion(items), {{u"version"_s, 3}, {u"updatedAt"_s, u"2025-01-10T10:00:00.000Z"_s}});
    return {{.name = u"oneField"_s,
             .summary = u"One field as it was"_s,
             .parameters = {slugOf(items.changed), {u"version"_s, u"1"_s}, {u"If-Match"_s, u"\"2\""_s}},
             .body = {{u"fields"_s, QJsonArray{items.summaryName}}},
             .answer = dataAnswer(restored)}};
}

template <class E>
std::vector<Example> HistoryExamples<E>::listTrashed()
{
    const ExampleItems items = exampleItems<E>();
    return {{.name = u"trash"_s,
             .summary = u"One was trashed"_s,
             .answer = pageOf({with(asListed(items.trashed), {{u"trashedAt"_s, u"2025-01-09T09:00:00.000Z"_s}})})}};
}

template <class E>
std::vector<Example> HistoryExamples<E>::emptyTrash()
{
    return {{.name = u"empty"_s, .summary = u"One was in it"_s, .answer = dataAnswer(QJsonObject{{u"purged"_s, 1}})}};
}

template <class E>
std::vector<Example> HistoryExamples<E>::purge()
{
    const ExampleItems items = exampleItems<E>();
    return {{.name = u"purge"_s, .summary = u"For good"_s, .parameters = {slugOf(items.trashed)}},
            {.name = u"notTrashed"_s,
             .summary = u"One that is not in the trash"_s,
             .parameters = {slugOf(items.draft)},
             .status = 404,
             .answer = problemAnswer("not_found", u"There is no such %1."_s.arg(E::kind().noun))}};
}

template struct HistoryExamples<Project>;
template struct HistoryExamples<Article>;

}
