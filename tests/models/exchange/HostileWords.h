#pragma once

#include <QList>
#include <QPair>
#include <QString>

/// Texts of one line that some step on the way to a file and back could take for something else, each with a name.
inline QList<QPair<QByteArray, QString>> hostileLines()
{
    using namespace Qt::StringLiterals;
    return {
        {"Arabic", u"مرحبا بالعالم، ١٢٣"_s},
        {"Hebrew with points", u"שָׁלוֹם עוֹלָם"_s},
        {"Chinese", u"你好，世界。"_s},
        {"Japanese", u"「こんにちは」ｶﾀｶﾅ"_s},
        {"Korean", u"안녕하세요"_s},
        {"Thai", u"สวัสดีชาวโลก"_s},
        {"Devanagari", u"नमस्ते दुनिया क्षत्रिय"_s},
        {"Tamil", u"வணக்கம்"_s},
        {"Greek and Cyrillic", u"Καλημέρα Привет"_s},
        {"beyond the first plane", u"𝒜 𐍈 𠜎"_s},
        {"emoji joined", u"👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇩🇪"_s},
        {"combining marks", u"e\u0301 Z\u0351\u036b\u0343 n\u0303"_s},
        {"marks of direction", u"\u202eabc\u202c \u200fאב\u200e \u2067x\u2069"_s},
        {"zero width", u"a\u200bb\u200cc\u200dd\u2060e"_s},
        {"byte order mark inside", u"a\ufeffb"_s},
        {"no-break space", u"\u00a0a\u00a0"_s},
        {"spaces around", u"  a  "_s},
        {"number", u"007"_s},
        {"fraction", u"1.10"_s},
        {"exponent", u"1e3"_s},
        {"hexadecimal", u"0x1F"_s},
        {"octal", u"0o17"_s},
        {"sexagesimal", u"12:30:45"_s},
        {"date", u"2026-05-31"_s},
        {"moment", u"2026-05-31T09:00:00Z"_s},
        {"true", u"true"_s},
        {"yes", u"Yes"_s},
        {"no", u"no"_s},
        {"y", u"y"_s},
        {"null", u"null"_s},
        {"tilde", u"~"_s},
        {"not a number", u".nan"_s},
        {"infinity", u"-.inf"_s},
        {"fence", u"---"_s},
        {"end of document", u"..."_s},
        {"comment", u"# not a heading"_s},
        {"comment behind", u"a #b"_s},
        {"colon", u"a: b"_s},
        {"colon at the end", u"a:"_s},
        {"anchor", u"&a"_s},
        {"alias", u"*a"_s},
        {"tag", u"!!str a"_s},
        {"merge", u"<<"_s},
        {"directive", u"%YAML 1.2"_s},
        {"literal", u"|"_s},
        {"folded", u"> a"_s},
        {"list", u"- a"_s},
        {"flow list", u"[a, b]"_s},
        {"flow group", u"{a: b}"_s},
        {"question", u"? a"_s},
        {"reserved", u"@a `b"_s},
        {"single quotes", u"'it''s'"_s},
        {"double quotes", u"\"she said \\\"no\\\"\""_s},
        {"backslashes", u"C:\\new\\table\\u0041"_s},
        {"formula", u"=1+1"_s},
        {"command", u"@SUM(A1)"_s},
        {"plus", u"+49 30 123"_s},
        {"minus", u"-2+3"_s},
        {"full-width formula", u"＝1"_s},
        {"apostrophe before a formula", u"'=1"_s},
        {"apostrophes before a formula", u"''-1"_s},
        {"apostrophe", u"'tis"_s},
        {"only apostrophes", u"'''"_s},
        {"comma", u"a,b"_s},
        {"semicolon", u"a;b; c"_s},
        {"pipe", u"a|b"_s},
        {"template", u"{{ page.title }} {% raw %}"_s},
        {"HTML", u"<script>alert(1)</script> &amp;"_s},
        {"word that is long", QString(180, u'a')},
    };
}

/// Texts of many lines, likewise.
inline QList<QPair<QByteArray, QString>> hostileBodies()
{
    using namespace Qt::StringLiterals;
    QString large;
    for (int i = 0; large.size() < 200'000; ++i)
        large += u"## Part %1\n\nThe quick “brown” fox – 狐 🦊 jumps; `code` & *more*.\n\n"_s.arg(i);
    QList<QPair<QByteArray, QString>> bodies{
        {"empty", u""_s},
        {"one line without an end", u"text"_s},
        {"one line", u"text\n"_s},
        {"one line end", u"\n"_s},
        {"line ends around", u"\n\n\ntext\n\n\n"_s},
        {"spaces around", u"   text   \n   "_s},
        {"CRLF", u"a\r\nb\r\n"_s},
        {"CR", u"a\rb\r"_s},
        {"every line end", u"\ra\r\nb\n\r\n\n\rc\r\r"_s},
        {"tabs", u"\ta\n\t\tb\n"_s},
        {"a fence", u"---\n"_s},
        {"a fence without an end", u"---"_s},
        {"front matter", u"---\ntitle: Another\nstatus: archived\n---\n\nBody\n"_s},
        {"front matter that is broken", u"---\ntitle: [\n---\n"_s},
        {"TOML", u"+++\ntitle = \"Another\"\n+++\n"_s},
        {"thematic breaks", u"a\n\n---\n\nb\n\n...\n\n---\n"_s},
        {"an end of document", u"...\ntext\n"_s},
        {"byte order mark", u"\ufefftext\n"_s},
        {"byte order mark before a fence", u"\ufeff---\na: b\n---\n"_s},
        {"a heading", u"# Not the title\n\nText\n"_s},
        {"a table", u"| a | b |\n|---|:-:|\n| \\| | `|` |\n"_s},
        {"code", u"```yaml\n---\nid: 1\n---\n```\n\n    ---\n"_s},
        {"HTML", u"<!-- ---\n--> <p onclick=\"x\">&nbsp;</p>\n"_s},
        {"templates", u"{{< figure src=\"a.png\" >}} {% include x %}\n"_s},
        {"quotes", u"\"\"\"\n'''\n``` \"a\",\"b\" ```\n"_s},
        {"formula", u"=cmd|' /C calc'!A0\n"_s},
        {"200 KB", large},
        {"200 KB of one line", QString(200'000, u'語')},
    };
    for (const auto &[name, line] : hostileLines())
        bodies.append({name, line + u'\n' + line});
    return bodies;
}
