#include "models/exchange/Shortcodes.h"

#include <algorithm>

#include <QHash>
#include <QRegularExpression>

#include "models/exchange/ProseCursor.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestMark = 4096;
constexpr int kMostUnclosed = 1000; // of marks without an end; looking for each takes time

/// The words and `name="value"` pairs of a shortcode; words are named by their place.
QHash<QString, QString> parametersOf(const QString &inner)
{
    static const QRegularExpression part(
        u"(?:([\\w-]+)\\s*=\\s*)?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|`([^`]*)`|'([^']*)'|([^\\s\"]+))"_s);
    QHash<QString, QString> found;
    int place = 0;
    auto matches = part.globalMatch(inner);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString value;
        for (int group = 2; group <= 5 && value.isEmpty(); ++group)
            value = match.captured(group);
        found.insert(match.captured(1).isEmpty() ? QString::number(place++) : match.captured(1), value);
    }
    return found;
}

class Replacer final
{
public:
    explicit Replacer(QStringView text)
        : m_cursor(text)
    {
    }

    ShortcodeText replace()
    {
        while (!m_cursor.isAtEnd()) {
            if (const qsizetype end = m_cursor.codeEnd(); end > m_cursor.position())
                copyTo(end);
            else if (m_cursor.current() != u'{' || (!replaceHugo() && !replaceJekyll() && !replaceAddress()))
                copyTo(m_cursor.position() + 1);
        }
        if (!m_left.isEmpty())
            m_out.notes.append(u"Marks of the old site stay in the text: %1."_s.arg(
                m_left.first(std::min<qsizetype>(m_left.size(), 8)).join(u", "_s).left(200)));
        return std::move(m_out);
    }

private:
    void copyTo(qsizetype end)
    {
        m_out.body += m_cursor.text().sliced(m_cursor.position(), end - m_cursor.position());
        m_cursor.moveTo(end);
    }

    /// What stands between the marks here, on one line of at most 4 KiB; null when they do not.
    QStringView between(QStringView open, QStringView close)
    {
        if (m_unclosed > kMostUnclosed || !m_cursor.startsWith(open))
            return {};
        const QStringView range = m_cursor.rest().first(std::min(m_cursor.rest().size(), kLongestMark));
        const qsizetype end = range.indexOf(close, open.size());
        m_unclosed += end < 0 ? 1 : 0;
        return end < 0 ? QStringView() : range.sliced(open.size(), end - open.size());
    }

    void leave(const QString &mark)
    {
        if (!m_left.contains(mark))
            m_left.append(mark);
    }

    bool replaceHugo()
    {
        for (const QStringView open : {QStringView(u"{{<"), QStringView(u"{{%")}) {
            const QStringView close = open.back() == u'<' ? QStringView(u">}}") : QStringView(u"%}}");
            const QStringView inner = between(open, close);
            if (inner.isNull())
                continue;
            const qsizetype end = m_cursor.position() + open.size() + inner.size() + close.size();
            const QString text = inner.trimmed().toString();
            if (text.startsWith("/*"_L1)) { // shown, not run
                copyTo(end);
                return true;
            }
            writeHugo(text, end);
            return true;
        }
        return false;
    }

    void writeHugo(const QString &text, qsizetype end)
    {
        const QString name = text.section(QRegularExpression(u"[\\s/]"_s), 0, 0, QString::SectionSkipEmpty);
        const auto parameters = parametersOf(text.mid(name.size()));
        if (name == "figure"_L1 || name == "img"_L1 || name == "image"_L1) {
            const QString source = parameters.value(u"src"_s, parameters.value(u"0"_s));
            if (!source.isEmpty()) {
                m_cursor.moveTo(end);
                return writePicture(source, parameters);
            }
        }
        if (name == "highlight"_L1 && !text.startsWith(u'/'))
            if (writeFence(parameters.value(u"0"_s), end, u"(?:\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]\\}\\})"_s))
                return;
        leave(text.startsWith(u'/') ? name : name);
        copyTo(end);
    }

    void writePicture(QString source, const QHash<QString, QString> &parameters)
    {
        const QString caption = parameters.value(u"caption"_s, parameters.value(u"title"_s)).simplified();
        QString alt = parameters.value(u"alt"_s, caption).simplified();
        alt.replace(u'[', u'(').replace(u']', u')');
        if (source.contains(u' ') || source.contains(u'(') || source.contains(u')'))
            source = u'<' + source + u'>';
        const QString title = caption.isEmpty() ? QString() : u" \""_s + QString(caption).replace(u'"', u'\'') + u'"';
        m_out.body += u"![%1](%2%3)"_s.arg(alt, source, title);
    }

    /// Everything up to `close` as a fence; false when nothing closes it.
    bool writeFence(const QString &language, qsizetype begin, const QString &close)
    {
        if (m_openFences > 20)
            return false;
        const auto match = QRegularExpression(close).match(m_cursor.text().sliced(begin).toString());
        if (!match.hasMatch()) {
            ++m_openFences;
            return false;
        }
        QString code = match.hasMatch() ? m_cursor.text().sliced(begin, match.capturedStart()).toString() : QString();
        while (code.startsWith(u'\n'))
            code.remove(0, 1);
        const QString fence = code.contains("```"_L1) ? u"~~~~"_s : u"```"_s;
        if (!m_out.body.isEmpty() && !m_out.body.endsWith(u'\n'))
            m_out.body += u'\n';
        m_out.body += fence + language + u'\n' + code + (code.endsWith(u'\n') ? u""_s : u"\n"_s) + fence;
        m_cursor.moveTo(begin + match.capturedEnd());
        return true;
    }

    bool replaceJekyll()
    {
        const QStringView inner = between(u"{%", u"%}");
        if (inner.isNull())
            return false;
        const qsizetype end = m_cursor.position() + inner.size() + 4;
        QString text = inner.trimmed().toString();
        if (text.startsWith(u'-'))
            text = text.mid(1).trimmed();
        const QString name = text.section(u' ', 0, 0);
        if (name == "highlight"_L1 && writeFence(text.section(u' ', 1, 1), end, u"\\{%-?\\s*endhighlight\\s*-?%\\}"_s))
            return true;
        if (name != "raw"_L1 && name != "endraw"_L1) {
            leave(name.left(40));
            copyTo(end);
        } else {
            m_cursor.moveTo(end);
        }
        return true;
    }

    /// `{{ site.baseurl }}/a.png` and `{{ "/a.png" | relative_url }}` name a file of the site.
    bool replaceAddress()
    {
        const QStringView inner = between(u"{{", u"}}");
        if (inner.isNull())
            return false;
        static const QRegularExpression base(u"^\\s*-?\\s*site\\.(baseurl|url)\\s*-?\\s*$"_s);
        static const QRegularExpression address(
            u"^\\s*[\"']([^\"']*)[\"']\\s*\\|\\s*(relative_url|absolute_url|prepend:\\s*site\\.(?:baseurl|url)|url)\\s*$"_s);
        const QString text = inner.toString();
        const qsizetype end = m_cursor.position() + inner.size() + 4;
        if (base.match(text).hasMatch()) {
            m_cursor.moveTo(end);
        } else if (const auto match = address.match(text); match.hasMatch()) {
            m_out.body += match.captured(1);
            m_cursor.moveTo(end);
        } else {
            leave(u"{{%1}}"_s.arg(text.simplified().left(30)));
            copyTo(end);
        }
        return true;
    }

    ProseCursor m_cursor;
    ShortcodeText m_out;
    QStringList m_left;
    int m_unclosed = 0;
    int m_openFences = 0;
};

}

ShortcodeText replaceShortcodes(QStringView text)
{
    return Replacer(text).replace();
}

}
