#include "server/api/examples/StateExamples.h"

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "server/api/examples/ExampleItems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::Project;

namespace {

const QString kLater = u"2025-01-10T10:00:00.000Z"_s;

std::pair<QString, QString> slugOf(const QJsonObject &item)
{
    return {u"slug"_s, item[u"slug"_s].toString()};
}

/// The item after one more change.
QJsonObject changedTo(const QJsonObject &item, const QJsonObject &changes)
{
    return with(with(item, {{u"version"_s, item[u"version"_s].toInt() + 1}, {u"updatedAt"_s, kLater}}), changes);
}

QJsonObject row(int index, const QString &action, int status, const QJsonObject &item, int version)
{
    return {{u"index"_s, index},      {u"action"_s, action},        {u"status"_s, status},
            {u"id"_s, item[u"id"_s]}, {u"slug"_s, item[u"slug"_s]}, {u"version"_s, version}};
}

QJsonObject step(const QString &action, const QJsonObject &item)
{
    return {{u"action"_s, action}, {u"item"_s, item[u"slug"_s]}};
}

}

template <class E>
std::vector<Example> StateExamples<E>::publish()
{
    const ExampleItems items = exampleItems<E>();
    const QJsonObject published = changedTo(items.draft, {{u"status"_s, u"published"_s}, {u"publishedAt"_s, kLater}});
    return {{.name = u"publish"_s,
             .summary = u"A draft goes public"_s,
             .parameters = {slugOf(items.draft), {u"If-Match"_s, u"\"1\""_s}},
             .answer = dataAnswer(published)}};
}

template <class E>
std::vector<Example> StateExamples<E>::unpublish()
{
    const ExampleItems items = exampleItems<E>();
    return {{.name = u"unpublish"_s,
             .summary = u"A public one becomes a draft, and keeps its date"_s,
             .parameters = {slugOf(items.changed)},
             .answer = dataAnswer(changedTo(items.changed, {{u"status"_s, u"draft"_s}}))}};
}

template <class E>
std::vector<Example> StateExamples<E>::restore()
{
    const ExampleItems items = exampleItems<E>();
    return {{.name = u"restore"_s,
             .summary = u"Back from the trash"_s,
             .parameters = {slugOf(items.trashed)},
             .answer = dataAnswer(with(items.trashed, {{u"version"_s, 3}}))},
            {.name = u"notThere"_s,
             .summary = u"One that is not in the trash"_s,
             .parameters = {{u"slug"_s, u"nothing"_s}},
             .status = 404,
             .answer = problemAnswer("not_found", u"There is no such %1."_s.arg(E::kind().noun))}};
}

template <class E>
std::vector<Example> StateExamples<E>::preview()
{
    const ExampleItems items = exampleItems<E>();
    const QString token = items.draft[u"id"_s].toString() + u".stwcfk.9b0c7e21f4a85d3066e1f2c8a7d45b13"_s;
    const QString path = u"/api/%1/%2?preview=%3"_s.arg(E::kind().plural, items.draft[u"slug"_s].toString(), token);
    return {{.name = u"forADay"_s,
             .summary = u"A link that works for a day"_s,
             .parameters = {slugOf(items.draft)},
             .body = {{u"expiresIn"_s, 86400}},
             .answer = dataAnswer(QJsonObject{
                 {u"token"_s, token}, {u"path"_s, path}, {u"expiresAt"_s, u"2025-01-11T10:00:00.000Z"_s}})}};
}

template <class E>
std::vector<Example> StateExamples<E>::batch()
{
    const ExampleItems items = exampleItems<E>();
    const QString newId = std::is_same_v<E, Project> ? u"01944c2e-1a00-7000-8000-000000000005"_s
                                                     : u"01944c2e-1a00-7000-8000-000000000105"_s;
    const QJsonObject made{{u"id"_s, newId}, {u"slug"_s, u"tide-tables"_s}};
    const QJsonArray steps{
        QJsonObject{{u"action"_s, u"create"_s}, {u"fields"_s, QJsonObject{{u"title"_s, u"Tide tables"_s}}}},
        with(step(u"update"_s, items.changed),
             {{u"version"_s, 2}, {u"fields"_s, QJsonObject{{u"tags"_s, QJsonArray{u"Signs"_s}}}}}),
        step(u"publish"_s, items.draft), step(u"trash"_s, items.published)};
    const QJsonArray rows{row(0, u"create"_s, 201, made, 1), row(1, u"update"_s, 200, items.changed, 3),
                          row(2, u"publish"_s, 200, items.draft, 2), row(3, u"trash"_s, 204, items.published, 2)};
    const QJsonObject nothing{{u"slug"_s, u"nothing"_s}};
    const QJsonArray failed{row(0, u"publish"_s, 200, items.draft, 2),
                            QJsonObject{{u"index"_s, 1},
                                        {u"action"_s, u"trash"_s},
                                        {u"status"_s, 404},
                                        {u"code"_s, u"not_found"_s},
                                        {u"detail"_s, u"There is no such %1."_s.arg(E::kind().noun)}}};
    return {
        {.name = u"allAtOnce"_s,
         .summary = u"Four changes at once"_s,
         .body = {{u"operations"_s, steps}},
         .answer = dataAnswer(rows)},
        {.name = u"oneFails"_s,
         .summary = u"One cannot be done, so none is"_s,
         .body = {{u"operations"_s, QJsonArray{step(u"publish"_s, items.draft), step(u"trash"_s, nothing)}}},
         .status = 422,
         .answer = problemAnswer("batch_failed", u"1 of 2 steps cannot be done, so none was; `rows` tells of each."_s,
                                 {{u"rows"_s, failed}})}};
}

template struct StateExamples<Project>;
template struct StateExamples<Article>;

}
