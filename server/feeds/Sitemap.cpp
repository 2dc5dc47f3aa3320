#include "server/feeds/Sitemap.h"

#include <QXmlStreamWriter>

#include "server/feeds/XmlText.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

const QString kNamespace = u"http://www.sitemaps.org/schemas/sitemap/0.9"_s;

}

QByteArray sitemap(const std::vector<SitemapUrl> &urls)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    xml.writeStartElement(u"urlset"_s);
    xml.writeDefaultNamespace(kNamespace);
    for (const SitemapUrl &page : urls) {
        const QString url = xmlText(page.url);
        if (url.size() > kSitemapUrlLength)
            continue;
        xml.writeStartElement(u"url"_s);
        xml.writeTextElement(u"loc"_s, url);
        if (page.modified)
            xml.writeTextElement(u"lastmod"_s, models::formatInstant(*page.modified));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

QByteArray sitemapIndex(const QString &url, qint64 parts)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    xml.writeStartElement(u"sitemapindex"_s);
    xml.writeDefaultNamespace(kNamespace);
    for (qint64 part = 1; part <= parts; ++part) {
        xml.writeStartElement(u"sitemap"_s);
        xml.writeTextElement(u"loc"_s, xmlText(u"%1?part=%2"_s.arg(url).arg(part)));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

}
