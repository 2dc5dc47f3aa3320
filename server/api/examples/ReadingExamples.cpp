#include "server/api/examples/ReadingExamples.h"

#include "server/api/examples/ExampleItems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

QJsonObject slugTaken()
{
    return {{u"code"_s, u"slug_taken"_s},
            {u"status"_s, 409},
            {u"title"_s, u"Slug taken"_s},
            {u"meaning"_s, u"Another item has this slug; choose one that is free."_s}};
}

}

std::vector<Example> ReadingExamples::search()
{
    const QJsonObject project{
        {u"type"_s, u"project"_s},
        {u"slug"_s, u"harbour-lights"_s},
        {u"title"_s, u"Harbour lights"_s},
        {u"snippet"_s, u"Signs and lettering that lead through a <mark>harbour</mark> by day and by night. The "
                       "<mark>harbour</mark> has no streets, so its signs follow the <mark>light</mark>. By night Each "
                       "letter is lit."_s},
        {u"score"_s, 0.000012416}};
    const QJsonObject article{
        {u"type"_s, u"article"_s},
        {u"slug"_s, u"how-harbour-lights-are-read"_s},
        {u"title"_s, u"How harbour lights are read"_s},
        {u"snippet"_s, u"A sailor reads a <mark>light</mark> by its rhythm. A sign can be read like that, too. Every "
                       "<mark>light</mark> has a rhythm of its own. Two flashes, then dark. That is how we set the…"_s},
        {u"score"_s, 0.000010731}};
    return {{.name = u"words"_s,
             .summary = u"A word, and the beginning of one"_s,
             .parameters = {{u"q"_s, u"harbour ligh"_s}},
             .answer = pageOf({project, article})},
            {.name = u"ofOneKind"_s,
             .summary = u"A phrase, in articles, without snippets"_s,
             .parameters = {{u"q"_s, u"\"two flashes\""_s}, {u"type"_s, u"article"_s}, {u"fields"_s, u"slug,title"_s}},
             .answer = pageOf({only(article, {u"slug"_s, u"title"_s})})}};
}

std::vector<Example> ReadingExamples::changes()
{
    const QJsonObject change = parsed(R"({
        "sequence": 1,
        "at": "2025-01-09T08:00:00.000Z",
        "topic": "tags",
        "kind": "created",
        "id": "01944c2e-1a00-7000-8000-000000000201"
    })");
    return {{.name = u"first"_s,
             .summary = u"The first change, and where to go on"_s,
             .parameters = {{u"since"_s, u"0"_s}, {u"limit"_s, u"1"_s}},
             .answer = {{u"data"_s, QJsonArray{change}}, {u"meta"_s, QJsonObject{{u"next"_s, 1}, {u"last"_s, 19}}}}},
            {.name = u"pruned"_s,
             .summary = u"From a point that is not known here"_s,
             .parameters = {{u"since"_s, u"1000000"_s}},
             .status = 410,
             .answer =
                 problemAnswer("changes_pruned",
                               u"The changes behind 1000000 are not there. Read everything anew, then go on from 19."_s,
                               {{u"last"_s, 19}})}};
}

std::vector<Example> ReadingExamples::listProblems()
{
    return {{.name = u"codes"_s,
             .summary = u"One of many"_s,
             .answer = dataAnswer(QJsonArray{slugTaken()}),
             .isExcerpt = true}};
}

std::vector<Example> ReadingExamples::readProblem()
{
    return {{.name = u"slugTaken"_s,
             .summary = u"What a slug that is taken means"_s,
             .parameters = {{u"code"_s, u"slug_taken"_s}},
             .answer = dataAnswer(slugTaken())},
            {.name = u"unknown"_s,
             .summary = u"A code that there is not"_s,
             .parameters = {{u"code"_s, u"nothing"_s}},
             .status = 404,
             .answer = problemAnswer("not_found", u"There is no such code."_s)}};
}

}
