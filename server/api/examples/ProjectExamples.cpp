#include "server/api/examples/ProjectExamples.h"

#include "models/content/Project.h"
#include "server/api/examples/ExampleItems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Project;

std::vector<Example> ProjectExamples::related()
{
    const ExampleItems items = exampleItems<Project>();
    const QJsonObject part = with(asListed(asPublic(items.changed)), {{u"relation"_s, u"hasPart"_s}});
    return {{.name = u"parts"_s,
             .summary = u"A project with one part"_s,
             .parameters = {{u"slug"_s, u"harbour-lights"_s}},
             .answer = pageOf({part}, 1)},
            {.name = u"missing"_s,
             .summary = u"One that is not there"_s,
             .parameters = {{u"slug"_s, u"nothing"_s}},
             .status = 404,
             .answer = problemAnswer("not_found", u"There is no such project."_s)}};
}

std::vector<Example> ProjectExamples::order()
{
    const QJsonArray ids{u"lightship-museum"_s, u"harbour-lights"_s};
    return {{.name = u"swap"_s,
             .summary = u"Two change places"_s,
             .body = {{u"ids"_s, ids}},
             .answer = dataAnswer(QJsonObject{{u"moved"_s, 2}})},
            {.name = u"withoutIds"_s,
             .summary = u"No projects are named"_s,
             .body = {{u"ids"_s, QJsonArray()}},
             .status = 422,
             .answer = problemAnswer("validation_failed", u"ids"_s, u"required"_s, u"Is needed."_s)}};
}

}
