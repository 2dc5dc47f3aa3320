#include "server/feeds/AbsoluteLinks.h"

#include <QRegularExpression>
#include <QUrl>

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

QString unescaped(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1); // last, so that nothing is undone twice
}

QString absolute(const QString &value, const QUrl &base)
{
    const QUrl url(unescaped(value));
    // Where nothing can be made of it, it stays what it was.
    if (!url.isValid() || !url.isRelative() || url.isEmpty())
        return value;
    return base.resolved(url).toString(QUrl::FullyEncoded).toHtmlEscaped();
}

}

QString withAbsoluteLinks(const QString &html, const QString &base)
{
    // A whole tag first, so that what looks like an attribute within a text or another value is left alone. Nothing
    // is tried twice, so that the longest text takes no longer than its length.
    static const QRegularExpression tag(uR"re(<[A-Za-z](?:[^"'<>]++|"[^"]*+"|'[^']*+')*+>)re"_s);
    static const QRegularExpression attribute(uR"re((\s(?:href|src)=")([^"]*)"|\s[^\s="'>]+=(?:"[^"]*"|'[^']*'))re"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const QUrl page(base);
    QString out;
    out.reserve(html.size());
    qsizetype done = 0;
    for (auto tags = tag.globalMatch(html); tags.hasNext();) {
        const auto found = tags.next();
        const QString text = found.captured();
        out += QStringView(html).sliced(done, found.capturedStart() - done);
        done = found.capturedEnd();
        qsizetype within = 0;
        for (auto attributes = attribute.globalMatch(text); attributes.hasNext();) {
            const auto link = attributes.next();
            if (link.capturedStart(2) < 0)
                continue;
            out += QStringView(text).sliced(within, link.capturedStart(2) - within);
            out += absolute(link.captured(2), page);
            within = link.capturedEnd(2);
        }
        out += QStringView(text).sliced(within);
    }
    return out += QStringView(html).sliced(done);
}

}
