#include "models/exchange/FrontMatter.h"

#include <algorithm>

#include <QList>
#include <QRegularExpression>

#include "models/exchange/Toml.h"
#include "models/exchange/Yaml.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

using Lines = QList<QStringView>;

/// Without the byte order mark, and with one kind of line end.
QString normalized(QStringView text)
{
    if (text.startsWith(u'\ufeff'))
        text = text.sliced(1);
    QString out = text.toString();
    out.replace("\r\n"_L1, "\n"_L1);
    out.replace(u'\r', u'\n');
    return out;
}

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

bool isMarker(QStringView line, QLatin1StringView marker)
{
    return line.startsWith(marker) && isBlank(line.sliced(marker.size()));
}

bool isEnd(QStringView line)
{
    return isMarker(line, "---"_L1) || isMarker(line, "..."_L1);
}

/// Whether the first line that says anything does it as `name:`; prose between thematic breaks seldom does.
bool looksLikeYaml(const Lines &lines, qsizetype begin, qsizetype end)
{
    static const QRegularExpression member(
        u"^(\"[^\"]*\"|'[^']*'|[\\p{L}\\p{N}_$][\\p{L}\\p{M}\\p{N}_ ./-]{0,63}):(\\s|$)"_s);
    for (qsizetype i = begin; i < end; ++i) {
        if (const QStringView line = lines[i].trimmed(); !line.isEmpty() && !line.startsWith(u'#'))
            return member.match(line.toString()).hasMatch();
    }
    return false;
}

QString joined(const Lines &lines, qsizetype begin, qsizetype end)
{
    while (begin < end && isBlank(lines[begin]))
        ++begin;
    while (begin < end && isBlank(lines[end - 1]))
        --end;
    QString out;
    for (qsizetype i = begin; i < end; ++i)
        out.append(lines[i]).append(u'\n');
    return out;
}

std::unexpected<Error> refuse(qsizetype line, const QString &why)
{
    auto error = fail(ErrorKind::BadRequest, u"front_matter"_s,
                      u"The front matter cannot be read: line %1: %2."_s.arg(line).arg(why));
    error.error().details.insert("line"_L1, line);
    return error;
}

/// How a block of front matter is told by its first line.
struct Kind
{
    DataResult (*read)(QStringView);
    QLatin1StringView name;
    QLatin1StringView end; ///< the line that ends it; YAML also ends with `...`
};

constexpr Kind kYaml{readYaml, "YAML"_L1, "---"_L1};

/// A block that says what it is: `+++` and `---toml` are TOML, `;;;` and `---json` JSON.
std::optional<Kind> declaredKind(QStringView line)
{
    const QString text = line.trimmed().toString().toLower().remove(u' ');
    if (text == "+++"_L1)
        return Kind{readToml, "TOML"_L1, "+++"_L1};
    if (text == ";;;"_L1)
        return Kind{readJson, "JSON"_L1, ";;;"_L1};
    if (text == "---toml"_L1)
        return Kind{readToml, "TOML"_L1, "---"_L1};
    if (text == "---json"_L1)
        return Kind{readJson, "JSON"_L1, "---"_L1};
    if (text == "---yaml"_L1 || text == "---yml"_L1)
        return kYaml;
    return {};
}

/// A text whose front matter ends before the line `begin`.
FrontMatter partsOf(const DataDocument &read, const Lines &lines, qsizetype begin)
{
    return {read.value.toObject(), joined(lines, begin, lines.size()), {}, true, read.notes};
}

FrontMatter without(const Lines &lines)
{
    FrontMatter parts = partsOf({}, lines, 0);
    parts.isPresent = false;
    return parts;
}

QString blockOf(const Lines &lines, qsizetype begin, qsizetype end)
{
    QString block;
    for (qsizetype i = begin; i < end; ++i)
        block.append(lines[i]).append(u'\n');
    return block;
}

/// An export of ours names its kind and its id first.
YamlLimits limitsFor(QStringView block)
{
    static const QRegularExpression ours(u"^kind: (project|article)\nid: \"?[0-9a-f-]{36}"_s);
    return ours.match(block.first(std::min<qsizetype>(block.size(), 128)).toString()).hasMatch() ? YamlLimits::ofOurs()
                                                                                                 : YamlLimits();
}

/// The block between the lines `begin` and `end`, which hold the markers.
Result<FrontMatter> parseYaml(const Lines &lines, qsizetype begin, qsizetype end)
{
    const QString block = blockOf(lines, begin + 1, end);
    const auto yaml = readYaml(block, limitsFor(block));
    const bool isLikely = looksLikeYaml(lines, begin + 1, end);
    if (!yaml && isLikely)
        return refuse(begin + 1 + yaml.error().line, yaml.error().message);
    if (!yaml || !(yaml->value.isObject() || yaml->value.isNull()))
        return without(lines);
    return partsOf(*yaml, lines, end + 1);
}

Result<FrontMatter> parseDeclared(const Lines &lines, const Kind &kind)
{
    const auto end =
        std::find_if(lines.begin() + 1, lines.end(), [&kind](QStringView line) { return isMarker(line, kind.end); }) -
        lines.begin();
    static const QRegularExpression member(u"^\\s*[\\p{L}\\p{N}_\"'.-]+\\s*[=:]"_s);
    if (end == lines.size() && member.match(lines.value(1).toString()).hasMatch())
        return refuse(1, u"it begins here and no line of %1 ends it"_s.arg(kind.end));
    if (end == lines.size())
        return without(lines);
    const QString block = blockOf(lines, 1, end);
    const auto read =
        kind.read(kind.name == "JSON"_L1 && !block.trimmed().startsWith(u'{') ? u"{"_s + block + u"}"_s : block);
    if (!read)
        return refuse(1 + read.error().line, read.error().message);
    if (!read->value.isObject() && !read->value.isNull())
        return refuse(2, u"it is no group of names and values"_s);
    return partsOf(*read, lines, end + 1);
}

/// Behind the object that begins the text; 0 when it never ends.
qsizetype endOfObject(QStringView text)
{
    int depth = 0;
    bool isString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && isString)
            ++i;
        else if (c == u'"')
            isString = !isString;
        else if (!isString && c == u'{')
            ++depth;
        else if (!isString && c == u'}' && --depth == 0)
            return i + 1;
    }
    return 0;
}

/// Hugo's JSON: an object at the very top, with its braces as the only marks.
std::optional<Result<FrontMatter>> parseObject(QStringView text)
{
    static const QRegularExpression start(u"^\\{\\s*(\"[^\"\n]*\"\\s*:|\\})"_s);
    if (!start.match(text.first(std::min<qsizetype>(text.size(), 1024)).toString()).hasMatch())
        return {};
    const qsizetype end = endOfObject(text);
    if (end == 0)
        return Result<FrontMatter>(refuse(1, u"a { is opened and not closed"_s));
    const auto read = readJson(text.first(end));
    if (!read)
        return Result<FrontMatter>(refuse(read.error().line, read.error().message));
    Lines lines = text.sliced(end).split(u'\n');
    if (!isBlank(lines.front()))
        return {}; // prose in braces
    return Result<FrontMatter>(partsOf(*read, lines, 1));
}

/// What follows the first line of exactly `---` behind the first line; only for a text that begins with such a line.
QString textBehindYaml(QStringView text)
{
    const QStringView fence = u"\n---\n";
    const qsizetype end = text.startsWith(fence.sliced(1)) ? text.indexOf(fence, 3) : -1;
    return end < 0 ? QString() : text.sliced(end + fence.size()).toString();
}

Result<FrontMatter> readParts(const QString &whole)
{
    if (const auto object = parseObject(whole))
        return *object;
    const Lines lines = QStringView(whole).split(u'\n');
    if (const auto kind = declaredKind(lines.front()))
        return parseDeclared(lines, *kind);
    const auto begin = std::ranges::find_if_not(lines, isBlank) - lines.begin();
    const bool isAtTop = begin == 0;
    if (begin == lines.size() || !isMarker(lines[begin], "---"_L1))
        return without(lines);

    const auto end = std::find_if(lines.begin() + begin + 1, lines.end(), isEnd) - lines.begin();
    const bool isLikely = looksLikeYaml(lines, begin + 1, end);
    if (end == lines.size() && isLikely)
        return refuse(begin + 1, u"it begins here and no line of --- ends it"_s);
    if (end == lines.size() || (!isAtTop && !isLikely))
        return without(lines);
    return parseYaml(lines, begin, end);
}

}

Result<FrontMatter> readFrontMatter(QStringView text)
{
    auto parts = readParts(normalized(text));
    if (parts && parts->isPresent)
        parts->exactBody = textBehindYaml(text);
    if (parts && parts->exactBody.isNull())
        parts->exactBody = parts->body;
    return parts;
}

}
