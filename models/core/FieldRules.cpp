#include "models/core/FieldRules.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumJsonKey = 64;

bool isControl(QChar c, FieldType type)
{
    if (type == FieldType::Markdown && (c == u'\n' || c == u'\t' || c == u'\r'))
        return false;
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x2028 ||
           c.unicode() == 0x2029;
}

bool checkCharacters(const QString &text, FieldType type, const QString &path, FieldErrors &errors)
{
    if (!text.isValidUtf16()) {
        errors.add(path, u"invalid_text"_s, u"Contains half a character; write it again."_s);
        return false;
    }
    if (std::ranges::any_of(text, [type](QChar c) { return isControl(c, type); })) {
        errors.add(path, u"invalid_text"_s,
                   type == FieldType::Markdown ? u"Contains control characters; remove them."_s
                                               : u"Must be one line without control characters."_s);
        return false;
    }
    return true;
}

bool checkLength(qint64 length, qint64 minimum, qint64 maximum, const QString &path, FieldErrors &errors)
{
    if (length < minimum) {
        if (length == 0)
            errors.add(path, u"required"_s, u"Must not be empty."_s);
        else
            errors.add(path, u"too_short"_s, u"Needs at least %1 characters, has %2."_s.arg(minimum).arg(length));
        return false;
    }
    if (length > maximum) {
        errors.add(path, u"too_long"_s, u"May have at most %1 characters, has %2."_s.arg(maximum).arg(length));
        return false;
    }
    return true;
}

bool isPublicUrl(const QString &text)
{
    if (text.startsWith(u'/'))
        return !text.startsWith("//"_L1) && !text.contains(u'\\') && !text.contains(u' ');
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return false;
    const QString scheme = url.scheme();
    if (scheme == "mailto"_L1)
        return !url.path().isEmpty();
    return (scheme == "https"_L1 || scheme == "http"_L1) && !url.host().isEmpty() && url.userInfo().isEmpty();
}

int depthOf(const QJsonValue &value, int limit)
{
    if (limit == 0)
        return 1;
    int deepest = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const auto &member : object)
            deepest = std::max(deepest, depthOf(member, limit - 1));
        return deepest + 1;
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto &item : array)
            deepest = std::max(deepest, depthOf(item, limit - 1));
        return deepest + 1;
    }
    return 0;
}

}

qint64 codePointCount(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

bool checkText(const QString &text, const FieldInfo &field, const QString &path, FieldErrors &errors)
{
    if (!checkCharacters(text, field.type, path, errors) ||
        !checkLength(codePointCount(text), field.minimum, field.maximum, path, errors))
        return false;
    if (field.minimum > 0 && text.trimmed().isEmpty()) {
        errors.add(path, u"required"_s, u"Must not be blank."_s);
        return false;
    }
    if (text.isEmpty())
        return true;
    if (field.type == FieldType::Slug && !isSlug(text)) {
        errors.add(path, u"invalid_slug"_s,
                   u"Use lower-case letters and digits with single hyphens between them, not an id or one of "
                   "\"order\", \"batch\", \"trash\"."_s);
        return false;
    }
    if (field.type == FieldType::Url && !isPublicUrl(text)) {
        errors.add(path, u"invalid_url"_s,
                   u"Must be a full address (https://, http:// or mailto:) or a path that begins with /."_s);
        return false;
    }
    return true;
}

bool checkItem(const QString &text, const FieldInfo &field, const QString &path, FieldErrors &errors)
{
    if (text.trimmed().isEmpty()) {
        errors.add(path, u"required"_s, u"Must not be blank."_s);
        return false;
    }
    return checkCharacters(text, FieldType::Line, path, errors) &&
           checkLength(codePointCount(text), 1, field.maximumItemLength, path, errors);
}

bool checkCount(qsizetype count, const FieldInfo &field, const QString &path, FieldErrors &errors)
{
    if (count <= field.maximum)
        return true;
    errors.add(path, u"too_many"_s, u"May have at most %1 entries, has %2."_s.arg(field.maximum).arg(count));
    return false;
}

bool checkRange(qint64 number, const FieldInfo &field, const QString &path, FieldErrors &errors)
{
    if (number >= field.minimum && number <= field.maximum)
        return true;
    errors.add(path, u"out_of_range"_s, u"Must be from %1 to %2."_s.arg(field.minimum).arg(field.maximum));
    return false;
}

bool checkJson(const QJsonObject &json, const FieldInfo &field, const QString &path, FieldErrors &errors)
{
    for (auto member = json.begin(); member != json.end(); ++member) {
        const QString key = member.key();
        FieldInfo keyRule;
        keyRule.minimum = 1;
        keyRule.maximum = kMaximumJsonKey;
        if (!checkText(key, keyRule, path + u'.' + key.left(kMaximumJsonKey), errors))
            return false;
    }
    if (depthOf(json, field.maximumDepth + 1) > field.maximumDepth) {
        errors.add(path, u"too_deep"_s, u"May be nested at most %1 levels deep."_s.arg(field.maximumDepth));
        return false;
    }
    const qsizetype size = QJsonDocument(json).toJson(QJsonDocument::Compact).size();
    if (size > field.maximum) {
        errors.add(path, u"too_long"_s, u"May take at most %1 bytes as JSON, takes %2."_s.arg(field.maximum).arg(size));
        return false;
    }
    return true;
}

void addWrongType(const FieldInfo &field, const QString &path, FieldErrors &errors)
{
    const QString wanted = [&field] {
        switch (field.type) {
        case FieldType::Boolean:
            return u"true or false"_s;
        case FieldType::Integer:
            return u"a whole number"_s;
        case FieldType::Date:
            return u"a date such as \"2026-11-20\""_s;
        case FieldType::Moment:
            return u"a time such as \"2026-11-20T09:40:12.000Z\""_s;
        case FieldType::Lines:
            return u"a list of texts"_s;
        case FieldType::Tags:
            return u"a list of names or slugs"_s;
        case FieldType::Objects:
            return u"a list of objects"_s;
        case FieldType::Object:
        case FieldType::Json:
            return u"an object"_s;
        case FieldType::Choice:
            return u"one of %1"_s.arg(field.choices.join(u", "_s));
        case FieldType::Identity:
            return u"an id"_s;
        default:
            return u"a text"_s;
        }
    }();
    errors.add(path, u"wrong_type"_s, u"Must be %1."_s.arg(wanted));
}

bool FieldErrors::contains(QStringView field) const
{
    return std::ranges::any_of(m_errors, [field](const FieldError &error) { return error.field == field; });
}

}
