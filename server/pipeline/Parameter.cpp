#include "server/pipeline/Parameter.h"

#include <algorithm>

#include <QStringDecoder>

#include "models/core/FieldRules.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::FieldError;

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// What is wrong with the value, or nothing.
std::optional<QString> complaint(const QString &value, const Parameter &parameter)
{
    switch (parameter.type) {
    case ParameterType::Integer: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        // Only the plain form: no sign before a positive number, no space, no leading zero.
        if (!isNumber || QString::number(number) != value)
            return u"must be a whole number"_s;
        if (number < parameter.minimum || number > parameter.maximum)
            return u"must be from %1 to %2"_s.arg(parameter.minimum).arg(parameter.maximum);
        return {};
    }
    case ParameterType::Boolean:
        if (value != "true"_L1 && value != "false"_L1)
            return u"must be true or false"_s;
        return {};
    case ParameterType::Choice:
        if (!parameter.choices.contains(value))
            return u"must be one of "_s + parameter.choices.join(u", "_s);
        return {};
    case ParameterType::Names: {
        const auto names = value.split(u',');
        if (names.size() > parameter.maximum)
            return u"takes at most %1 names"_s.arg(parameter.maximum);
        for (const QString &name : names) {
            if (!parameter.choices.contains(name))
                return u"takes names separated by commas, of "_s + parameter.choices.join(u", "_s);
        }
        return {};
    }
    case ParameterType::Text:
        if (const qint64 length = models::codePointCount(value);
            length < parameter.minimum || length > parameter.maximum)
            return u"must have %1 to %2 characters"_s.arg(parameter.minimum).arg(parameter.maximum);
        return {};
    }
    return {};
}

/// A name as far as it helps in a message.
QString shown(const QString &name)
{
    return name.size() > 60 ? name.left(60) + u'…' : name;
}

}

std::optional<QString> decodeQueryText(QByteArrayView encoded)
{
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        char c = encoded[i];
        if (c == '+') {
            c = ' ';
        } else if (c == '%') {
            const int high = i + 1 < encoded.size() ? hexDigit(encoded[i + 1]) : -1;
            const int low = i + 2 < encoded.size() ? hexDigit(encoded[i + 2]) : -1;
            if (high < 0 || low < 0)
                return {};
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        if (c == '\0')
            return {};
        bytes.append(c);
    }
    // What was sent is what is compared: a byte order mark is not dropped.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return {};
    return text;
}

models::Result<ParameterValues> ParameterValues::fromQuery(QByteArrayView rawQuery,
                                                           const std::vector<Parameter> &declared)
{
    ParameterValues values;
    std::vector<FieldError> errors;
    const auto refuse = [&errors](const QString &name, const QString &code, const QString &message) {
        errors.push_back({shown(name), code, message});
    };
    for (const QByteArray &pair : rawQuery.toByteArray().split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodeQueryText(equals < 0 ? QByteArrayView(pair) : QByteArrayView(pair).first(equals));
        const auto value = decodeQueryText(equals < 0 ? QByteArrayView() : QByteArrayView(pair).sliced(equals + 1));
        if (!name || !value) {
            refuse(name.value_or(u"query"_s), u"invalid_encoding"_s, u"is not valid percent-encoded UTF-8"_s);
            continue;
        }
        const auto parameter = std::ranges::find(declared, *name, &Parameter::name);
        if (parameter == declared.end()) {
            QStringList known;
            for (const Parameter &each : declared)
                known.append(each.name);
            refuse(*name, u"unknown_parameter"_s,
                   known.isEmpty() ? u"is not known here; there are no parameters"_s
                                   : u"is not known here; there are "_s + known.join(u", "_s));
        } else if (values.m_values.contains(*name)) {
            refuse(*name, u"repeated_parameter"_s, u"is given more than once"_s);
        } else if (const auto wrong = complaint(*value, *parameter)) {
            refuse(*name, u"invalid_parameter"_s, *wrong);
        } else {
            values.m_values.emplace(*name, *value);
        }
    }
    if (errors.empty())
        return values;
    const FieldError &first = errors.front();
    models::Error error{models::ErrorKind::BadRequest, u"invalid_parameter"_s,
                        u"The parameter “%1” %2."_s.arg(first.field, first.message)};
    error.fields = std::move(errors);
    return std::unexpected(error);
}

std::optional<QString> ParameterValues::text(const QString &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<qint64> ParameterValues::integer(const QString &name) const
{
    const auto value = text(name);
    return value ? std::optional(value->toLongLong()) : std::nullopt;
}

std::optional<bool> ParameterValues::flag(const QString &name) const
{
    const auto value = text(name);
    return value ? std::optional(*value == "true"_L1) : std::nullopt;
}

QStringList ParameterValues::names(const QString &name) const
{
    const auto value = text(name);
    return value ? value->split(u',') : QStringList();
}

}
