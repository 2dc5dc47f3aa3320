#include "server/api/ContentParameters.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::ContentKind;
using models::ContentQuery;
using models::FieldInfo;
using models::ObjectInfo;
using models::Project;
using models::Result;

namespace {

constexpr qint64 kMaximumPage = 1'000'000;
constexpr int kMaximumLimit = 100;

Parameter fieldsParameter(const ObjectInfo &object, const std::function<bool(const FieldInfo &)> &isOffered)
{
    QStringList names;
    for (const FieldInfo &field : object.fields) {
        if (isOffered(field))
            names.append(field.name);
    }
    return {.name = u"fields"_s,
            .type = ParameterType::Names,
            .summary = u"Only these fields, separated by commas."_s,
            .choices = names,
            .example = u"slug,title"_s};
}

QStringList sortNames(const ObjectInfo &object)
{
    QStringList names;
    for (const FieldInfo &field : object.fields) {
        if (field.isSortable)
            names << field.name << u'-' + field.name;
    }
    return names;
}

models::Error invalidSort(const QString &field)
{
    models::Error error{models::ErrorKind::BadRequest, u"invalid_parameter"_s,
                        u"The parameter “sort” names %1, which only a token may read."_s.arg(field)};
    error.fields = {{u"sort"_s, u"invalid_parameter"_s, u"names a field that only a token may read"_s}};
    return error;
}

void addOwnParameters(std::vector<Parameter> &parameters, const Project *)
{
    parameters.push_back(
        {.name = u"technology"_s, .summary = u"A technology they were made with."_s, .minimum = 1, .example = u"Qt"_s});
    parameters.push_back(
        {.name = u"featured"_s, .type = ParameterType::Boolean, .summary = u"Only featured ones, or only others."_s});
    parameters.push_back({.name = u"year"_s,
                          .type = ParameterType::Integer,
                          .summary = u"Worked on in this year."_s,
                          .minimum = 1,
                          .maximum = 9999,
                          .example = 2025});
}

void addOwnParameters(std::vector<Parameter> &parameters, const Article *)
{
    parameters.push_back({.name = u"year"_s,
                          .type = ParameterType::Integer,
                          .summary = u"Published in this year (UTC)."_s,
                          .minimum = 1,
                          .maximum = 9999,
                          .example = 2025});
}

}

QString capitalised(const QString &name)
{
    return name.left(1).toUpper() + name.mid(1);
}

QString collectionPath(const ContentKind &kind)
{
    return u"/api/"_s + kind.plural;
}

Parameter slugParameter(const ContentKind &kind)
{
    return {.name = u"slug"_s, .summary = u"The %1's slug or id."_s.arg(kind.noun), .minimum = 1, .maximum = 400};
}

std::vector<Parameter> pageParameters()
{
    return {{.name = u"page"_s,
             .type = ParameterType::Integer,
             .summary = u"Which page, from 1."_s,
             .minimum = 1,
             .maximum = kMaximumPage,
             .fallback = 1},
            {.name = u"limit"_s,
             .type = ParameterType::Integer,
             .summary = u"How many on a page."_s,
             .minimum = 1,
             .maximum = kMaximumLimit,
             .fallback = 20}};
}

PageRequest readPage(const ParameterValues &given)
{
    return {static_cast<int>(given.integer(u"page"_s).value_or(1)),
            static_cast<int>(given.integer(u"limit"_s).value_or(20))};
}

Parameter itemFieldsParameter(const ObjectInfo &object)
{
    return fieldsParameter(object, [](const FieldInfo &) { return true; });
}

Parameter listFieldsParameter(const ObjectInfo &object)
{
    return fieldsParameter(object, [](const FieldInfo &field) { return field.isInLists; });
}

template <class E>
std::vector<Parameter> listParameters()
{
    const ObjectInfo &object = E::schema().info();
    std::vector<Parameter> parameters = pageParameters();
    parameters.push_back({.name = u"cursor"_s,
                          .summary = u"Instead of a page: empty for the first items, then the last `nextCursor`. "
                                     "Nothing is shown twice or left out while items come and go."_s,
                          .maximum = 4000});
    parameters.push_back(
        {.name = u"sort"_s,
         .type = ParameterType::Names,
         .summary = u"Fields to sort by, each with - for descending. Without it: "_s +
                    (std::is_same_v<E, Project> ? u"the owner's order, then newest first."_s : u"newest first."_s),
         .maximum = models::kMaximumSortKeys,
         .choices = sortNames(object),
         .example = u"-publishedAt,title"_s});
    parameters.push_back(
        {.name = u"tag"_s, .summary = u"The slug of a tag they carry."_s, .minimum = 1, .example = u"lettering"_s});
    addOwnParameters(parameters, static_cast<const E *>(nullptr));
    parameters.push_back({.name = u"status"_s,
                          .type = ParameterType::Choice,
                          .summary = u"Where they stand; visitors find published ones only."_s,
                          .choices = E::schema().find(u"status")->info.choices});
    parameters.push_back({.name = u"text"_s,
                          .summary = u"Part of their title, summary or slug. To search whole texts use /api/search."_s,
                          .minimum = 1,
                          .example = u"harbour"_s});
    parameters.push_back(listFieldsParameter(object));
    return parameters;
}

template std::vector<Parameter> listParameters<Project>();
template std::vector<Parameter> listParameters<Article>();

template <class E>
Result<ContentQuery<E>> readListQuery(const RequestContext &context)
{
    const ParameterValues &given = context.query;
    ContentQuery<E> query;
    query.page = readPage(given).page;
    query.limit = readPage(given).limit;
    query.cursor = given.text(u"cursor"_s);
    if (query.cursor && given.text(u"page"_s)) {
        const QString rule = u"Give either “page” or “cursor”, not both."_s;
        models::Error error{models::ErrorKind::BadRequest, u"invalid_parameter"_s, rule};
        error.fields = {{u"page"_s, error.code, rule}, {u"cursor"_s, error.code, rule}};
        return std::unexpected(error);
    }
    query.tag = given.text(u"tag"_s);
    query.technology = given.text(u"technology"_s);
    query.isFeatured = given.flag(u"featured"_s);
    query.text = given.text(u"text"_s).value_or(QString());
    if (const auto year = given.integer(u"year"_s))
        query.year = static_cast<int>(*year);
    if (const auto status = given.text(u"status"_s))
        query.status = models::FieldCodec<models::Status>::parse(*status);
    if (const auto sort = given.text(u"sort"_s)) {
        auto keys = ContentQuery<E>::parseSort(*sort);
        if (!keys)
            return std::unexpected(keys.error());
        for (const models::SortKey &key : *keys) {
            // An order tells of its field as much as a filter would.
            if (E::schema().find(key.field)->info.audience > context.caller.role)
                return std::unexpected(invalidSort(key.field));
        }
        query.sort = std::move(*keys);
    }
    query.fields = given.names(u"fields"_s);
    return query;
}

template Result<ContentQuery<Project>> readListQuery(const RequestContext &context);
template Result<ContentQuery<Article>> readListQuery(const RequestContext &context);

}
