#include "server/api/SearchApi.h"

#include "models/content/SearchRepository.h"
#include "server/api/ContentParameters.h"
#include "server/api/EntityJson.h"
#include "server/api/Reading.h"
#include "server/api/examples/ReadingExamples.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::Project;
using models::Result;
using models::SearchHit;
using models::SearchQuery;
using models::Topic;

namespace {

const QStringList kFields{u"type"_s, u"slug"_s, u"title"_s, u"snippet"_s, u"score"_s};

/// The members of a hit, for the documentation: what a search answers is no entity.
const models::ObjectInfo &hitInfo()
{
    static const models::ObjectInfo info = [] {
        models::ObjectInfo object{u"SearchHit"_s, u"Something that was found."_s, {}};
        const auto add = [&object](const QString &name, models::FieldType type, const QString &summary) {
            models::FieldInfo field;
            field.name = name;
            field.type = type;
            field.summary = summary;
            field.isReadOnly = true;
            field.maximum = 4000;
            object.fields.push_back(std::move(field));
        };
        add(u"type"_s, models::FieldType::Choice, u"What it is."_s);
        object.fields.back().choices = {Project::kind().name, Article::kind().name};
        add(u"slug"_s, models::FieldType::Slug, u"Its slug."_s);
        add(u"title"_s, models::FieldType::Line, u"Its title."_s);
        add(u"snippet"_s, models::FieldType::Line,
            u"Where the words stand, as HTML: escaped, with mark elements around what was found."_s);
        add(u"score"_s, models::FieldType::Number, u"How well it fits; comparable within one answer."_s);
        return object;
    }();
    return info;
}

void write(models::JsonWriter &json, const SearchHit &hit, const QStringList &names)
{
    const auto text = [&](QLatin1StringView name, const QString &value) {
        if (!names.contains(name))
            return;
        json.key(name);
        json.value(value);
    };
    json.beginObject();
    text("type"_L1, hit.type);
    text("slug"_L1, hit.slug);
    text("title"_L1, hit.title);
    text("snippet"_L1, hit.snippet);
    if (names.contains(u"score"_s)) {
        json.key("score"_L1);
        json.value(QJsonValue(hit.score));
    }
    json.endObject();
}

}

std::vector<Endpoint> SearchApi::endpoints() const
{
    std::vector<Parameter> parameters{
        {.name = u"q"_s,
         .summary = u"What to look for: words, of which each may be the beginning of one, and \"phrases in quotes\"."_s,
         .example = u"harbour li"_s},
        {.name = u"type"_s,
         .type = ParameterType::Choice,
         .summary = u"Only these."_s,
         .choices = {Project::kind().name, Article::kind().name}}};
    std::ranges::move(pageParameters(), std::back_inserter(parameters));
    parameters.push_back({.name = u"fields"_s,
                          .type = ParameterType::Names,
                          .summary = u"Only these fields; without the snippet a search is quicker."_s,
                          .choices = kFields,
                          .example = u"slug,title"_s});
    return {
        {.method = Method::Get,
         .path = u"/api/search"_s,
         .operation = u"search"_s,
         .summary = u"Find published projects and articles by their words, the best first"_s,
         .queryParameters = std::move(parameters),
         .answer = {200, u"What was found."_s, AnswerShape::List, &hitInfo()},
         .problems = {"query_too_slow"},
         .cache = CachePolicy::Public,
         .topics = {Topic::Projects, Topic::Articles, Topic::Tags},
         .examples = ReadingExamples::search,
         .handler = [this](const RequestContext &context) { return search(context); }},
    };
}

Outcome SearchApi::search(const RequestContext &context) const
{
    const ParameterValues &given = context.query;
    const PageRequest page = readPage(given);
    const QStringList wanted = given.names(u"fields"_s);
    const QStringList names = wanted.isEmpty() ? kFields : wanted;
    SearchQuery query{.text = given.text(u"q"_s).value_or(QString()),
                      .page = page.page,
                      .limit = page.limit,
                      .withSnippets = names.contains(u"snippet"_s)};
    if (const auto type = given.text(u"type"_s))
        query.kind = *type == Project::kind().name ? &Project::kind() : &Article::kind();
    return boundedRead(
        context, m_workspace, [query, names](models::Connection &connection, models::ListTotals *) -> Result<Answer> {
            const auto found = models::SearchRepository(connection).find(query);
            return listAnswer({query.page, query.limit}, [&](models::JsonWriter &json) -> Result<models::ListMeta> {
                json.beginArray();
                for (const SearchHit &hit : found.hits)
                    write(json, hit, names);
                json.endArray();
                return models::ListMeta{found.total};
            });
        });
}

}
