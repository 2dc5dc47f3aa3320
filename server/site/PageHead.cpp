#include "server/site/PageHead.h"

#include <QJsonDocument>

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kMarker = "<!-- vitrine:head -->";
constexpr QByteArrayView kTitleBegin = "<title>";
constexpr QByteArrayView kTitleEnd = "</title>";

/// Writes elements of a head; whatever comes from the owner is escaped here.
class HeadWriter final
{
public:
    void meta(const char *key, const char *name, const QString &content)
    {
        if (!content.isEmpty())
            line(QByteArray("<meta ") + key + "=\"" + name + "\" content=\"" + escaped(content) + "\">");
    }
    void name(const char *name, const QString &content) { meta("name", name, content); }
    void property(const char *name, const QString &content) { meta("property", name, content); }

    void link(const char *relation, const QString &href)
    {
        line(QByteArray("<link rel=\"") + relation + "\" href=\"" + escaped(href) + "\">");
    }
    void feed(const char *type, const QString &title, const char *href)
    {
        line(QByteArray("<link rel=\"alternate\" type=\"") + type + "\" title=\"" + escaped(title) + "\" href=\"" +
             href + "\">");
    }
    void data(const QJsonObject &object)
    {
        if (object.isEmpty())
            return;
        // Nothing in it can end the element, nor begin a comment within it.
        const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact).replace('<', "\\u003c");
        line("<script type=\"application/ld+json\">" + json + "</script>");
    }

    [[nodiscard]] static QByteArray escaped(const QString &text) { return text.toHtmlEscaped().toUtf8(); }
    [[nodiscard]] QByteArray take() { return std::move(m_html); }

private:
    void line(const QByteArray &element)
    {
        if (!m_html.isEmpty())
            m_html += "\n  ";
        m_html += element;
    }

    QByteArray m_html;
};

void writeCard(HeadWriter &writer, const PageHead &head, const FeedSite &site, const QString &title,
               const QString &description)
{
    writer.property("og:site_name", site.title);
    writer.property("og:type", head.type);
    writer.property("og:title", title);
    writer.property("og:description", description);
    writer.property("og:url", head.canonicalUrl);
    writer.property("og:image", head.imageUrl);
    if (!head.imageUrl.isEmpty()) {
        writer.property("og:image:alt", head.imageAlt);
        if (!head.imageSize.isEmpty()) {
            writer.property("og:image:width", QString::number(head.imageSize.width()));
            writer.property("og:image:height", QString::number(head.imageSize.height()));
        }
    }
    if (head.publishedAt)
        writer.property("article:published_time", models::formatInstant(*head.publishedAt));
    if (head.updatedAt)
        writer.property("article:modified_time", models::formatInstant(*head.updatedAt));
    writer.name("twitter:card", head.imageUrl.isEmpty() ? u"summary"_s : u"summary_large_image"_s);
}

/// What the site's own scripts need to know and cannot ask the API.
void writeFacts(HeadWriter &writer, const PageHead &head, const SiteConfig &config)
{
    writer.name("vitrine:description", config.description);
    writer.name("vitrine:language", config.language);
    writer.name("vitrine:project-path", config.projectPath);
    writer.name("vitrine:article-path", config.articlePath);
    if (head.status != 200)
        writer.name("vitrine:status", QString::number(head.status));
}

/// The text that the page's author wrote with the few entities that a title needs.
QString unescaped(const QByteArray &html)
{
    QString text = QString::fromUtf8(html).simplified();
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1);
}

/// What stands between the page's title tags, still escaped. Nothing when it has none.
std::optional<QByteArray> ownTitle(const QByteArray &html)
{
    const qsizetype begin = html.indexOf(kTitleBegin);
    const qsizetype end = html.indexOf(kTitleEnd, begin);
    if (begin < 0 || end < 0)
        return {};
    return html.sliced(begin + kTitleBegin.size(), end - begin - kTitleBegin.size());
}

}

QByteArray withHead(const QByteArray &html, const PageHead &head, const SiteConfig &config, const QString &origin)
{
    const qsizetype marker = html.indexOf(kMarker);
    if (marker < 0)
        return html;
    const FeedSite site = config.at(origin);
    const std::optional<QByteArray> own = ownTitle(html);
    const QString title = !head.title.isEmpty() ? head.title : unescaped(own.value_or(QByteArray()));
    const QString full = title.isEmpty() ? site.title : title + u" – "_s + site.title;
    const QString description = head.description.isEmpty() ? site.description : head.description;

    HeadWriter writer;
    // Something must stand there: search engines make up what is missing.
    writer.name("description", description.isEmpty() ? full : description);
    writer.name("application-name", site.title);
    writer.name("author", site.author);
    if (head.canonicalUrl.isEmpty())
        writer.name("robots", u"noindex"_s);
    else
        writer.link("canonical", head.canonicalUrl);
    writeCard(writer, head, site, title.isEmpty() ? site.title : title, description);
    writer.feed("application/atom+xml", site.title, "/feed.xml");
    writer.feed("application/feed+json", site.title, "/feed.json");
    writeFacts(writer, head, config);
    writer.data(head.jsonLd);

    const QByteArray element = "<title>" + HeadWriter::escaped(full) + "</title>";
    QByteArray page = html;
    page.replace(marker, kMarker.size(), own ? writer.take() : element + "\n  " + writer.take());
    if (own)
        page.replace(page.indexOf(kTitleBegin), kTitleBegin.size() + own->size() + kTitleEnd.size(), element);
    return page;
}

}
