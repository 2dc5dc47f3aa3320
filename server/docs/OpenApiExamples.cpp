#include "server/docs/OpenApiExamples.h"

#include <algorithm>

#include <QJsonArray>
#include <QUrl>

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> valueOf(const Example &example, const QString &name)
{
    const auto found = std::ranges::find(example.parameters, name, &std::pair<QString, QString>::first);
    return found == example.parameters.end() ? std::nullopt : std::optional(found->second);
}

/// Legible where that is allowed: commas and colons stand for themselves in a query.
QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value, ",:"));
}

}

OpenApiExamples::OpenApiExamples(const Endpoint &endpoint)
    : m_endpoint(endpoint)
    , m_examples(endpoint.examples ? endpoint.examples() : std::vector<Example>())
{
}

int OpenApiExamples::statusOf(const Example &example) const
{
    return example.status > 0 ? example.status : m_endpoint.answer.status;
}

QString OpenApiExamples::targetOf(const Example &example) const
{
    QString path = m_endpoint.path;
    for (const Parameter &parameter : m_endpoint.pathParameters)
        path.replace(u'{' + parameter.name + u'}', encoded(valueOf(example, parameter.name).value_or(QString())));
    QStringList query;
    for (const Parameter &parameter : m_endpoint.queryParameters) {
        if (const auto value = valueOf(example, parameter.name))
            query.append(parameter.name + u'=' + encoded(*value));
    }
    return query.isEmpty() ? path : path + u'?' + query.join(u'&');
}

QJsonObject OpenApiExamples::headersOf(const Example &example) const
{
    QJsonObject headers;
    for (const QString &name : {u"If-Match"_s, u"Idempotency-Key"_s}) {
        if (const auto value = valueOf(example, name))
            headers.insert(name, *value);
    }
    return headers;
}

QJsonValue OpenApiExamples::pathValue(const Parameter &parameter) const
{
    for (const Example &example : m_examples) {
        if (const auto value = valueOf(example, parameter.name))
            return parameter.type == ParameterType::Integer ? QJsonValue(value->toLongLong()) : QJsonValue(*value);
    }
    return QJsonValue::Undefined;
}

QJsonObject OpenApiExamples::bodies() const
{
    QJsonObject bodies;
    for (const Example &example : m_examples) {
        if (!example.body.isEmpty())
            bodies.insert(example.name, QJsonObject{{u"summary"_s, example.summary}, {u"value"_s, example.body}});
    }
    return bodies;
}

QJsonObject OpenApiExamples::answers(int status) const
{
    QJsonObject answers;
    for (const Example &example : m_examples) {
        if (statusOf(example) != status || example.answer.isEmpty())
            continue;
        const QString method = QString::fromLatin1(methodName(m_endpoint.method).toByteArray());
        QString request = u"To `%1 %2`"_s.arg(method, targetOf(example));
        if (example.isExcerpt)
            request += u"; an excerpt"_s;
        answers.insert(example.name, QJsonObject{{u"summary"_s, example.summary},
                                                 {u"description"_s, request + u'.'},
                                                 {u"value"_s, example.answer}});
    }
    return answers;
}

QJsonArray OpenApiExamples::requests() const
{
    QJsonArray requests;
    for (const Example &example : m_examples) {
        QJsonObject request{{u"name"_s, example.name},
                            {u"summary"_s, example.summary},
                            {u"target"_s, targetOf(example)},
                            {u"status"_s, statusOf(example)}};
        if (const QJsonObject headers = headersOf(example); !headers.isEmpty())
            request.insert(u"headers"_s, headers);
        if (example.isExcerpt)
            request.insert(u"isExcerpt"_s, true);
        requests.append(request);
    }
    return requests;
}

}
