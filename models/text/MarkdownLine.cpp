#include "models/text/MarkdownLine.h"

#include <algorithm>

#include "models/text/MarkdownLink.h"

namespace vitrine::models {

namespace {

qsizetype countOf(QStringView line, QChar mark)
{
    qsizetype count = 0;
    while (count < line.size() && line[count] == mark)
        ++count;
    return count;
}

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

bool isBlankAt(QStringView line, qsizetype at)
{
    return at == line.size() || line[at] == u' ' || line[at] == u'\t';
}

}

IndentedLine indented(QStringView line)
{
    qsizetype at = 0;
    qsizetype indent = 0;
    for (; at < line.size() && isBlankAt(line, at); ++at)
        indent += line[at] == u'\t' ? kMarkdownCodeIndent : 1;
    return {line.sliced(at), indent};
}

QStringView withoutQuoteMark(QStringView line)
{
    return line.sliced(line.size() > 1 && line[1] == u' ' ? 2 : 1);
}

std::optional<CodeFence> codeFence(QStringView line)
{
    if (line.isEmpty() || (line[0] != u'`' && line[0] != u'~'))
        return {};
    const CodeFence fence{line[0], countOf(line, line[0])};
    if (fence.length < 3 || (fence.mark == u'`' && line.sliced(fence.length).contains(u'`')))
        return {};
    return fence;
}

bool closesFence(QStringView line, const CodeFence &fence)
{
    const qsizetype count = countOf(line, fence.mark);
    return count >= fence.length && isBlank(line.sliced(count));
}

std::optional<QStringView> hashedHeading(QStringView line)
{
    const qsizetype hashes = countOf(line, u'#');
    if (hashes == 0 || hashes > 6 || !isBlankAt(line, hashes))
        return {};
    const QStringView text = line.sliced(hashes).trimmed();
    qsizetype end = text.size();
    while (end > 0 && text[end - 1] == u'#')
        --end;
    return end == 0 || text[end - 1].isSpace() ? text.first(end).trimmed() : text;
}

bool isHeadingUnderline(QStringView line)
{
    if (line.isEmpty() || (line[0] != u'=' && line[0] != u'-'))
        return false;
    return isBlank(line.sliced(countOf(line, line[0])));
}

qsizetype beginOfRuleMarks(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty() || !QStringView(u"*-_").contains(text.back()))
        return line.size();
    qsizetype begin = line.size();
    while (begin > 0 && (line[begin - 1] == text.back() || line[begin - 1].isSpace()))
        --begin;
    return begin;
}

bool isRule(QStringView marks)
{
    constexpr int kEnough = 3;
    int count = 0;
    for (qsizetype i = 0; i < marks.size() && count < kEnough; ++i)
        count += marks[i].isSpace() ? 0 : 1;
    return count == kEnough;
}

std::optional<ListMark> listMark(QStringView line)
{
    constexpr qsizetype kMaximumDigits = 9;
    qsizetype length = 0;
    while (length < line.size() && length < kMaximumDigits && line[length] >= u'0' && line[length] <= u'9')
        ++length;
    const QStringView number = line.first(length);
    if (length == line.size() || !QStringView(number.isEmpty() ? u"-+*" : u".)").contains(line[length]))
        return {};
    ++length;
    if (!isBlankAt(line, length))
        return {};
    const bool isOne = number.isEmpty() || number == u"1";
    return ListMark{std::min(length + 1, line.size()), isOne, isBlank(line.sliced(length))};
}

bool isTableDelimiter(QStringView line)
{
    bool hasDash = false;
    bool hasPipe = false;
    for (const QChar c : line) {
        hasDash |= c == u'-';
        hasPipe |= c == u'|';
        if (c != u'-' && c != u'|' && c != u':' && !c.isSpace())
            return false;
    }
    return hasDash && hasPipe;
}

QString tableRowText(QStringView line)
{
    QString text;
    text.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isEscape = line[i] == u'\\' && i + 1 < line.size();
        if (!isEscape) {
            text += line[i] == u'|' ? QChar(u' ') : line[i];
            continue;
        }
        if (line[++i] != u'|')
            text += u'\\';
        text += line[i];
    }
    return text;
}

bool beginsTag(QStringView line, QLatin1StringView tag)
{
    if (!line.startsWith(tag, Qt::CaseInsensitive))
        return false;
    const QStringView rest = line.sliced(tag.size());
    return isBlankAt(rest, 0) || rest[0] == u'>';
}

std::optional<QStringView> definedLink(QStringView line)
{
    if (!line.startsWith(u'['))
        return {};
    const qsizetype end = endOfLinkLabel(line, 0);
    if (end < 0 || end == line.size() || line[end] != u':')
        return {};
    const QStringView address = line.sliced(end + 1).trimmed();
    if (address.isEmpty() || endOfAddressAndTitle(address, 0) != address.size())
        return {};
    return line.sliced(1, end - 2);
}

}
