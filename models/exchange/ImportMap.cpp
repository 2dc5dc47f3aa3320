#include "models/exchange/ImportMap.h"

#include <QFile>
#include <QJsonArray>

#include "models/exchange/ImportDraft.h"
#include "models/exchange/ImportLanguages.h"
#include "models/exchange/TextDecoding.h"
#include "models/exchange/Toml.h"
#include "models/exchange/Yaml.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> refuse(const QString &why)
{
    return fail(ErrorKind::BadRequest, u"import_map"_s, u"The mapping file cannot be used: "_s + why);
}

/// `**` any folders, `*` and `?` within one name.
QRegularExpression expressionFor(const QString &match)
{
    QString glob = match.startsWith("./"_L1) ? match.mid(2) : match;
    while (glob.startsWith(u'/'))
        glob.remove(0, 1);
    if (!match.contains(u'/'))
        glob.prepend("**/"_L1);
    if (glob.endsWith(u'/'))
        glob += "**"_L1;
    QString pattern;
    for (qsizetype i = 0; i < glob.size(); ++i) {
        const QStringView rest = QStringView(glob).sliced(i);
        if (rest.startsWith("**/"_L1)) {
            pattern += u"(?:[^/]+/)*"_s;
            i += 2;
        } else if (rest.startsWith("**"_L1)) {
            pattern += u".*"_s;
            ++i;
        } else if (glob[i] == u'*') {
            pattern += u"[^/]*"_s;
        } else {
            pattern += glob[i] == u'?' ? u"[^/]"_s : QRegularExpression::escape(QString(glob[i]));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

bool isField(const QString &name)
{
    for (const ItemKind kind : {ItemKind::Project, ItemKind::Article}) {
        const FieldInfo *field = ImportForm::of(kind).find(name);
        if (field && (!field->isReadOnly || name == "createdAt"_L1))
            return true;
    }
    return false;
}

QString fieldNames()
{
    QStringList names;
    for (const ItemKind kind : {ItemKind::Project, ItemKind::Article}) {
        for (const FieldInfo &field : ImportForm::of(kind).fields()) {
            if (!field.isReadOnly && !names.contains(field.name))
                names.append(field.name);
        }
    }
    names.sort();
    return names.join(u", "_s);
}

}

Result<ImportMap> ImportMap::read(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"import_map"_s, u"The mapping file “%1” cannot be opened."_s.arg(file));
    const auto decoded = decodeText(source.read(64 * 1024 + 1));
    return decoded ? parse(decoded->text) : Result<ImportMap>(refuse(u"it is not a text."_s));
}

Result<ImportMap> ImportMap::parse(QStringView text)
{
    const QStringView plain = text.startsWith(u'\ufeff') ? text.sliced(1) : text;
    const DataResult data = plain.trimmed().startsWith(u'{') ? readJson(plain) : readYaml(plain);
    if (!data)
        return refuse(u"line %1: %2."_s.arg(data.error().line).arg(data.error().message));
    if (!data->value.isObject() && !data->value.isNull())
        return refuse(u"it has to be a group with “rules” and “keys”."_s);
    const QJsonObject members = data->value.toObject();
    ImportMap map;
    for (auto member = members.begin(); member != members.end(); ++member) {
        const auto read =
            member.key() == "rules"_L1 ? map.readRules(member.value())
            : member.key() == "keys"_L1
                ? map.readKeys(member.value())
                : Result<void>(refuse(u"“%1” is unknown; there are “rules” and “keys”."_s.arg(member.key().left(60))));
        if (!read)
            return std::unexpected(read.error());
    }
    return map;
}

Result<void> ImportMap::readRules(const QJsonValue &rules)
{
    if (!rules.isArray())
        return refuse(u"“rules” has to be a list."_s);
    const QJsonArray list = rules.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto rule = readRule(list[i], i + 1);
        if (!rule)
            return std::unexpected(rule.error());
        m_rules.push_back(std::move(*rule));
    }
    return {};
}

Result<ImportMap::Rule> ImportMap::readRule(const QJsonValue &value, qsizetype number)
{
    const auto broken = [number](const QString &why) { return refuse(u"rule %1: %2"_s.arg(number).arg(why)); };
    const QJsonObject members = value.toObject();
    Rule rule;
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QString text = member.value().toString();
        const QString key = member.key();
        if (key == "match"_L1 && !text.isEmpty() && text.size() <= 1000)
            rule.match = text;
        else if (key == "kind"_L1 && (itemKindNamed(text) || text == "skip"_L1))
            rule.kind = text;
        else if (key == "status"_L1 && (text == "draft"_L1 || text == "published"_L1))
            rule.isPublished = text == "published"_L1;
        else if (key == "language"_L1 && isLanguageCode(text))
            rule.language = text;
        else if (key == "kind"_L1)
            return broken(u"“kind” has to be project, article or skip."_s);
        else if (key == "status"_L1)
            return broken(u"“status” has to be draft or published."_s);
        else if (key == "language"_L1)
            return broken(u"“language” has to be a code such as de or pt-BR."_s);
        else if (key != "match"_L1)
            return broken(u"“%1” is unknown; there are match, kind, status and language."_s.arg(key.left(60)));
    }
    if (rule.match.isEmpty())
        return broken(u"“match” is missing; write a path such as blog/** or *.draft.md."_s);
    rule.expression = expressionFor(rule.match);
    return rule;
}

Result<void> ImportMap::readKeys(const QJsonValue &keys)
{
    if (!keys.isObject())
        return refuse(u"“keys” has to be a group of names."_s);
    const QJsonObject names = keys.toObject();
    for (auto name = names.begin(); name != names.end(); ++name) {
        const QString field = name.value().toString();
        if (!name.value().isNull() && !isField(field))
            return refuse(u"keys, “%1”: “%2” is no field. Write null to leave the key out, or one of: %3."_s.arg(
                name.key().left(60), field.left(60), fieldNames()));
        m_keys.insert(ImportDraft::plainName(name.key()), field);
    }
    return {};
}

ImportMap::Verdict ImportMap::verdictFor(const QString &path)
{
    Verdict verdict;
    for (size_t i = 0; i < m_rules.size(); ++i) {
        Rule &rule = m_rules[i];
        if (!rule.expression.match(path).hasMatch())
            continue;
        rule.isUsed = true;
        if (rule.kind) {
            verdict.treatment = *rule.kind == "skip"_L1 ? Treatment::Skip : Treatment::Take;
            verdict.kind = itemKindNamed(*rule.kind).value_or(ItemKind::Project);
            verdict.reason = u"rule %1: %2"_s.arg(i + 1).arg(rule.match);
        }
        verdict.isPublished = rule.isPublished ? rule.isPublished : verdict.isPublished;
        verdict.language = rule.language.value_or(verdict.language);
    }
    return verdict;
}

QJsonObject ImportMap::renamed(const QJsonObject &frontMatter) const
{
    if (m_keys.isEmpty())
        return frontMatter;
    QJsonObject out;
    QJsonObject ours;
    for (auto member = frontMatter.begin(); member != frontMatter.end(); ++member) {
        const auto key = m_keys.constFind(ImportDraft::plainName(member.key()));
        if (key == m_keys.constEnd())
            out.insert(member.key(), member.value());
        else if (!key->isEmpty())
            ours.insert(*key, member.value());
    }
    for (auto member = ours.begin(); member != ours.end(); ++member)
        out.insert(member.key(), member.value());
    return out;
}

QStringList ImportMap::unusedRules() const
{
    QStringList notes;
    for (size_t i = 0; i < m_rules.size(); ++i) {
        if (!m_rules[i].isUsed)
            notes.append(u"Rule %1 of the mapping file, “%2”, matches no file."_s.arg(i + 1).arg(m_rules[i].match));
    }
    return notes;
}

}
