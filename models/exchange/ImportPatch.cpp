#include "models/exchange/ImportPatch.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCustom = "customFields"_L1;
constexpr auto kSeo = "seo"_L1;

QString hashOf(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).first(8).toHex());
}

/// Percent-encoded: in objects parsed from JSON, Qt 6.4 does not find every long key that is not ASCII.
QString plainKey(const QString &key)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(key));
}

QJsonObject hashesOf(const QJsonObject &object)
{
    QJsonObject hashes;
    for (auto member = object.begin(); member != object.end(); ++member)
        hashes.insert(plainKey(member.key()), hashOf(member.value()));
    return hashes;
}

/// Each field's hash; custom fields one by one, because the owner may have added others beside them.
QJsonObject fingerprint(QJsonObject fields)
{
    const QJsonObject custom = fields.take(kCustom).toObject();
    QJsonObject hashes = hashesOf(fields);
    if (!custom.isEmpty())
        hashes.insert(kCustom, hashesOf(custom));
    return hashes;
}

/// `value` with nulls for what `stored` has and it has not, so that merging replaces.
QJsonValue replacing(const QJsonValue &stored, const QJsonValue &value)
{
    if (!stored.isObject() || !value.isObject())
        return value;
    QJsonObject out = value.toObject();
    const QJsonObject old = stored.toObject();
    for (auto member = old.begin(); member != old.end(); ++member)
        out.insert(member.key(),
                   out.contains(member.key()) ? replacing(member.value(), out.value(member.key())) : QJsonValue());
    return out;
}

/// The members of `values` whose hash is another than before, and null for those that are gone.
QJsonObject changes(const QJsonObject &values, const QJsonObject &now, const QJsonObject &before)
{
    QJsonObject patch;
    for (auto member = values.begin(); member != values.end(); ++member) {
        if (const QString key = plainKey(member.key()); now.value(key) != before.value(key))
            patch.insert(member.key(), member.value());
    }
    for (auto member = before.begin(); member != before.end(); ++member) {
        if (!now.contains(member.key()))
            patch.insert(QUrl::fromPercentEncoding(member.key().toLatin1()), QJsonValue());
    }
    return patch;
}

}

QString importDigest(const QJsonObject &fields)
{
    return QString::fromUtf8(QJsonDocument(fingerprint(fields)).toJson(QJsonDocument::Compact));
}

QJsonObject importPatch(const QJsonObject &fields, const QString &digest, const QJsonObject &stored)
{
    QJsonObject now = fingerprint(fields);
    QJsonObject before = QJsonDocument::fromJson(digest.toUtf8()).object();
    const QJsonObject customNow = now.take(kCustom).toObject();
    const QJsonObject customBefore = before.take(kCustom).toObject();
    QJsonObject values = fields;
    QJsonObject custom = changes(values.take(kCustom).toObject(), customNow, customBefore);
    for (auto member = custom.begin(); member != custom.end(); ++member)
        member.value() = replacing(stored.value(member.key()), member.value());

    QJsonObject patch = changes(values, now, before);
    if (patch.value(kSeo).isObject())
        patch.insert(kSeo, replacing(QJsonObject{{u"title"_s, 0}, {u"description"_s, 0}}, patch.value(kSeo)));
    if (!custom.isEmpty())
        patch.insert(kCustom, custom);
    return patch;
}

}
