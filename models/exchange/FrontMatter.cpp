#include "models/exchange/FrontMatter.h"

#include <algorithm>

#include <QList>
#include <QRegularExpression>

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

/// The block between the lines `begin` and `end`, which hold the markers.
Result<FrontMatter> parseBlock(const Lines &lines, qsizetype begin, qsizetype end)
{
    QString block;
    for (qsizetype i = begin + 1; i < end; ++i)
        block.append(lines[i]).append(u'\n');
    const auto yaml = readYaml(block);
    const bool isLikely = looksLikeYaml(lines, begin + 1, end);
    if (!yaml && isLikely)
        return refuse(begin + 1 + yaml.error().line, yaml.error().message);
    if (!yaml || !(yaml->value.isObject() || yaml->value.isNull()))
        return FrontMatter{{}, joined(lines, 0, lines.size()), false, {}};
    return FrontMatter{yaml->value.toObject(), joined(lines, end + 1, lines.size()), true, yaml->notes};
}

}

Result<FrontMatter> readFrontMatter(QStringView text)
{
    const QString whole = normalized(text);
    const Lines lines = QStringView(whole).split(u'\n');
    const auto begin = std::ranges::find_if_not(lines, isBlank) - lines.begin();
    const bool isAtTop = begin == 0;
    if (begin < lines.size() && isMarker(lines[begin], "+++"_L1) && isAtTop)
        return refuse(1, u"it is TOML (+++), and only YAML (---) is read; convert it first"_s);
    if (begin == lines.size() || !isMarker(lines[begin], "---"_L1))
        return FrontMatter{{}, joined(lines, 0, lines.size()), false, {}};

    const auto end = std::find_if(lines.begin() + begin + 1, lines.end(), isEnd) - lines.begin();
    const bool isLikely = looksLikeYaml(lines, begin + 1, end);
    if (end == lines.size() && isLikely)
        return refuse(begin + 1, u"it begins here and no line of --- ends it"_s);
    if (end == lines.size() || (!isAtTop && !isLikely))
        return FrontMatter{{}, joined(lines, 0, lines.size()), false, {}};
    return parseBlock(lines, begin, end);
}

}
