#include "models/core/Schema.h"

namespace vitrine::models {

QString columnName(QStringView jsonName)
{
    QString out;
    for (const QChar c : jsonName) {
        if (c.isUpper())
            out += u'_';
        out += c.toLower();
    }
    return out;
}

QString labelFor(QStringView jsonName)
{
    QString out = columnName(jsonName).replace(u'_', u' ');
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    return out;
}

QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    // Made anew: in an object that came from text, Qt 6.4 does not find every long key again.
    QJsonObject merged;
    const QJsonObject members = target.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        merged.insert(member.key(), member.value());
    const QJsonObject changes = patch.toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value().isNull())
            merged.remove(change.key());
        else
            merged.insert(change.key(), mergePatch(merged.value(change.key()), change.value()));
    }
    return merged;
}

}
