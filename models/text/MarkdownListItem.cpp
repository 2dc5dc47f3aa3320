#include "models/text/MarkdownListItem.h"

#include "models/text/MarkdownLine.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTab = 4;
constexpr qsizetype kMostDigits = 9;

qsizetype columnsOf(QStringView space)
{
    qsizetype columns = 0;
    for (const QChar c : space)
        columns += c == u'\t' ? kTab : 1;
    return columns;
}

QStringView leadingSpace(QStringView text)
{
    qsizetype size = 0;
    while (size < text.size() && (text[size] == u' ' || text[size] == u'\t'))
        ++size;
    return text.first(size);
}

QStringView leadingDigits(QStringView text)
{
    qsizetype size = 0;
    while (size < text.size() && size < kMostDigits && text[size] >= u'0' && text[size] <= u'9')
        ++size;
    return text.first(size);
}

bool isBullet(QChar c)
{
    return c == u'-' || c == u'*' || c == u'+';
}

/// Reads the mark itself; how long it is, or 0.
qsizetype readMark(QStringView rest, MarkdownListItem &item)
{
    if (!rest.isEmpty() && isBullet(rest[0])) {
        item.bullet = rest[0];
        return 1;
    }
    const QStringView digits = leadingDigits(rest);
    if (digits.isEmpty() || digits.size() == rest.size())
        return 0;
    item.delimiter = rest[digits.size()];
    item.number = digits.toLongLong();
    return item.delimiter == u'.' || item.delimiter == u')' ? digits.size() + 1 : 0;
}

bool isBox(QStringView rest)
{
    return rest.size() >= 3 && rest[0] == u'[' && rest[2] == u']' &&
           (rest[1] == u' ' || rest[1] == u'x' || rest[1] == u'X') && (rest.size() == 3 || rest[3].isSpace());
}

}

QStringView quotePrefix(QStringView line)
{
    qsizetype end = 0;
    for (qsizetype at = leadingSpace(line).size(); at < line.size() && line[at] == u'>';) {
        end = at + 1;
        if (end < line.size() && line[end] == u' ')
            ++end;
        at = end + leadingSpace(line.sliced(end)).size();
    }
    return line.first(end);
}

qsizetype MarkdownListItem::column() const
{
    return columnsOf(indent);
}

qsizetype MarkdownListItem::contentColumn() const
{
    const qsizetype mark = isNumbered() ? QString::number(number).size() + 1 : 1;
    return column() + mark + std::max<qsizetype>(1, columnsOf(gap));
}

QString MarkdownListItem::prefix() const
{
    const QString mark = isNumbered() ? QString::number(number) + delimiter : bullet;
    return quote + indent + mark + gap + box;
}

MarkdownListItem MarkdownListItem::next() const
{
    MarkdownListItem following = *this;
    ++following.number;
    if (gap.isEmpty())
        following.gap = u" "_s;
    if (!box.isEmpty())
        following.box = u"[ ] "_s;
    return following;
}

std::optional<MarkdownListItem> readListItem(QStringView line)
{
    MarkdownListItem item;
    const QStringView quote = quotePrefix(line);
    item.quote = quote.toString();
    QStringView rest = line.sliced(quote.size());
    if (const QStringView marks = rest.trimmed(); beginOfRuleMarks(marks) == 0 && isRule(marks))
        return {};
    item.indent = leadingSpace(rest).toString();
    rest = rest.sliced(item.indent.size());
    const qsizetype mark = readMark(rest, item);
    if (mark == 0)
        return {};
    rest = rest.sliced(mark);
    item.gap = leadingSpace(rest).toString();
    if (item.gap.isEmpty() && !rest.isEmpty())
        return {};
    rest = rest.sliced(item.gap.size());
    if (isBox(rest))
        item.box = rest.first(3 + leadingSpace(rest.sliced(3)).size()).toString();
    item.size = quote.size() + item.indent.size() + mark + item.gap.size() + item.box.size();
    return item;
}

}
