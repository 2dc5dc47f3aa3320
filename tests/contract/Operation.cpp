#include "Operation.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

QByteArray Operation::name() const
{
    return verb() + ' ' + path.toLatin1();
}

QString Operation::role() const
{
    return declared[u"x-role"_s].toString(u"visitor"_s);
}

QStringList Operation::parameters(const QString &place) const
{
    QStringList names;
    const QJsonArray all = declared[u"parameters"_s].toArray();
    for (const auto &parameter : all) {
        if (parameter[u"in"_s].toString() == place)
            names.append(parameter[u"name"_s].toString());
    }
    return names;
}

QJsonObject Operation::parameter(const QString &name) const
{
    const QJsonArray all = declared[u"parameters"_s].toArray();
    for (const auto &parameter : all) {
        if (parameter[u"name"_s].toString() == name)
            return parameter.toObject();
    }
    return {};
}

QByteArray Operation::bodyType() const
{
    return declared[u"requestBody"_s][u"content"_s].toObject().keys().value(0).toLatin1();
}

QJsonObject Operation::bodyContent() const
{
    return declared[u"requestBody"_s][u"content"_s][QString::fromLatin1(bodyType())].toObject();
}

QJsonObject Operation::bodySchema() const
{
    return bodyContent()[u"schema"_s].toObject();
}

int Operation::successStatus() const
{
    return declared[u"responses"_s].toObject().keys().first().toInt();
}

QByteArrayList Operation::successHeaders() const
{
    QByteArrayList names;
    const QStringList declaredNames =
        declared[u"responses"_s][QString::number(successStatus())][u"headers"_s].toObject().keys();
    for (const QString &name : declaredNames) {
        // Only when the same was asked before.
        if (name != u"Idempotency-Replayed")
            names.append(name.toLower().toLatin1());
    }
    return names;
}

QJsonObject Operation::contentOf(int status) const
{
    return declared[u"responses"_s][QString::number(status)][u"content"_s].toObject();
}

std::vector<ServedExample> Operation::examples() const
{
    std::vector<ServedExample> all;
    const QJsonArray requests = declared[u"x-examples"_s].toArray();
    for (const auto &request : requests) {
        ServedExample example{.name = request[u"name"_s].toString(),
                              .target = request[u"target"_s].toString().toLatin1(),
                              .headers = {},
                              .body =
                                  bodyContent()[u"examples"_s][request[u"name"_s].toString()][u"value"_s].toObject(),
                              .status = request[u"status"_s].toInt(),
                              .answer = {},
                              .isExcerpt = request[u"isExcerpt"_s].toBool()};
        const QJsonObject headers = request[u"headers"_s].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            example.headers.append({header.key().toLatin1(), header.value().toString().toLatin1()});
        const QJsonObject content = contentOf(example.status);
        for (const auto &media : content)
            example.answer = media[u"examples"_s][example.name][u"value"_s].toObject();
        all.push_back(std::move(example));
    }
    return all;
}

QString Operation::complaint(const HttpAnswer &answer, const SchemaCheck &check) const
{
    if (answer.status == 500 || !declared[u"responses"_s].toObject().contains(QString::number(answer.status)))
        return u"%1 is no documented answer: %2"_s.arg(answer.status).arg(QString::fromUtf8(answer.body));
    const QJsonObject content = contentOf(answer.status);
    if (content.isEmpty())
        return answer.body.isEmpty() ? QString() : u"a body where none is documented"_s;
    const QString type = QString::fromLatin1(answer.field("content-type"));
    if (!content.contains(type))
        return u"the type %1 is not documented"_s.arg(type);
    const QJsonObject body = answer.json();
    if (answer.status >= 400 && body[u"status"_s].toInt() != answer.status)
        return u"the problem tells another status"_s;
    return check.violations(content[type][u"schema"_s].toObject(), body).join(u"; "_s);
}

std::vector<Operation> operationsOf(const QJsonObject &document)
{
    std::vector<Operation> operations;
    const QJsonObject paths = document[u"paths"_s].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        if (!path.key().startsWith(u"/api/"))
            continue; // files, which tst_MediaApi asks for
        const QJsonObject item = path.value().toObject();
        for (auto method = item.begin(); method != item.end(); ++method)
            operations.push_back({path.key(), method.key(), method.value().toObject()});
    }
    return operations;
}
