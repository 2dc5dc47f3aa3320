#include "server/docs/ProblemDocs.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "server/docs/FieldProblems.h"
#include "server/pipeline/Problem.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

/// What the server refuses before it knows which endpoint is meant.
const QByteArrayList kBeforeRouting{"bad_request",          "timeout",
                                    "length_required",      "too_large",
                                    "uri_too_long",         "expectation_failed",
                                    "too_many_fields",      "too_many_connections",
                                    "version_not_supported"};

/// What every endpoint may meet: each looks at the query, at the token if one is sent, and at the database.
const QByteArrayList kOfAll{"invalid_parameter", "invalid_token",        "internal",         "unavailable",
                            "database_busy",     "database_unreachable", "database_corrupt", "disk_error"};

/// What the writer may answer with.
const QByteArrayList kOfWrites{"too_busy", "stopping", "disk_full", "database_read_only"};

/// The members that some problems have beside those of all.
constexpr QByteArrayView kMembers = R"({
    "yourVersion": {"type": "integer", "description": "Of stale_version: the version that was named; -1 for none."},
    "currentVersion": {"type": "integer", "description": "Of stale_version: the version that is stored."},
    "current": {"type": "object", "description": "Of stale_version: what is stored."},
    "rows": {
        "type": "array",
        "description": "Of batch_failed: what became of each step, with its code and detail where it failed.",
        "items": {"type": "object"}
    },
    "last": {"type": "integer", "description": "Of changes_pruned: the sequence to go on from."}
})";

QJsonObject text(const QString &summary)
{
    return {{u"type"_s, u"string"_s}, {u"description"_s, summary}};
}

QJsonObject errorsSchema()
{
    QJsonArray codes;
    QString meanings = u"What is wrong with it, in a word that stays the same."_s;
    for (const FieldProblem &problem : fieldProblems()) {
        const QString code = QString::fromLatin1(problem.code);
        codes.append(code);
        meanings += u" `%1`: %2"_s.arg(code, problem.meaning);
    }
    QJsonObject code = text(meanings);
    code.insert(u"enum"_s, codes);
    const QJsonObject properties{{u"field"_s, text(u"Its name, or its path in the body: links[2].url."_s)},
                                 {u"code"_s, code},
                                 {u"message"_s, text(u"The same for people."_s)}};
    return {{u"type"_s, u"array"_s},
            {u"description"_s, u"Each parameter or field that does not hold."_s},
            {u"items"_s, QJsonObject{{u"type"_s, u"object"_s},
                                     {u"properties"_s, properties},
                                     {u"required"_s, QJsonArray{u"field"_s, u"code"_s, u"message"_s}}}}};
}

}

QMap<int, QByteArrayList> problemsOf(const Endpoint &endpoint)
{
    QByteArrayList codes(endpoint.problems.begin(), endpoint.problems.end());
    codes += kBeforeRouting + kOfAll;
    if (!endpoint.pathParameters.empty() && !codes.contains("not_found"))
        codes << "not_found"; // a segment that cannot be decoded is no address
    if (endpoint.who > models::Role::Visitor)
        codes << "unauthenticated"
              << "forbidden";
    if (endpoint.body)
        codes << "invalid_json"
              << "unsupported_media_type";
    if (endpoint.rate == RateClass::Write)
        codes += kOfWrites;
    if (std::ranges::find(endpoint.problems, QByteArray("query_too_slow")) != endpoint.problems.end())
        codes << "stopping"; // what is slow goes on in a queue of its own
    QMap<int, QByteArrayList> byStatus;
    for (const QByteArray &code : codes)
        byStatus[findProblemKind(code)->status].append(code);
    return byStatus;
}

QJsonObject problemSchema()
{
    QJsonArray codes;
    for (const ProblemKind &kind : problemKinds())
        codes.append(QString::fromLatin1(kind.code));
    QJsonObject properties = QJsonDocument::fromJson(kMembers.toByteArray()).object();
    properties.insert(u"type"_s, QJsonObject{{u"type"_s, u"string"_s},
                                             {u"format"_s, u"uri-reference"_s},
                                             {u"description"_s, u"Where the code is explained."_s}});
    properties.insert(u"errors"_s, errorsSchema());
    properties.insert(u"title"_s, text(u"What kind of problem it is."_s));
    properties.insert(u"status"_s, QJsonObject{{u"type"_s, u"integer"_s}, {u"description"_s, u"The answer's own."_s}});
    properties.insert(u"detail"_s, text(u"What went wrong this time, and what to do."_s));
    properties.insert(u"code"_s, QJsonObject{{u"type"_s, u"string"_s},
                                             {u"enum"_s, codes},
                                             {u"description"_s, u"Stays the same; see /api/problems/{code}."_s}});
    properties.insert(u"requestId"_s, text(u"Finds the request in the server's log."_s));
    return {{u"type"_s, u"object"_s},
            {u"description"_s, u"What went wrong (RFC 9457)."_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray{u"type"_s, u"title"_s, u"status"_s, u"detail"_s, u"code"_s, u"requestId"_s}}};
}

QJsonObject problemResponseOf(const QByteArrayList &codes, const QJsonObject &examples)
{
    QJsonArray names;
    for (const QByteArray &code : codes)
        names.append(QString::fromLatin1(code));
    const QJsonObject onlyThese{{u"properties"_s, QJsonObject{{u"code"_s, QJsonObject{{u"enum"_s, names}}}}}};
    const QJsonObject schema{
        {u"allOf"_s, QJsonArray{QJsonObject{{u"$ref"_s, u"#/components/schemas/Problem"_s}}, onlyThese}}};
    QJsonObject media{{u"schema"_s, schema}};
    if (!examples.isEmpty())
        media.insert(u"examples"_s, examples);
    return {{u"description"_s, QString::fromLatin1(codes.join(", "))},
            {u"content"_s, QJsonObject{{u"application/problem+json"_s, media}}}};
}

}
