// Whatever is typed becomes an expression that SQLite takes, and snippets are pieces of their text. The input is what
// is typed, and behind a null character the text that is searched.

#include "FtsTable.h"
#include "FuzzText.h"
#include "models/text/CodePoint.h"
#include "models/text/SearchText.h"
#include "models/text/Snippet.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

/// As a snippet shows it, before it is HTML.
QString visible(QStringView text)
{
    QString shown = withoutInvisible(text);
    for (QChar &c : shown) {
        if ((c.unicode() >= 0x09 && c.unicode() <= 0x0d) || QStringView(u"\u0085\u2028\u2029").contains(c))
            c = u' ';
    }
    return shown;
}

/// The text of a snippet; an ellipsis may be its own or the text's.
QString shownText(QString html)
{
    html.replace(u"<mark>"_s, QString()).replace(u"</mark>"_s, QString());
    require(!html.contains(u'<') && !html.contains(u'>') && !html.contains(u'"'));
    return html.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
}

void requireMatches(const QString &expression)
{
    static FtsTable table = [] {
        FtsTable made;
        made.insert(u"a b c"_s);
        made.insert(searchable(u"港の灯り, slow maps"_s));
        return made;
    }();
    require(table.matches(expression).has_value());
}

void requirePiece(const QString &text, const QStringList &words, int length)
{
    const QString whole = visible(text);
    require(shownText(marked(text, words)) == whole);
    QString piece = shownText(snippet(text, words, length));
    if (whole.contains(piece))
        return;
    piece = piece.startsWith(u'…') ? piece.sliced(1) : piece;
    piece = piece.endsWith(u'…') ? piece.chopped(1) : piece;
    require(whole.contains(piece));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString input = fuzzText(data, size);
    const qsizetype end = input.indexOf(QChar(0));
    const QString typed = input.left(end);
    const QString text = input.mid(end + 1);
    QStringList words = typed.split(u' ');
    if (const auto expression = parseSearch(typed)) {
        requireMatches(expression->match);
        require(!expression->words.isEmpty() && expression->words.size() <= 200);
        words = expression->words;
    }
    requirePiece(text, words, static_cast<int>(size % 200));
    requirePiece(searchable(text), words, 160);
    return 0;
}
