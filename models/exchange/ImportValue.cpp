#include "models/exchange/ImportValue.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>

#include "models/core/FieldRules.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

bool isLineSeparator(QChar c)
{
    return c.unicode() == 0x2028 || c.unicode() == 0x2029;
}

/// Half characters become U+FFFD on the way through UTF-8.
QString wellFormed(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

QString textOfNumber(const QJsonValue &value)
{
    const qint64 whole = value.toInteger();
    if (static_cast<double>(whole) == value.toDouble())
        return QString::number(whole);
    return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

QString nameIn(const QJsonObject &object)
{
    for (const auto key : {"name"_L1, "title"_L1, "label"_L1, "slug"_L1}) {
        if (const QJsonValue value = object[key]; value.isString())
            return cleanLine(value.toString());
    }
    return {};
}

void addEntry(const QString &entry, QStringList &entries)
{
    if (!entry.isEmpty() && !entries.contains(entry))
        entries.append(entry);
}

void addEntries(const QJsonValue &value, QStringList &entries, bool &isComplete)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const auto &item : items) {
            if (item.isString())
                addEntry(cleanLine(item.toString()), entries);
            else
                addEntries(item, entries, isComplete);
        }
    } else if (value.isObject()) {
        if (const QString name = nameIn(value.toObject()); !name.isEmpty())
            addEntry(name, entries);
        isComplete = false; // the rest of the group has no place in a list
    } else if (value.isString()) {
        for (const QString &part : value.toString().split(u','))
            addEntry(cleanLine(part), entries);
    } else if (const auto line = lineFrom(value)) {
        addEntry(*line, entries);
    }
}

}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

std::optional<QString> lineFrom(const QJsonValue &value)
{
    if (value.isString())
        return cleanLine(value.toString());
    if (value.isDouble())
        return textOfNumber(value);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isArray())
        return {};
    QStringList lines;
    const QJsonArray items = value.toArray();
    for (const auto &item : items) {
        const auto line = item.isArray() ? std::nullopt : lineFrom(item);
        if (!line)
            return {};
        lines.append(*line);
    }
    return lines.join(u", "_s);
}

std::optional<bool> flagFrom(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString text = lineFrom(value).value_or(QString()).toLower();
    if (text == "true"_L1 || text == "yes"_L1 || text == "y"_L1 || text == "on"_L1 || text == "1"_L1)
        return true;
    if (text == "false"_L1 || text == "no"_L1 || text == "n"_L1 || text == "off"_L1 || text == "0"_L1)
        return false;
    return {};
}

QStringList entriesFrom(const QJsonValue &value, bool &isComplete)
{
    QStringList entries;
    if (value.isObject() && nameIn(value.toObject()).isEmpty()) {
        const QJsonObject groups = value.toObject();
        for (const auto &group : groups)
            addEntries(group, entries, isComplete);
        isComplete = false; // the groups' names have no place in a list
    } else {
        addEntries(value, entries, isComplete);
    }
    return entries;
}

QString cleanLine(const QString &text)
{
    QString out = wellFormed(text);
    std::ranges::replace_if(
        out, [](QChar c) { return isControl(c) || isLineSeparator(c); }, u' ');
    return out.simplified();
}

QString cleanText(const QString &text)
{
    QString out = wellFormed(text);
    std::ranges::replace_if(out, isLineSeparator, u'\n');
    out.removeIf([](QChar c) { return isControl(c) && c != u'\n' && c != u'\t'; });
    return out;
}

QString shortened(const QString &text, qint64 maximum)
{
    if (codePointCount(text) <= maximum)
        return text;
    QString out = text;
    while (codePointCount(out) >= maximum)
        out.chop(out.back().isLowSurrogate() ? 2 : 1);
    if (const qsizetype space = out.lastIndexOf(u' '); space > out.size() / 2)
        out.truncate(space);
    return out.trimmed() + u'…';
}

}
