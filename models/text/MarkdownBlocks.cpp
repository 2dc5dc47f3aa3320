#include "models/text/MarkdownBlocks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "models/text/MarkdownLine.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNoList = -1;

qsizetype endOfLine(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] != u'\n' && text[at] != u'\r')
        ++at;
    return at;
}

/// A line without the marks of the quotes and list items it stands in.
struct Content
{
    QStringView text;
    int quotes = 0;
    qsizetype indent = 0; ///< of the text, within its quotes
    bool isItem = false;  ///< of a list, and its first line
    bool isRule = false;
};

class BlockReader final
{
public:
    explicit BlockReader(QStringView markdown)
        : m_markdown(markdown)
    {
        m_read.text.reserve(markdown.size());
    }

    MarkdownBlocks read()
    {
        while (m_at < m_markdown.size())
            readLine(nextLine());
        close();
        return std::move(m_read);
    }

private:
    enum class Open { None, Paragraph, Code };

    QStringView nextLine()
    {
        const qsizetype end = endOfLine(m_markdown, m_at);
        QStringView line = m_markdown.sliced(m_at, end - m_at);
        while (line.endsWith(u' ') || line.endsWith(u'\t'))
            line.chop(1);
        m_at = end + (m_markdown.sliced(end).startsWith("\r\n"_L1) ? 2 : 1);
        return line;
    }

    /// The line behind the one that is read, without quote marks.
    [[nodiscard]] QStringView comingLine() const
    {
        if (m_at >= m_markdown.size())
            return {};
        QStringView line = m_markdown.sliced(m_at, endOfLine(m_markdown, m_at) - m_at);
        while (!line.isEmpty() && (line[0].isSpace() || line[0] == u'>'))
            line = line.sliced(1);
        return line;
    }

    /// Reads on in the same line behind each comment in it.
    void readLine(QStringView line)
    {
        m_ruleMarks = line.begin() + beginOfRuleMarks(line);
        for (std::optional<QStringView> rest = line; rest;) {
            m_rest.reset();
            readRest(*rest);
            rest = m_rest;
        }
    }

    void readRest(QStringView line)
    {
        if (!m_hiddenUntil.isEmpty()) {
            const qsizetype end = line.indexOf(m_hiddenUntil, 0, Qt::CaseInsensitive);
            if (end < 0)
                return;
            line = line.sliced(end + m_hiddenUntil.size());
            m_hiddenUntil = {};
        }
        if (m_fence && readFenced(line))
            return;
        const Content content = contentOf(line);
        if (content.text.isEmpty()) {
            close();
            m_isTable = false;
            return;
        }
        if (content.isItem || content.quotes > m_quotes || m_open == Open::None) {
            if (content.isItem || content.quotes != m_quotes) {
                close();
                m_isTable = false;
            }
            m_quotes = content.quotes;
        }
        readContent(content);
    }

    /// Whether the line belongs to the fenced code.
    bool readFenced(QStringView line)
    {
        IndentedLine inside = indented(line);
        int quotes = 0;
        for (; quotes < m_quotes && inside.text.startsWith(u'>'); ++quotes)
            inside = indented(withoutQuoteMark(inside.text));
        const bool isWithin = quotes == m_quotes && (inside.text.isEmpty() || inside.indent >= m_list);
        if (isWithin && !closesFence(inside.text, *m_fence)) {
            append(Open::Code, inside.text);
            return true;
        }
        m_fence.reset();
        close();
        return isWithin;
    }

    Content contentOf(QStringView line)
    {
        Content content;
        for (;;) {
            const auto [text, indent] = indented(line);
            content.text = text;
            content.indent += indent;
            content.isRule = content.text.begin() >= m_ruleMarks && isRule(content.text);
            if (content.text.isEmpty() || isFarIn(content))
                break;
            if (content.text[0] == u'>') {
                ++content.quotes;
                content.indent = 0;
                line = withoutQuoteMark(text);
            } else if (const auto mark = itemMark(content)) {
                content.isItem = true;
                content.indent += mark->length;
                m_list = content.indent;
                line = text.sliced(mark->length);
            } else {
                break;
            }
        }
        if (m_open == Open::None && !content.isItem && !content.text.isEmpty() && content.indent < m_list)
            m_list = std::min(m_list, content.indent == 0 ? kNoList : content.indent);
        return content;
    }

    /// Far enough to be code, or to be nothing but text in a paragraph.
    [[nodiscard]] bool isFarIn(const Content &content) const
    {
        return !content.isItem && content.indent >= kMarkdownCodeIndent + std::max(m_list, qsizetype{0});
    }

    /// Whether the line can go on with the open paragraph in the same quote and list item.
    [[nodiscard]] bool followsParagraph(const Content &content) const
    {
        return m_open == Open::Paragraph && !content.isItem && content.quotes == m_quotes && content.indent >= m_list;
    }

    /// The mark of the list item that begins here, if it can.
    [[nodiscard]] std::optional<ListMark> itemMark(const Content &content) const
    {
        const bool isWithin = followsParagraph(content);
        if (content.isRule || (isWithin && isHeadingUnderline(content.text)))
            return {};
        const auto mark = listMark(content.text);
        return mark && isWithin && (!mark->isOne || mark->isBare) ? std::nullopt : mark;
    }

    void readContent(const Content &content)
    {
        if (readMarked(content))
            m_isTable = false;
        else
            readText(content);
    }

    /// Whether the line is something else than text.
    bool readMarked(const Content &content)
    {
        if (isFarIn(content)) {
            if (m_open == Open::Paragraph)
                return false;
            append(Open::Code, content.text);
            return true;
        }
        if (m_open == Open::Code)
            close();
        if (!readBlockMark(content))
            return hides(content.text);
        if (content.indent < m_list)
            m_list = kNoList;
        return true;
    }

    bool readBlockMark(const Content &content)
    {
        if ((m_fence = codeFence(content.text))) {
            close();
            m_quotes = content.quotes;
        } else if (const auto heading = hashedHeading(content.text)) {
            addBlock(*heading);
        } else if (content.isRule || (followsParagraph(content) && isHeadingUnderline(content.text))) {
            close();
        } else {
            return false;
        }
        return true;
    }

    /// Whether a comment, script or style sheet begins here, which goes on over blank lines.
    bool hides(QStringView text)
    {
        if (text.startsWith("<!--"_L1))
            m_hiddenUntil = "-->"_L1;
        else if (beginsTag(text, "<script"_L1))
            m_hiddenUntil = "</script>"_L1;
        else if (beginsTag(text, "<style"_L1))
            m_hiddenUntil = "</style>"_L1;
        else
            return false;
        close();
        m_rest = text.sliced(2); // `<!-->` is a whole comment
        return true;
    }

    void readText(const Content &content)
    {
        QStringView text = content.text;
        const bool isTask = content.isItem && text.size() >= 3 && text[0] == u'[' && text[2] == u']' &&
                            QStringView(u" xX").contains(text[1]) && (text.size() == 3 || text[3].isSpace());
        if (isTask)
            text = text.sliced(3);
        if (m_isTable) {
            addBlock(tableRowText(text));
        } else if ((m_open == Open::None || followsParagraph(content)) && text.contains(u'|') &&
                   isTableDelimiter(comingLine())) {
            addBlock(tableRowText(text));
            nextLine();
            m_isTable = true;
        } else if (m_open != Open::None || !readDefinition(text)) {
            append(Open::Paragraph, text);
        }
    }

    /// A link reference definition, whose address may stand in the next line.
    bool readDefinition(QStringView text)
    {
        if (const auto label = definedLink(text)) {
            m_read.linkLabels.insert(linkLabel(*label));
            return true;
        }
        if (!text.startsWith(u'[') || !text.endsWith("]:"_L1))
            return false;
        const QString lines = text.toString() + comingLine().toString();
        const auto label = definedLink(lines);
        if (!label)
            return false;
        m_read.linkLabels.insert(linkLabel(*label));
        nextLine();
        return true;
    }

    void addBlock(QStringView text)
    {
        close();
        append(Open::Paragraph, text);
        close();
    }

    void append(Open kind, QStringView line)
    {
        if (m_open != kind) {
            close();
            m_open = kind;
            m_read.blocks.push_back({m_read.text.size(), 0, kind == Open::Code});
        } else {
            m_read.text += u'\n';
        }
        m_read.text += line;
    }

    void close()
    {
        if (m_open != Open::None)
            m_read.blocks.back().end = m_read.text.size();
        m_open = Open::None;
    }

    QStringView m_markdown;
    qsizetype m_at = 0;
    MarkdownBlocks m_read;
    Open m_open = Open::None;
    std::optional<CodeFence> m_fence;
    QLatin1StringView m_hiddenUntil;
    std::optional<QStringView> m_rest;         ///< of the line, behind the beginning of something hidden
    QStringView::const_iterator m_ruleMarks{}; ///< from there on the line has nothing but rule marks
    int m_quotes = 0;
    qsizetype m_list = kNoList; ///< where the text of the innermost item begins
    bool m_isTable = false;
};

}

QString linkLabel(QStringView label)
{
    return label.toString().simplified().toCaseFolded();
}

MarkdownBlocks readMarkdownBlocks(QStringView markdown)
{
    return BlockReader(markdown).read();
}

}
