#include "models/exchange/Mdx.h"

#include <QHash>
#include <QRegularExpression>

#include "models/exchange/JsLiteral.h"
#include "models/exchange/MdxTag.h"
#include "models/exchange/ProseCursor.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostFailures = 50; // brackets that never close are looked for no further, or time grows by the square
constexpr qsizetype kLongestExpression = 64 * 1024;

/// Components whose only purpose is a picture, in the frameworks' and themes' names.
bool isPicture(const MdxTag &tag)
{
    static const QStringList names{u"img"_s,         u"Image"_s,       u"Img"_s,          u"Picture"_s,
                                   u"Figure"_s,      u"StaticImage"_s, u"BlurImage"_s,    u"GatsbyImage"_s,
                                   u"ImageFigure"_s, u"Photo"_s,       u"RoundedImage"_s, u"CustomImage"_s};
    return names.contains(tag.name) && !tag.isClosing;
}

QString counted(int number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(number);
}

class Cleaner final
{
public:
    explicit Cleaner(QStringView text)
        : m_cursor(text)
    {
    }

    MdxText clean()
    {
        while (!m_cursor.isAtEnd()) {
            if (const qsizetype end = m_cursor.codeEnd(); end > m_cursor.position())
                copyTo(end);
            else if (!cleanModule() && !cleanEscape() && !cleanComment() && !cleanTag() && !cleanExpression())
                copyTo(m_cursor.position() + 1);
        }
        note();
        return std::move(m_out);
    }

private:
    void copyTo(qsizetype end)
    {
        m_out.body += m_cursor.text().sliced(m_cursor.position(), end - m_cursor.position());
        m_cursor.moveTo(end);
    }

    /// `import` and `export` at the start of a line, up to the end of the statement.
    bool cleanModule()
    {
        if (!m_cursor.isAtLineStart() ||
            !(m_cursor.startsWith(u"import ") || m_cursor.startsWith(u"import{") || m_cursor.startsWith(u"import\"") ||
              m_cursor.startsWith(u"import'") || m_cursor.startsWith(u"export ")))
            return false;
        const qsizetype begin = m_cursor.position();
        const qsizetype end = statementEnd(begin);
        const QStringView statement = m_cursor.text().sliced(begin, end - begin);
        if (!isStatement(statement))
            return false;
        if (statement.startsWith(u"import"))
            rememberImport(statement);
        else
            readExport(statement);
        ++m_modules;
        m_cursor.moveTo(end);
        return true;
    }

    /// Prose may begin with these words, too.
    static bool isStatement(QStringView statement)
    {
        static const QRegularExpression shape(
            u"^(import\\s*([\"']|[\\w*{$][^;\"']{0,4096}from\\s*[\"'])|export\\s+(const|let|var|default|function|async|class|\\{|\\*|type|interface))"_s);
        return shape.match(statement.first(std::min<qsizetype>(statement.size(), 8192)).toString()).hasMatch();
    }

    qsizetype statementEnd(qsizetype begin)
    {
        const QStringView text = m_cursor.text();
        for (qsizetype i = begin; i < text.size(); ++i) {
            if (text[i] == u'\n')
                return i + 1;
            if (text[i] == u'{' || text[i] == u'(' || text[i] == u'[') {
                if (const auto end = bracketsEnd(i))
                    i = *end - 1;
            }
        }
        return text.size();
    }

    std::optional<qsizetype> bracketsEnd(qsizetype begin)
    {
        if (m_failures > kMostFailures)
            return {};
        const QStringView text = m_cursor.text();
        const auto end = endOfBrackets(text.first(std::min(text.size(), begin + kLongestExpression)), begin);
        m_failures += end ? 0 : 1;
        return end;
    }

    void rememberImport(QStringView statement)
    {
        static const QRegularExpression shape(u"^import\\s+([\\w$]+)\\s+from\\s*[\"']([^\"']+)[\"']"_s);
        if (const auto match = shape.match(statement.first(std::min<qsizetype>(statement.size(), 4096)).toString());
            match.hasMatch())
            m_imports.insert(match.captured(1), match.captured(2));
    }

    /// `export const meta = {...}` is front matter when nothing in it has to be run.
    void readExport(QStringView statement)
    {
        static const QRegularExpression shape(
            u"^export\\s+(?:const|let|var)\\s+(meta|metadata|frontmatter|frontMatter|attributes|data|post|page)\\s*(?::[^=\\n]{1,100})?=\\s*(?=\\{)"_s);
        const auto match = shape.match(statement.first(std::min<qsizetype>(statement.size(), 1024)).toString());
        if (!match.hasMatch())
            return;
        const auto literal = readJsLiteral(statement.sliced(match.capturedLength()));
        if (!literal) {
            m_out.notes.append(u"“export const %1” is not plain values and was not read."_s.arg(match.captured(1)));
            return;
        }
        const QJsonObject values = literal->value.toObject();
        for (auto member = values.begin(); member != values.end(); ++member)
            m_out.values.insert(member.key(), member.value());
    }

    bool cleanEscape()
    {
        if (m_cursor.current() != u'\\' || m_cursor.position() + 1 >= m_cursor.text().size())
            return false;
        copyTo(m_cursor.position() + 2);
        return true;
    }

    bool cleanComment()
    {
        if (!m_cursor.startsWith(u"<!--"))
            return false;
        const qsizetype end = m_cursor.text().indexOf("-->"_L1, m_cursor.position());
        copyTo(end < 0 ? m_cursor.text().size() : end + 3);
        return true;
    }

    bool cleanTag()
    {
        if (m_cursor.current() != u'<' || m_failures > kMostFailures)
            return false;
        const auto tag = readMdxTag(m_cursor.rest());
        if (!tag) {
            ++m_failures;
            return false;
        }
        m_cursor.moveTo(m_cursor.position() + tag->end);
        if (isPicture(*tag) && writePicture(*tag))
            return true;
        if (!tag->isComponent()) {
            writeTag(*tag);
            return true;
        }
        if (!tag->isClosing && !tag->name.isEmpty() && !m_components.contains(tag->name))
            m_components.append(tag->name);
        return true;
    }

    /// What an attribute says without running anything: a text, a text in braces, or an imported file.
    std::optional<QString> plain(const MdxAttribute *attribute) const
    {
        if (!attribute || !attribute->isExpression)
            return attribute ? std::optional(attribute->value) : std::nullopt;
        if (const auto file = m_imports.constFind(attribute->value.section(u'.', 0, 0)); file != m_imports.constEnd())
            return *file;
        static const QRegularExpression required(u"^require\\(\\s*[\"']([^\"']+)[\"']\\s*\\)(\\.default)?$"_s);
        if (const auto match = required.match(attribute->value); match.hasMatch())
            return match.captured(1);
        const auto literal = readJsLiteral(attribute->value);
        return literal && literal->value.isString() ? std::optional(literal->value.toString()) : std::nullopt;
    }

    bool writePicture(const MdxTag &tag)
    {
        const auto source = plain(tag.find(u"src") ? tag.find(u"src") : tag.find(u"image"));
        if (!source || source->isEmpty())
            return false;
        if (!tag.isComponent() && !tag.find(u"src")->isExpression)
            return false; // HTML stays HTML
        QString alt = plain(tag.find(u"alt")).value_or(QString()).simplified();
        alt.replace(u'[', u'(').replace(u']', u')');
        const bool isPlain = !source->contains(u' ') && !source->contains(u'(') && !source->contains(u')');
        m_out.body += u"![%1](%2)"_s.arg(alt, isPlain ? *source : u'<' + *source + u'>');
        return true;
    }

    void writeTag(const MdxTag &tag)
    {
        QString out = tag.isClosing ? u"</"_s : u"<"_s;
        out += tag.name;
        for (const MdxAttribute &attribute : tag.attributes) {
            const auto value = plain(&attribute);
            if (!value) {
                ++m_expressions;
                continue;
            }
            const QString name = attribute.name == "className"_L1 ? u"class"_s : attribute.name;
            out += u' ' + name;
            if (!value->isEmpty())
                out += u"=\""_s + QString(*value).replace(u'"', "&quot;"_L1) + u'"';
        }
        m_out.body += out + (tag.isSelfClosing ? u" />"_s : u">"_s);
    }

    /// A comment or a text in braces needs no word; anything else is counted.
    bool cleanExpression()
    {
        if (m_cursor.current() != u'{')
            return false;
        const qsizetype begin = m_cursor.position();
        const auto end = bracketsEnd(begin);
        if (!end)
            return false;
        const QStringView inner = m_cursor.text().sliced(begin + 1, *end - begin - 2).trimmed();
        m_cursor.moveTo(*end);
        const auto literal = readJsLiteral(inner);
        if (literal && literal->value.isString() && literal->end == inner.size())
            m_out.body += literal->value.toString();
        else if (!inner.isEmpty() && !inner.startsWith("/*"_L1))
            ++m_expressions;
        return true;
    }

    void note()
    {
        if (m_modules > 0)
            m_out.notes.append(counted(m_modules, u"One import or export is left out of the text."_s,
                                       u"%1 imports and exports are left out of the text."_s));
        if (!m_components.isEmpty()) {
            const QString names = m_components.first(std::min<qsizetype>(m_components.size(), 8)).join(u", "_s);
            m_out.notes.append(
                m_components.size() == 1
                    ? u"One component is left out of the text, what stands in between is kept: %1."_s.arg(
                          names.left(200))
                    : u"%1 components are left out of the text, what stands in between is kept: %2."_s.arg(
                          QString::number(m_components.size()), names.left(200)));
        }
        if (m_expressions > 0)
            m_out.notes.append(counted(m_expressions, u"One expression in braces is left out of the text."_s,
                                       u"%1 expressions in braces are left out of the text."_s));
    }

    ProseCursor m_cursor;
    MdxText m_out;
    QHash<QString, QString> m_imports; ///< name to file
    QStringList m_components;
    int m_modules = 0;
    int m_expressions = 0;
    int m_failures = 0;
};

}

MdxText readMdx(QStringView text)
{
    return Cleaner(text).clean();
}

}
