#include "server/api/examples/TagExamples.h"

#include "server/api/examples/ExampleItems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

const std::pair kWayfinding(u"slug"_s, u"wayfinding"_s);
const std::pair kSigns(u"slug"_s, u"signs"_s);
const QString kLater = u"2025-01-10T10:00:00.000Z"_s;

Example missing()
{
    return {.name = u"missing"_s,
            .summary = u"One that is not there"_s,
            .parameters = {{u"slug"_s, u"nothing"_s}},
            .status = 404,
            .answer = problemAnswer("not_found", u"There is no such tag."_s)};
}

}

std::vector<Example> TagExamples::list()
{
    return {{.name = u"mostCarried"_s,
             .summary = u"Those that most items carry first"_s,
             .parameters = {{u"sort"_s, u"count"_s}},
             .answer = pageOf({wayfindingTag(), letteringTag(), signsTag()})}};
}

std::vector<Example> TagExamples::read()
{
    return {
        {.name = u"tag"_s, .summary = u"One tag"_s, .parameters = {kWayfinding}, .answer = dataAnswer(wayfindingTag())},
        missing()};
}

std::vector<Example> TagExamples::create()
{
    const QJsonObject fields{{u"name"_s, u"Wayfinding"_s}, {u"color"_s, u"#1f6f8b"_s}};
    const QString taken =
        u"Another tag, “Lettering”, has the slug “lettering” that this name makes; give this one a slug "
        "of its own."_s;
    return {{.name = u"coloured"_s,
             .summary = u"With a colour; the slug follows from the name"_s,
             .body = fields,
             .answer = dataAnswer(with(wayfindingTag(), {{u"projects"_s, 0}, {u"articles"_s, 0}}))},
            {.name = u"nameTaken"_s,
             .summary = u"Another one is called that"_s,
             .body = {{u"name"_s, u"lettering"_s}},
             .status = 409,
             .answer = problemAnswer("slug_taken", u"slug"_s, u"taken"_s, taken)},
            {.name = u"invalid"_s,
             .summary = u"A colour that is none"_s,
             .body = {{u"name"_s, u"Type"_s}, {u"color"_s, u"blue"_s}},
             .status = 422,
             .answer = problemAnswer("validation_failed", u"color"_s, u"invalid_color"_s,
                                     u"Must be # and six hexadecimal digits."_s)}};
}

std::vector<Example> TagExamples::update()
{
    const QJsonObject renamed =
        with(signsTag(), {{u"name"_s, u"Signage"_s}, {u"version"_s, 2}, {u"updatedAt"_s, kLater}});
    return {{.name = u"rename"_s,
             .summary = u"Another name"_s,
             .parameters = {kSigns, {u"If-Match"_s, u"\"1\""_s}},
             .body = {{u"name"_s, u"Signage"_s}},
             .answer = dataAnswer(renamed)},
            {.name = u"stale"_s,
             .summary = u"A version that is not the stored one"_s,
             .parameters = {kSigns, {u"If-Match"_s, u"\"9\""_s}},
             .body = {{u"name"_s, u"Signage"_s}},
             .status = 412,
             .answer = problemAnswer("stale_version", u"It was not changed: you have version 9, stored is version 1."_s,
                                     {{u"yourVersion"_s, 9}, {u"currentVersion"_s, 1}, {u"current"_s, signsTag()}})}};
}

std::vector<Example> TagExamples::merge()
{
    return {{.name = u"merge"_s,
             .summary = u"Two words for one thing"_s,
             .parameters = {kSigns},
             .body = {{u"into"_s, u"wayfinding"_s}},
             .answer = dataAnswer(wayfindingTag())},
            {.name = u"unknown"_s,
             .summary = u"Into one that is not there"_s,
             .parameters = {kSigns},
             .body = {{u"into"_s, u"nothing"_s}},
             .status = 422,
             .answer = problemAnswer("validation_failed", u"into"_s, u"unknown_tag"_s, u"There is no such tag."_s)}};
}

std::vector<Example> TagExamples::remove()
{
    return {{.name = u"remove"_s, .summary = u"Off everything"_s, .parameters = {kSigns}}, missing()};
}

}
