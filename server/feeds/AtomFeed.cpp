#include "server/feeds/AtomFeed.h"

#include <algorithm>

#include <QXmlStreamWriter>

#include "server/feeds/XmlText.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Instant;

namespace {

/// The last change; never before the publication, whatever date the owner gave that.
Instant lastChange(const FeedEntry &entry)
{
    return std::max(entry.updated, entry.published);
}

void writeLink(QXmlStreamWriter &xml, const QString &relation, const QString &type, const QString &url)
{
    xml.writeEmptyElement(u"link"_s);
    xml.writeAttribute(u"rel"_s, relation);
    xml.writeAttribute(u"type"_s, type);
    xml.writeAttribute(u"href"_s, xmlText(url));
}

void writeText(QXmlStreamWriter &xml, const QString &element, const QString &type, const QString &text)
{
    xml.writeStartElement(element);
    xml.writeAttribute(u"type"_s, type);
    xml.writeCharacters(xmlText(text));
    xml.writeEndElement();
}

void writeEntry(QXmlStreamWriter &xml, const FeedEntry &entry)
{
    xml.writeStartElement(u"entry"_s);
    if (!entry.language.isEmpty())
        xml.writeAttribute(u"xml:lang"_s, xmlText(entry.language));
    xml.writeTextElement(u"id"_s, u"urn:uuid:"_s + entry.id);
    writeText(xml, u"title"_s, u"text"_s, entry.title);
    writeLink(xml, u"alternate"_s, u"text/html"_s, entry.url);
    xml.writeTextElement(u"published"_s, models::formatInstant(entry.published));
    xml.writeTextElement(u"updated"_s, models::formatInstant(lastChange(entry)));
    for (const QString &tag : entry.tags) {
        xml.writeEmptyElement(u"category"_s);
        xml.writeAttribute(u"term"_s, xmlText(tag));
    }
    if (!entry.summary.isEmpty())
        writeText(xml, u"summary"_s, u"text"_s, entry.summary);
    writeText(xml, u"content"_s, u"html"_s, entry.html);
    xml.writeEndElement();
}

}

QByteArray atomFeed(const FeedSite &site, const std::vector<FeedEntry> &entries, const QString &selfUrl)
{
    Instant updated{};
    for (const FeedEntry &entry : entries)
        updated = std::max(updated, lastChange(entry));

    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"feed"_s);
    xml.writeDefaultNamespace(u"http://www.w3.org/2005/Atom"_s);
    xml.writeAttribute(u"xml:lang"_s, xmlText(site.language));
    xml.writeTextElement(u"id"_s, xmlText(site.url) + u'/');
    writeText(xml, u"title"_s, u"text"_s, site.title);
    if (!site.description.isEmpty())
        writeText(xml, u"subtitle"_s, u"text"_s, site.description);
    xml.writeTextElement(u"updated"_s, models::formatInstant(updated));
    writeLink(xml, u"self"_s, u"application/atom+xml"_s, selfUrl);
    writeLink(xml, u"alternate"_s, u"text/html"_s, site.url + u'/');
    xml.writeStartElement(u"author"_s);
    xml.writeTextElement(u"name"_s, xmlText(site.author));
    xml.writeEndElement();
    xml.writeTextElement(u"generator"_s, u"Vitrine"_s);
    for (const FeedEntry &entry : entries)
        writeEntry(xml, entry);
    xml.writeEndDocument();
    return out;
}

}
