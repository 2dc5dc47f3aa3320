#include "models/text/Markdown.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace vitrine::models {

namespace {

// cmark-gfm takes time by the square for some texts that nobody writes by hand; a title stands near the top.
constexpr qsizetype kHeadingRange = 64 * 1024;
constexpr std::array kExtensions{"table", "strikethrough", "autolink", "tasklist"};

struct FreeParser
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct FreeNode
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct FreeIterator
{
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};
using Parser = std::unique_ptr<cmark_parser, FreeParser>;
using Node = std::unique_ptr<cmark_node, FreeNode>;
using Iterator = std::unique_ptr<cmark_iter, FreeIterator>;

Parser newParser()
{
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    for (const char *name : kExtensions)
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    return parser;
}

/// The document belongs to the caller; the parser must outlive it, since nodes refer to its extensions.
Node parse(cmark_parser *parser, QStringView markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    cmark_parser_feed(parser, utf8.constData(), static_cast<size_t>(utf8.size()));
    // While inlines are read, cmark-gfm keeps the extensions' special characters in tables of the whole process.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    return Node(cmark_parser_finish(parser));
}

template <class Visit>
void forEachEntered(cmark_node *root, Visit visit)
{
    const Iterator iterator(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        if (event == CMARK_EVENT_ENTER)
            visit(cmark_iter_get_node(iterator.get()));
    }
}

/// cmark would leave a comment in place of each; a visitor has no use for it.
void removeRawHtml(cmark_node *root)
{
    std::vector<cmark_node *> found;
    forEachEntered(root, [&found](cmark_node *node) {
        if (const auto type = cmark_node_get_type(node);
            type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
            found.push_back(node);
    });
    for (cmark_node *node : found)
        cmark_node_free(node);
}

void addLineAnchors(cmark_node *root, const QByteArray &prefix)
{
    std::vector<cmark_node *> found;
    forEachEntered(root, [&found](cmark_node *node) {
        if (const auto type = cmark_node_get_type(node); type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
            found.push_back(node);
    });
    for (cmark_node *node : found) {
        const QByteArray anchor =
            "<a name=\"" + prefix + QByteArray::number(cmark_node_get_start_line(node) - 1) + "\"></a>";
        Node mark(cmark_node_new(CMARK_NODE_CUSTOM_INLINE));
        cmark_node_set_on_enter(mark.get(), anchor.constData());
        if (cmark_node_prepend_child(node, mark.get()))
            mark.release();
    }
}

QString htmlOf(cmark_node *document, cmark_parser *parser)
{
    const std::unique_ptr<char, decltype(&free)> html(
        cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser)), &free);
    return QString::fromUtf8(html.get());
}

QString textOf(cmark_node *root)
{
    QByteArray text;
    forEachEntered(root, [&text](cmark_node *node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            text += ' ';
            break;
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
            text += cmark_node_get_literal(node);
            break;
        default:
            break;
        }
    });
    return QString::fromUtf8(text).simplified();
}

/// Where the line behind the one at `begin` begins.
qsizetype nextLine(QStringView text, qsizetype begin)
{
    for (qsizetype i = begin; i < text.size(); ++i) {
        if (text[i] == u'\n')
            return i + 1;
        if (text[i] == u'\r')
            return i + 1 < text.size() && text[i + 1] == u'\n' ? i + 2 : i + 1;
    }
    return text.size();
}

bool isHashed(QStringView line)
{
    qsizetype hashes = 0;
    while (hashes < line.size() && line[hashes] == u'#')
        ++hashes;
    return hashes > 0 && hashes <= 6 && (hashes == line.size() || line[hashes].isSpace());
}

bool isUnderline(QStringView line)
{
    const QStringView marks = line.trimmed();
    return !marks.isEmpty() && (marks[0] == u'=' || marks[0] == u'-') &&
           std::ranges::all_of(marks, [&marks](QChar c) { return c == marks[0]; });
}

/// cmark's own last line of an underlined heading is one too far, so its end is looked for here.
MarkdownHeading headingAt(QStringView markdown, int line, QString text, bool isAtStart)
{
    MarkdownHeading heading{std::move(text), 0, 0, isAtStart};
    for (int i = 1; i < line; ++i)
        heading.begin = nextLine(markdown, heading.begin);
    heading.end = nextLine(markdown, heading.begin);
    if (isHashed(markdown.sliced(heading.begin, heading.end - heading.begin).trimmed()))
        return heading;
    for (bool isFound = false; !isFound && heading.end < markdown.size();) {
        const qsizetype begin = std::exchange(heading.end, nextLine(markdown, heading.end));
        isFound = isUnderline(markdown.sliced(begin, heading.end - begin));
    }
    return heading;
}

bool isWithoutSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return QChar::isLetterOrNumber(c);
    default:
        return false;
    }
}

struct Words
{
    qsizetype spaced = 0;
    qsizetype spaceless = 0; ///< characters
};

Words countWords(QStringView markdown)
{
    Words words;
    bool isCounted = false; // the word that is being read
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        char32_t c = markdown[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < markdown.size() && markdown[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(markdown[i], markdown[i + 1]);
            ++i;
        }
        if (QChar::isSpace(c)) {
            isCounted = false;
        } else if (isWithoutSpaces(c)) {
            ++words.spaceless;
            isCounted = true;
        } else if (!isCounted && QChar::isLetterOrNumber(c)) {
            ++words.spaced;
            isCounted = true;
        }
    }
    return words;
}

qint64 minutesFor(const Words &words)
{
    constexpr double kWordsPerMinute = 220;
    constexpr double kCharactersPerMinute = 450;
    const double minutes = static_cast<double>(words.spaced) / kWordsPerMinute +
                           static_cast<double>(words.spaceless) / kCharactersPerMinute;
    return static_cast<qint64>(std::ceil(minutes));
}

}

QString renderMarkdown(QStringView markdown)
{
    const Parser parser = newParser();
    const Node document = parse(parser.get(), markdown);
    removeRawHtml(document.get());
    return htmlOf(document.get(), parser.get());
}

QString renderMarkdownWithLines(QStringView markdown, QStringView anchorPrefix)
{
    const Parser parser = newParser();
    const Node document = parse(parser.get(), markdown);
    removeRawHtml(document.get());
    addLineAnchors(document.get(), anchorPrefix.toUtf8());
    return htmlOf(document.get(), parser.get());
}

std::optional<MarkdownHeading> firstHeading(QStringView markdown)
{
    const Parser parser = newParser();
    const Node document = parse(parser.get(), markdown.first(std::min(markdown.size(), kHeadingRange)));
    for (cmark_node *node = cmark_node_first_child(document.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING)
            continue;
        if (QString text = textOf(node); !text.isEmpty())
            return headingAt(markdown, cmark_node_get_start_line(node), std::move(text), !cmark_node_previous(node));
    }
    return {};
}

qsizetype wordCount(QStringView markdown)
{
    const Words words = countWords(markdown);
    return words.spaced + words.spaceless;
}

qint64 readingMinutes(QStringView markdown)
{
    return minutesFor(countWords(markdown));
}

TextLength textLength(QStringView markdown)
{
    const Words words = countWords(markdown);
    return {words.spaced + words.spaceless, minutesFor(words)};
}

}
