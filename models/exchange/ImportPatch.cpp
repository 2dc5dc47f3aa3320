#include "models/exchange/ImportPatch.h"

#include <map>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include "models/core/Slug.h"
#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCustom = "customFields"_L1;
constexpr auto kPrefix = "customFields."_L1;
constexpr auto kUnknown = "-"_L1; ///< in place of a hash: the item had something of its own there

/// What is remembered of one part.
struct Known
{
    QString file;
    QString here; ///< empty in what older versions remembered
};

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

/// Each field by its name; custom fields one by one, because the owner may have added others beside them.
std::map<QString, QJsonValue> partsOf(QJsonObject fields)
{
    const QJsonObject custom = fields.take(kCustom).toObject();
    std::map<QString, QJsonValue> parts;
    for (auto member = fields.begin(); member != fields.end(); ++member)
        parts.emplace(member.key(), member.value());
    for (auto member = custom.begin(); member != custom.end(); ++member)
        parts.emplace(kPrefix + member.key(), member.value());
    return parts;
}

QJsonValue valueIn(const QJsonObject &fields, const QString &part)
{
    return part.startsWith(kPrefix) ? fields.value(kCustom).toObject().value(part.mid(kPrefix.size()))
                                    : fields.value(part);
}

QJsonValue only(const QJsonValue &value, std::initializer_list<QLatin1StringView> names)
{
    const QJsonObject object = value.toObject();
    QJsonObject out;
    for (const auto name : names) {
        if (!isNothing(object.value(name)))
            out.insert(name, object.value(name));
    }
    return out;
}

QJsonArray each(const QJsonValue &list, QJsonValue (*normal)(const QJsonValue &))
{
    QJsonArray out;
    const QJsonArray items = list.toArray();
    for (const auto &item : items)
        out.append(normal(item));
    return out;
}

QJsonValue normalTag(const QJsonValue &tag)
{
    return tag.isObject() ? tag.toObject().value(u"slug"_s) : QJsonValue(slugFrom(tag.toString()));
}

QJsonValue normalPicture(const QJsonValue &picture)
{
    return only(picture, {"url"_L1, "alt"_L1, "caption"_L1});
}

/// In whatever order: each is shown by two projects, in the order of its own there.
QJsonValue normalRelations(const QJsonValue &list)
{
    QStringList lines;
    const QJsonArray relations = list.toArray();
    for (const auto &relation : relations)
        lines.append(relation[u"kind"_s].toString() + u' ' + relation[u"slug"_s].toString());
    lines.sort();
    return QJsonArray::fromStringList(lines);
}

/// A part of an item without what follows from other things: a scheduled item that has been published since, for
/// example, has not been changed by anyone.
QJsonValue normalPart(const QJsonObject &fields, const QString &part)
{
    const QJsonValue value = valueIn(fields, part);
    const QJsonValue scheduled = fields.value(u"publishAt"_s);
    if (part == "status"_L1)
        return scheduled.isString() ? QJsonValue(u"published"_s) : value;
    if (part == "publishedAt"_L1)
        return value.isString() ? value : scheduled;
    if (part == "publishAt"_L1)
        return {};
    if (part == "tags"_L1)
        return each(value, normalTag);
    if (part == "cover"_L1)
        return normalPicture(value);
    if (part == "gallery"_L1)
        return each(value, normalPicture);
    if (part == "relations"_L1)
        return normalRelations(value);
    if (part == "links"_L1)
        return each(value, [](const QJsonValue &link) { return only(link, {"label"_L1, "url"_L1, "kind"_L1}); });
    return part == "seo"_L1 ? only(value, {"title"_L1, "description"_L1, "image"_L1}) : value;
}

bool isOf(ImportStage stage, const QString &part)
{
    return (part == "relations"_L1) == (stage == ImportStage::Relations);
}

bool isEmpty(const QJsonValue &value)
{
    return isNothing(value) || value == QJsonValue(false) || value == QJsonValue(0);
}

std::map<QString, Known> readDigest(const QString &digest)
{
    const QJsonObject json = QJsonDocument::fromJson(digest.toUtf8()).object();
    std::map<QString, Known> known;
    const auto add = [&known](const QString &part, const QJsonValue &value) {
        known[QUrl::fromPercentEncoding(part.toLatin1())] = {value.toString().section(u' ', 0, 0),
                                                             value.toString().section(u' ', 1, 1)};
    };
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (!member.value().isObject()) {
            add(member.key(), member.value());
            continue;
        }
        const QJsonObject group = member.value().toObject(); // as older versions grouped them
        for (auto inner = group.begin(); inner != group.end(); ++inner)
            add(kPrefix + inner.key(), inner.value());
    }
    return known;
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

class Comparison final
{
public:
    Comparison(const QJsonObject &fields, const QString &digest, const QJsonObject &stored, ImportStage stage,
               const QJsonObject &written)
        : m_fields(fields)
        , m_written(written)
        , m_stored(stored)
        , m_now(partsOf(fields))
        , m_before(readDigest(digest))
    {
        std::erase_if(m_now, [stage](const auto &part) { return !isOf(stage, part.first); });
        std::erase_if(m_before, [stage](const auto &part) { return !isOf(stage, part.first); });
    }

    ImportChange compare()
    {
        for (const auto &[part, value] : m_now)
            compareOne(part, value);
        for (const auto &[part, known] : m_before) {
            if (!m_now.contains(part))
                takeAway(part, known);
        }
        if (!m_custom.isEmpty())
            m_change.patch.insert(kCustom, m_custom);
        return std::move(m_change);
    }

private:
    void compareOne(const QString &part, const QJsonValue &value)
    {
        const auto known = m_before.find(part);
        const bool isChangedThere = known == m_before.end() || known->second.file != hashOf(value);
        m_change.isNews = m_change.isNews || isChangedThere;
        const bool isSame = part == "publishAt"_L1
                                ? valueIn(m_stored, part) == value
                                : hashOf(normalPart(m_stored, part)) == hashOf(normalPart(writtenOf(part), part));
        if (isChangedHere(part, known) && !isSame) {
            (isChangedThere && known != m_before.end() ? m_change.conflicts : m_change.kept).append(part);
            m_change.held.insert(part);
        } else if (isChangedThere && !isSame) {
            put(part, replacing(valueIn(m_stored, part), value));
        }
    }

    const QJsonObject &writtenOf(const QString &part) const { return m_written.contains(part) ? m_written : m_fields; }

    bool isChangedHere(const QString &part, std::map<QString, Known>::const_iterator known) const
    {
        if (known == m_before.end())
            return !isEmpty(valueIn(m_stored, part));
        return !known->second.here.isEmpty() && known->second.here != hashOf(normalPart(m_stored, part));
    }

    void takeAway(const QString &part, const Known &known)
    {
        m_change.isNews = true;
        if (part == "publishedAt"_L1)
            return; // it was public since then, whatever the file says now
        if (!known.here.isEmpty() && known.here != hashOf(normalPart(m_stored, part)))
            m_change.conflicts.append(part);
        else
            put(part, QJsonValue());
    }

    void put(const QString &part, const QJsonValue &value)
    {
        if (part.startsWith(kPrefix))
            m_custom.insert(part.mid(kPrefix.size()), value);
        else
            m_change.patch.insert(part, value);
    }

    const QJsonObject &m_fields;
    const QJsonObject &m_written;
    const QJsonObject &m_stored;
    std::map<QString, QJsonValue> m_now;
    std::map<QString, Known> m_before;
    ImportChange m_change;
    QJsonObject m_custom;
};

}

ImportChange importChange(const QJsonObject &fields, const QString &digest, const QJsonObject &stored,
                          ImportStage stage, const QJsonObject &written)
{
    return Comparison(fields, digest, stored, stage, written).compare();
}

QString importDigest(const ImportSource &source, const QJsonObject &stored)
{
    const auto before = readDigest(source.before);
    QJsonObject digest;
    for (const auto &[part, known] : before) {
        if (!isOf(source.stage, part))
            digest.insert(plainKey(part), known.file + u' ' + known.here);
    }
    for (const auto &[part, value] : partsOf(source.fields)) {
        QString here = hashOf(normalPart(stored, part));
        if (source.held.contains(part)) {
            const auto known = before.find(part);
            here = known != before.end() && !known->second.here.isEmpty() ? known->second.here : QString(kUnknown);
        }
        digest.insert(plainKey(part), hashOf(value) + u' ' + here);
    }
    return QString::fromUtf8(QJsonDocument(digest).toJson(QJsonDocument::Compact));
}

QString freshDigest(const QJsonObject &fields, const QJsonObject &stored)
{
    QJsonObject digest;
    for (const auto &[part, value] : partsOf(fields))
        digest.insert(plainKey(part), u"? "_s + hashOf(normalPart(stored, part)));
    return QString::fromUtf8(QJsonDocument(digest).toJson(QJsonDocument::Compact));
}

bool knowsRelations(const QString &digest)
{
    return readDigest(digest).contains(u"relations"_s);
}

void tellKept(const ImportChange &change, bool isAdopted, ImportEntry &entry)
{
    if (!change.kept.isEmpty())
        entry.notes.append((isAdopted ? u"An item at this address was there before; it keeps its own: %1."_s
                                      : u"Changed here since, and kept: %1."_s)
                               .arg(partsForPeople(change.kept)));
    if (!change.conflicts.isEmpty())
        entry.notes.append(u"Changed both here and in the file; what stands here is kept: %1."_s.arg(
            partsForPeople(change.conflicts)));
}

QString partsForPeople(const QStringList &parts)
{
    QStringList names;
    for (const QString &part : parts)
        names.append(shortened(cleanLine(part), 60));
    return names.size() > 12 ? names.first(12).join(u", "_s) + u", …"_s : names.join(u", "_s);
}

}
