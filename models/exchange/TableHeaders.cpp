#include "models/exchange/TableHeaders.h"

#include <algorithm>

#include <QFile>
#include <QJsonObject>

#include "models/exchange/TextDecoding.h"
#include "models/exchange/Yaml.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// The form in which headers are compared: letters and digits in lower case.
QString plain(const QString &header)
{
    QString out;
    for (const QChar c : header.toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            out.append(c);
    }
    return out;
}

const FieldInfo *findField(const std::vector<FieldInfo> &fields, const QString &name)
{
    const QString wanted = plain(name);
    const auto same = [&wanted](const FieldInfo &field) {
        return plain(field.name) == wanted || plain(field.label) == wanted;
    };
    const auto found = std::ranges::find_if(fields, same);
    return wanted.isEmpty() || found == fields.end() ? nullptr : &*found;
}

std::unexpected<Error> refuse(const QString &why)
{
    return fail(ErrorKind::BadRequest, u"header_map"_s, why);
}

}

Result<HeaderMap> readHeaderMap(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"not_found"_s, u"%1 cannot be read: %2"_s.arg(file, source.errorString()));
    const auto text = decodeText(source.read(1024 * 1024));
    if (!text)
        return refuse(u"%1: this is no text."_s.arg(file));
    const auto yaml = readYaml(text->text);
    if (!yaml)
        return refuse(u"%1: line %2: %3."_s.arg(file, QString::number(yaml.error().line), yaml.error().message));
    if (!yaml->value[u"headers"_s].isObject())
        return refuse(u"%1: there is no group “headers” of “Their header: ourField”."_s.arg(file));
    HeaderMap map;
    const QJsonObject headers = yaml->value[u"headers"_s].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        map.insert(header.key().simplified(), header.value().toString());
    return map;
}

std::optional<TableField> TableHeaders::fieldAt(const QString &target) const
{
    const QString first = target.section(u'.', 0, 0);
    const QString rest = target.section(u'.', 1);
    const FieldInfo *field = findField(m_object.fields, first);
    if (!field)
        return {};
    if (rest.isEmpty())
        return TableField{field, {field->name}};
    if (field->type == FieldType::Json) {
        static const FieldInfo kText{};
        return TableField{&kText, {field->name, rest}};
    }
    const FieldInfo *part =
        field->type == FieldType::Object && field->nested ? findField(field->nested->fields, rest) : nullptr;
    return part ? std::optional(TableField{part, {field->name, part->name}}) : std::nullopt;
}

std::optional<TableField> TableHeaders::find(const QString &header) const
{
    const auto mapped = m_map.constFind(header.simplified());
    return fieldAt(mapped != m_map.constEnd() ? *mapped : header);
}

bool TableHeaders::isLeftOut(const QString &header) const
{
    const auto mapped = m_map.constFind(header.simplified());
    return header.trimmed().isEmpty() || (mapped != m_map.constEnd() && mapped->isEmpty());
}

QStringList TableHeaders::unknownTargets() const
{
    QStringList unknown;
    for (const QString &target : m_map) {
        if (!target.isEmpty() && !fieldAt(target))
            unknown.append(target);
    }
    unknown.sort();
    return unknown;
}

}
