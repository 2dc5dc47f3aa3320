#include "server/docs/Explorer.h"

#include <array>

#include <QResource>

#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Result;

namespace {

/// data: is for the icons that Swagger UI's style sheet carries; nothing is inline, so nothing has to be allowed there.
constexpr QByteArrayView kPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                   "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

struct Asset
{
    QLatin1StringView name;
    QByteArrayView contentType;
};

constexpr QLatin1StringView kPage = "index.html"_L1;

constexpr std::array kAssets{
    Asset{"explorer.css"_L1, "text/css; charset=utf-8"},
    Asset{"explorer.js"_L1, "text/javascript; charset=utf-8"},
    Asset{"explorer.svg"_L1, "image/svg+xml"},
    Asset{"swagger-ui.css"_L1, "text/css; charset=utf-8"},
    Asset{"swagger-ui-bundle.js"_L1, "text/javascript; charset=utf-8"},
    // The licences ask that they travel with the code.
    Asset{"swagger-ui-bundle.js.LICENSE.txt"_L1, "text/plain; charset=utf-8"},
    Asset{"LICENSE"_L1, "text/plain; charset=utf-8"},
    Asset{"NOTICE"_L1, "text/plain; charset=utf-8"},
};

Result<Answer> embedded(QLatin1StringView name, QByteArrayView contentType)
{
    return Answer{.body = QResource(":/explorer/"_L1 + name).uncompressedData(),
                  .contentType = contentType.toByteArray(),
                  .contentSecurityPolicy = kPolicy.toByteArray()};
}

Outcome readPage(const RequestContext &)
{
    return embedded(kPage, "text/html; charset=utf-8");
}

Outcome readAsset(const RequestContext &context)
{
    const auto wanted = context.path.text(u"file"_s);
    for (const Asset &asset : kAssets) {
        if (*wanted == asset.name)
            return embedded(asset.name, asset.contentType);
    }
    return Result<Answer>(models::fail(models::ErrorKind::NotFound, u"not_found"_s, u"There is no such file."_s));
}

}

std::vector<Endpoint> explorerEndpoints()
{
    return {
        {.method = Method::Get,
         .path = u"/api/docs"_s,
         .operation = u"readExplorer"_s,
         .summary = u"A page to read about the API and try it"_s,
         .answer = {200, u"An HTML page."_s, AnswerShape::Document},
         .cache = CachePolicy::Public,
         .isDocumented = false,
         .handler = readPage},
        {.method = Method::Get,
         .path = u"/api/docs/{file}"_s,
         .operation = u"readExplorerFile"_s,
         .summary = u"What the page loads"_s,
         .pathParameters = {{.name = u"file"_s, .summary = u"The file's name."_s, .minimum = 1}},
         .answer = {200, u"A script, a style sheet, an icon or a licence."_s, AnswerShape::Document},
         .problems = {"not_found"},
         .cache = CachePolicy::Public,
         .isDocumented = false,
         .handler = readAsset},
    };
}

}
