#include "models/text/MarkdownEditing.h"

#include <algorithm>
#include <vector>

#include <QStringList>
#include <QUrl>

#include "models/text/CodePoint.h"
#include "models/text/MarkdownListItem.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostHashes = 3;
const auto kFence = u"```"_s;

struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] bool isEmpty() const { return begin >= end; }
};

bool isWordCharacter(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'’';
}

Stretch wordAt(QStringView text, qsizetype at)
{
    Stretch word{at, at};
    while (word.begin > 0 && isWordCharacter(text, word.begin - 1))
        --word.begin;
    while (word.end < text.size() && isWordCharacter(text, word.end))
        ++word.end;
    return word;
}

/// How long the marks of a line's block are: quote, list or heading.
qsizetype blockPrefix(QStringView line)
{
    if (const auto item = readListItem(line))
        return item->size;
    const qsizetype quote = quotePrefix(line).size();
    qsizetype hashes = quote;
    while (hashes < line.size() && line[hashes] == u'#')
        ++hashes;
    const bool isHeading = hashes > quote && hashes < line.size() && line[hashes] == u' ';
    return isHeading ? hashes + 1 : quote;
}

/// The words of the selection, line by line.
std::vector<Stretch> wordsOf(const SelectedText &lines)
{
    std::vector<Stretch> all;
    for (qsizetype begin = 0; begin <= lines.text.size();) {
        const qsizetype feed = lines.text.indexOf(u'\n', begin);
        const qsizetype end = feed < 0 ? lines.text.size() : feed;
        const QStringView line = QStringView(lines.text).sliced(begin, end - begin);
        Stretch words{std::max(lines.begin, begin + blockPrefix(line)), std::min(lines.end, end)};
        while (!words.isEmpty() && lines.text[words.begin].isSpace())
            ++words.begin;
        while (!words.isEmpty() && lines.text[words.end - 1].isSpace())
            --words.end;
        if (!words.isEmpty())
            all.push_back(words);
        begin = end + 1;
    }
    return all;
}

qsizetype runBefore(QStringView text, qsizetype at, QChar c)
{
    qsizetype size = 0;
    while (size < at && text[at - 1 - size] == c)
        ++size;
    return size;
}

qsizetype runAfter(QStringView text, qsizetype at, QChar c)
{
    qsizetype size = 0;
    while (at + size < text.size() && text[at + size] == c)
        ++size;
    return size;
}

/// How many marks a command puts or takes on each side where there are so many; 0: it is not marked.
qsizetype lengthAmong(qsizetype run, InlineMark mark)
{
    switch (mark) {
    case InlineMark::Bold:
        return run >= 2 ? 2 : 0;
    case InlineMark::Italic:
        return run == 1 || run >= 3 ? 1 : 0;
    case InlineMark::Strike:
        return run == 2 ? 2 : 0;
    case InlineMark::Code:
        return run;
    }
    return 0;
}

QList<QChar> signsOf(InlineMark mark)
{
    switch (mark) {
    case InlineMark::Strike:
        return {u'~'};
    case InlineMark::Code:
        return {u'`'};
    default:
        return {u'*', u'_'};
    }
}

/// The marks around some words, whether they are within the selection or outside: where the innermost begin.
struct Marked
{
    qsizetype length = 0; ///< 0: they are not marked
    qsizetype before = 0;
    qsizetype behind = 0;
};

Marked marksOf(QStringView text, const Stretch &words, InlineMark mark)
{
    const QStringView own = text.sliced(words.begin, words.end - words.begin);
    for (const QChar sign : signsOf(mark)) {
        const qsizetype head = runAfter(own, 0, sign);
        const qsizetype tail = head < own.size() ? runBefore(own, own.size(), sign) : 0;
        if (head == own.size() && head > 0)
            continue; // nothing but signs
        const qsizetype run =
            std::min(runBefore(text, words.begin, sign) + head, runAfter(text, words.end, sign) + tail);
        if (const qsizetype length = lengthAmong(run, mark))
            return {length, words.begin + head - length, words.end - tail};
    }
    return {};
}

/// Code with backticks in it needs more of them around it.
QString signFor(InlineMark mark, QStringView words)
{
    if (mark != InlineMark::Code)
        return mark == InlineMark::Bold ? u"**"_s : mark == InlineMark::Italic ? u"*"_s : u"~~"_s;
    qsizetype longest = 0;
    for (qsizetype i = 0; i < words.size(); ++i)
        longest = std::max(longest, runAfter(words, i, u'`'));
    return QString(longest + 1, u'`');
}

/// Where a place at which something is inserted comes to stand.
enum class Side { Before, Behind };

/// Replaces a stretch; the selection moves along.
void replace(SelectedText &lines, qsizetype at, qsizetype size, QStringView with, Side side = Side::Behind)
{
    const auto move = [&](qsizetype place) {
        if (place < at || (place == at && (size > 0 || side == Side::Before)))
            return place;
        return place < at + size ? at + with.size() : place + with.size() - size;
    };
    lines.text.replace(at, size, with.toString());
    lines.begin = move(lines.begin);
    lines.end = move(lines.end);
}

void unmark(SelectedText &lines, const Marked &marked)
{
    replace(lines, marked.behind, marked.length, {});
    replace(lines, marked.before, marked.length, {});
}

void mark(SelectedText &lines, const Stretch &words, InlineMark mark)
{
    const QString own = lines.text.sliced(words.begin, words.end - words.begin);
    const QString sign = signFor(mark, own);
    const bool needsSpace = mark == InlineMark::Code && (own.startsWith(u'`') || own.endsWith(u'`'));
    replace(lines, words.end, 0, needsSpace ? u' ' + sign : sign, Side::Before);
    replace(lines, words.begin, 0, needsSpace ? sign + u' ' : sign);
}

/// With nothing to mark: empty marks at the cursor, or none again.
SelectedText withEmptyMarks(SelectedText lines, InlineMark mark)
{
    const QString sign = signFor(mark, {});
    const qsizetype at = lines.begin;
    const Stretch nothing{at, at};
    if (const Marked marked = marksOf(lines.text, nothing, mark); marked.length > 0) {
        unmark(lines, marked);
        lines.begin = lines.end = at - marked.length;
    } else {
        lines.text.insert(at, sign + sign);
        lines.begin = lines.end = at + sign.size();
    }
    return lines;
}

SelectedText withFence(const SelectedText &lines)
{
    QStringList all = lines.text.split(u'\n');
    if (all.size() > 2 && all.first().startsWith(kFence) && all.last() == kFence) {
        all.removeFirst();
        all.removeLast();
    } else {
        all.prepend(kFence);
        all.append(kFence);
    }
    const QString text = all.join(u'\n');
    return {text, 0, text.size()};
}

bool hasMark(QStringView line, LineMark mark)
{
    if (mark == LineMark::Quote)
        return !quotePrefix(line).isEmpty();
    const auto item = readListItem(line);
    return item && item->isNumbered() == (mark == LineMark::Number) && item->box.isEmpty() == (mark != LineMark::Task);
}

QString listPrefix(LineMark mark, qsizetype number)
{
    switch (mark) {
    case LineMark::Number:
        return QString::number(number) + u". "_s;
    case LineMark::Task:
        return u"- [ ] "_s;
    default:
        return u"- "_s;
    }
}

/// The line at `begin` gets or loses the mark.
void toggleLine(SelectedText &lines, qsizetype begin, qsizetype end, LineMark mark, bool isOn, qsizetype number)
{
    const QStringView line = QStringView(lines.text).sliced(begin, end - begin);
    const qsizetype quote = quotePrefix(line).size();
    if (mark == LineMark::Quote) {
        const qsizetype first = line.indexOf(u'>') + 1;
        const qsizetype size = first < line.size() && line[first] == u' ' ? first + 1 : first;
        return isOn ? replace(lines, begin, size, {}) : replace(lines, begin, 0, u"> ");
    }
    const auto item = readListItem(line);
    const qsizetype old = blockPrefix(line) - quote;
    const QString indent = item ? item->indent : QString();
    replace(lines, begin + quote, old, isOn ? indent : indent + listPrefix(mark, number));
}

}

SelectedText withToggled(const SelectedText &lines, InlineMark kind)
{
    const bool isSelected = lines.begin != lines.end;
    std::vector<Stretch> all;
    if (isSelected)
        all = wordsOf(lines);
    else if (const Stretch word = wordAt(lines.text, lines.begin); !word.isEmpty())
        all.push_back(word);
    if (all.empty())
        return withEmptyMarks(lines, kind);
    if (kind == InlineMark::Code && lines.text.contains(u'\n') && isSelected)
        return withFence(lines);
    const bool isOn =
        std::ranges::all_of(all, [&](const Stretch &words) { return marksOf(lines.text, words, kind).length > 0; });
    SelectedText made = lines;
    for (size_t i = all.size(); i-- > 0;) { // from the end, so that the places before stay
        const Marked marked = marksOf(made.text, all[i], kind);
        if (isOn)
            unmark(made, marked);
        else if (marked.length == 0)
            mark(made, all[i], kind);
    }
    return made;
}

SelectedText withToggled(const SelectedText &lines, LineMark mark)
{
    const QStringList all = lines.text.split(u'\n');
    const auto counts = [&](const QString &line) {
        return all.size() == 1 || mark == LineMark::Quote || !line.trimmed().isEmpty();
    };
    const bool isOn =
        std::ranges::all_of(all, [&](const QString &line) { return !counts(line) || hasMark(line, mark); }) &&
        std::ranges::any_of(all, counts);
    SelectedText made = lines;
    qsizetype begin = 0;
    qsizetype number = 0;
    for (const QString &line : all) {
        if (counts(line) && (isOn || mark == LineMark::Quote || !hasMark(line, mark) || mark == LineMark::Number))
            toggleLine(made, begin, begin + line.size(), mark, isOn, ++number);
        const qsizetype end = made.text.indexOf(u'\n', begin);
        begin = end + 1;
    }
    return made;
}

SelectedText withNextHeading(const SelectedText &lines)
{
    const auto hashesOf = [](QStringView line) { return runAfter(line, quotePrefix(line).size(), u'#'); };
    const QStringList all = lines.text.split(u'\n');
    const qsizetype old = hashesOf(all.front());
    const qsizetype level = old < kMostHashes ? old + 1 : 0;
    SelectedText made = lines;
    qsizetype begin = 0;
    for (const QString &line : all) {
        const qsizetype quote = quotePrefix(line).size();
        const QString prefix = level > 0 ? QString(level, u'#') + u' ' : QString();
        if (all.size() == 1 || !line.trimmed().isEmpty())
            replace(made, begin + quote, blockPrefix(line) - quote, prefix);
        begin = made.text.indexOf(u'\n', begin) + 1;
    }
    return made;
}

SelectedText withLink(const SelectedText &lines, QStringView address)
{
    const QString words = lines.text.sliced(lines.begin, lines.end - lines.begin);
    const QString shown = address.isEmpty() ? u"https://"_s : address.toString();
    QString text = lines.text;
    text.replace(lines.begin, words.size(), u'[' + words + u"]("_s + shown + u')');
    const qsizetype afterWords = lines.begin + 1 + words.size();
    const qsizetype afterAddress = afterWords + 2 + shown.size();
    if (words.isEmpty())
        return {text, afterWords, afterWords};
    if (address.isEmpty())
        return {text, afterAddress - shown.size(), afterAddress};
    return {text, afterAddress + 1, afterAddress + 1};
}

SelectedText withPicture(const SelectedText &lines, QStringView address)
{
    SelectedText made = withLink(lines, address);
    made.text.insert(lines.begin, u'!');
    made.begin = lines.begin + 2;
    made.end = lines.end + 2;
    return made;
}

SelectedText withTable(const SelectedText &lines, const QString &first, const QString &second)
{
    const QString before = lines.text.trimmed().isEmpty() ? QString() : lines.text + u"\n\n"_s;
    const auto row = [](const QString &one, const QString &other) {
        return u"| "_s + one + u" | "_s + other + u" |"_s;
    };
    const auto rule = [](const QString &name) { return QString(std::max<qsizetype>(3, name.size()), u'-'); };
    const auto blank = [](const QString &name) { return QString(name.size(), u' '); };
    const QStringList rows{row(first, second), row(rule(first), rule(second)), row(blank(first), blank(second))};
    const qsizetype begin = before.size() + 2;
    return {before + rows.join(u'\n'), begin, begin + first.size()};
}

bool isWebAddress(QStringView text)
{
    const QString address = text.trimmed().toString();
    if (address.isEmpty() || std::ranges::any_of(address, [](QChar c) { return c.isSpace(); }))
        return false;
    const QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && (((scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty()) ||
                             (scheme == "mailto"_L1 && url.path().contains(u'@')));
}

}
