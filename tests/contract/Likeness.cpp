#include "Likeness.h"

#include <algorithm>
#include <functional>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool isId(const QString &text)
{
    static const QRegularExpression id(u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    return id.match(text).hasMatch();
}

bool isTime(const QString &text)
{
    static const QRegularExpression time(uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$)"_s);
    return time.match(text).hasMatch();
}

/// Names of members that hold what somebody is to hand back as it is.
bool isToken(const QString &name)
{
    return name == "token"_L1 || name == "nextCursor"_L1;
}

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

}

QString Likeness::actual(QString text) const
{
    // A token may have an id in it: the longer one goes first.
    QStringList known = m_actual.keys();
    std::ranges::sort(known, std::greater(), &QString::size);
    for (const QString &example : known)
        text.replace(example, m_actual[example]);
    return text;
}

QStringList Likeness::differences(const QJsonValue &example, const QJsonValue &answered, bool isExcerpt)
{
    m_isExcerpt = isExcerpt;
    learn({}, example, answered);
    return compare({}, example, answered);
}

void Likeness::learn(const QString &name, const QJsonValue &example, const QJsonValue &answered)
{
    if (example.isObject()) {
        const QJsonObject members = example.toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            learn(member.key(), member.value(), answered[member.key()]);
    } else if (example.isArray()) {
        const QJsonArray items = example.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            learn(name, items[i], answered[i]);
    } else if (const QString text = example.toString();
               (isId(text) && isId(answered.toString())) || (isToken(name) && !answered.toString().isEmpty())) {
        if (!m_actual.contains(text))
            m_actual.insert(text, answered.toString());
    }
}

QStringList Likeness::compare(const QString &path, const QJsonValue &example, const QJsonValue &answered) const
{
    if (example.isObject() && answered.isObject())
        return compareObjects(path, example.toObject(), answered.toObject());
    if (example.isArray() && answered.isArray())
        return compareArrays(path, example.toArray(), answered.toArray());
    if (isLike(path.section(u'.', -1), example, answered))
        return {};
    return {u"%1 is %2 and not %3"_s.arg(path, shown(answered), shown(example))};
}

QStringList Likeness::compareObjects(const QString &path, const QJsonObject &example, const QJsonObject &answered) const
{
    QStringList found;
    for (auto member = example.begin(); member != example.end(); ++member) {
        const QString inside = path + u'.' + member.key();
        found += answered.contains(member.key()) ? compare(inside, member.value(), answered[member.key()])
                                                 : QStringList{inside + u" is missing"_s};
    }
    for (auto member = answered.begin(); member != answered.end() && !m_isExcerpt; ++member) {
        if (!example.contains(member.key()))
            found.append(u"%1.%2 is not in the example: %3"_s.arg(path, member.key(), shown(member.value())));
    }
    return found;
}

QStringList Likeness::compareArrays(const QString &path, const QJsonArray &example, const QJsonArray &answered) const
{
    QStringList found;
    if (m_isExcerpt) {
        for (const auto &item : example) {
            const auto isIt = [&](const auto &other) { return compare(path, item, other).isEmpty(); };
            if (std::none_of(answered.begin(), answered.end(), isIt))
                found.append(u"%1 does not have %2"_s.arg(path, shown(item)));
        }
        return found;
    }
    if (example.size() != answered.size())
        return {u"%1 has %2 items: %3"_s.arg(path).arg(answered.size()).arg(shown(answered))};
    for (qsizetype i = 0; i < example.size(); ++i)
        found += compare(u"%1[%2]"_s.arg(path).arg(i), example[i], answered[i]);
    return found;
}

bool Likeness::isLike(const QString &name, const QJsonValue &example, const QJsonValue &answered) const
{
    if (example.isDouble() && answered.isDouble()) {
        static const QStringList kCounted{u"sequence"_s, u"next"_s, u"last"_s, u"score"_s};
        return kCounted.contains(name) ? answered.toDouble() > 0 : example == answered;
    }
    if (!example.isString() || !answered.isString())
        return example == answered;
    const QString text = answered.toString();
    if (name == "requestId"_L1)
        return !text.isEmpty();
    if (isTime(example.toString()) && isTime(text) && example != answered)
        return QDateTime::fromString(text, Qt::ISODateWithMs) >= m_start;
    return actual(example.toString()) == text;
}
