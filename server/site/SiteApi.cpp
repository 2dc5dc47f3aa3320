#include "server/site/SiteApi.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

#include "server/http/Router.h"
#include "server/site/ContentTypes.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Result;
using models::Topic;

namespace {

/// A page loads what is the site's own, and pictures from anywhere; it cannot be framed. Nothing is inline.
constexpr QByteArrayView kPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; "
                                   "img-src 'self' https: data:; media-src 'self'; connect-src 'self'; "
                                   "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
                                   "frame-ancestors 'none'";

/// Larger files are sent from the disk, in pieces and as they are; of a page so large the head is not filled in.
constexpr qint64 kMostInMemory = 1024 * 1024;

/// What stands for a site's 404.html when it has none.
constexpr QByteArrayView kPlainPage = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                                      "<meta name=\"viewport\" content=\"width=device-width\">\n"
                                      "<title>Not found</title>\n<h1>Not found</h1>\n"
                                      "<p>There is nothing at this address. <a href=\"/\">Go to the start</a>.</p>\n";

/// The same path without a slash behind it; nothing when there is none.
std::optional<QByteArray> withoutSlash(const RequestHead &head, const QStringList &segments)
{
    if (segments.isEmpty() || !head.rawPath().endsWith('/'))
        return {};
    // Made anew from its segments: what begins with two slashes would be another host.
    QByteArray location;
    for (const QString &segment : segments)
        location += '/' + QUrl::toPercentEncoding(segment);
    if (const QByteArrayView query = head.rawQuery(); !query.isEmpty())
        location += '?' + query.toByteArray();
    return location;
}

Answer redirection(const QByteArray &location)
{
    return {.status = 308, .headers = {{"Location", location}}, .cacheControl = "no-cache"};
}

QString previewIn(const RequestHead &head)
{
    return QUrlQuery(QString::fromLatin1(head.rawQuery())).queryItemValue(u"preview"_s, QUrl::FullyDecoded);
}

}

Result<void> SiteApi::configure(const models::Settings &settings)
{
    const QString folder = settings.get(models::settings::kSite);
    if (folder.isEmpty()) {
        m_files = SiteFiles();
        return {};
    }
    auto files = SiteFiles::in(folder);
    if (!files)
        return std::unexpected(files.error());
    m_files = std::move(*files);
    return {};
}

Endpoint SiteApi::endpoint() const
{
    return {.method = Method::Get,
            .path = u"/"_s,
            .operation = u"readSite"_s,
            .summary = u"The website"_s,
            .answer = {200, u"A page, or what it loads."_s, AnswerShape::Document},
            .takesAnyQuery = true,
            .cache = CachePolicy::Public,
            .topics = {Topic::Projects, Topic::Articles, Topic::Tags},
            .isDocumented = false,
            .handler = [this](const RequestContext &context) { return Outcome(answer(context)); }};
}

Result<Answer> SiteApi::answer(const RequestContext &context) const
{
    const auto site = m_website.siteFor(context.request);
    if (!site)
        return std::unexpected(site.error());
    const RequestHead &head = context.request.head;
    const auto segments = pathSegments(head.rawPath());
    if (!segments)
        return nothingAnswer(*site, 404);
    if (const auto location = withoutSlash(head, *segments))
        return redirection(*location);

    auto file = m_files.find(*segments);
    const auto address = ItemAddress::fromPath(*segments, site->config);
    if (!file && address)
        file = m_files.at(address->pageFile());
    if (!file)
        return nothingAnswer(*site, 404);
    if (!file->isPage() || file->bytes > kMostInMemory)
        return fileAnswer(*file);
    if (file->isTemplate && address)
        return itemAnswer(context, *site, *address, *file);
    const QString path = file->isTemplate ? file->address + u'/' + segments->last() : file->address;
    const QString url = QUrl(site->origin + path).toString(QUrl::FullyEncoded);
    return pageAnswer(*file, {.canonicalUrl = url}, *site);
}

Result<Answer> SiteApi::itemAnswer(const RequestContext &context, const RequestedSite &site, const ItemAddress &address,
                                   const SiteFile &file) const
{
    const RequestHead &head = context.request.head;
    const ItemPages pages(context.reader, site, m_workspace.previews(), m_workspace.clock().now());
    const ItemPage page = pages.at(address, previewIn(head));
    if (page.status == 308) {
        QByteArray location = page.movedTo.toLatin1();
        if (const QByteArrayView query = head.rawQuery(); !query.isEmpty())
            location += (location.contains('?') ? '&' : '?') + query.toByteArray();
        return redirection(location);
    }
    if (page.status == 404 || page.status == 410)
        return nothingAnswer(site, page.status);
    Answer answer = pageAnswer(file, page.head, site);
    answer.status = page.status;
    if (page.isPreview) {
        answer.isForCallerOnly = true;
        answer.headers.push_back({"X-Robots-Tag", "noindex"});
    }
    return answer;
}

Answer SiteApi::fileAnswer(const SiteFile &file) const
{
    const QByteArray contentType = contentTypeOf(file.path);
    Answer answer{.contentType = contentType, .contentSecurityPolicy = kPolicy.toByteArray()};
    const bool isInMemory = file.bytes <= kMostInMemory && (isText(contentType) || !m_files.canChange());
    QFile content(file.path);
    if (isInMemory && content.open(QIODevice::ReadOnly)) {
        answer.body = content.read(kMostInMemory);
        if (m_files.canChange())
            answer.cacheControl = "no-cache";
        return answer;
    }
    answer.file = FileBody{.path = file.path, .bytes = file.bytes, .etag = file.etag(), .modifiedAt = file.modifiedAt};
    return answer;
}

Answer SiteApi::pageAnswer(const SiteFile &file, const PageHead &head, const RequestedSite &site) const
{
    Answer answer = fileAnswer(file);
    answer.body = withHead(answer.body, head, site.config, site.origin);
    if (site.isAsAsked)
        answer.cacheControl = "no-cache"; // another host's page has other addresses in it
    return answer;
}

Answer SiteApi::nothingAnswer(const RequestedSite &site, int status) const
{
    const auto file = m_files.at(u"404.html"_s);
    Answer answer = file && file->bytes <= kMostInMemory ? pageAnswer(*file, {.status = status}, site)
                                                         : Answer{.body = kPlainPage.toByteArray(),
                                                                  .contentType = "text/html; charset=utf-8",
                                                                  .contentSecurityPolicy = kPolicy.toByteArray()};
    answer.status = status;
    answer.cacheControl = "no-cache";
    return answer;
}

}
