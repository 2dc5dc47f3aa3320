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

QByteArray Operation::target(const QJsonObject &project) const
{
    QString filled = path;
    filled.replace(u"{slug}"_s, project[u"slug"_s].toString());
    filled.replace(u"{id}"_s, project[u"id"_s].toString());
    filled.replace(u"{code}"_s, u"not_found"_s);
    return filled.toUtf8();
}

QByteArray Operation::bodyType() const
{
    return declared[u"requestBody"_s][u"content"_s].toObject().keys().value(0).toLatin1();
}

QJsonObject Operation::bodyProperties() const
{
    const QJsonValue content = declared[u"requestBody"_s][u"content"_s][QString::fromLatin1(bodyType())];
    return content[u"schema"_s][u"properties"_s].toObject();
}

int Operation::successStatus() const
{
    return declared[u"responses"_s].toObject().keys().first().toInt();
}

QString Operation::complaint(const HttpAnswer &answer, const SchemaCheck &check) const
{
    const QJsonObject responses = declared[u"responses"_s].toObject();
    const QString status = QString::number(answer.status);
    if (answer.status == 500 || !responses.contains(status))
        return u"%1 is no documented answer: %2"_s.arg(status, QString::fromUtf8(answer.body));
    const QJsonObject content = responses[status][u"content"_s].toObject();
    if (content.isEmpty())
        return answer.body.isEmpty() ? QString() : u"a body where none is documented"_s;
    const QString type = QString::fromLatin1(answer.field("content-type"));
    if (!content.contains(type))
        return u"the type %1 is not documented"_s.arg(type);
    QJsonObject body = answer.json();
    if (answer.status >= 400) {
        if (body[u"status"_s].toInt() != answer.status)
            return u"the problem tells another status"_s;
        // Problem documents may carry members of their own (RFC 9457, 3.2): these do.
        for (const QString &extension : {u"current"_s, u"currentVersion"_s, u"yourVersion"_s, u"checks"_s})
            body.remove(extension);
    }
    return check.violations(content[type][u"schema"_s].toObject(), body).join(u"; "_s);
}

std::vector<Operation> operationsOf(const QJsonObject &document)
{
    std::vector<Operation> operations;
    const QJsonObject paths = document[u"paths"_s].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path.value().toObject();
        for (auto method = item.begin(); method != item.end(); ++method)
            operations.push_back({path.key(), method.key(), method.value().toObject()});
    }
    return operations;
}
