#include "server/site/ContentTypes.h"

#include <algorithm>
#include <array>

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    QLatin1StringView extension;
    QByteArrayView contentType;
};

constexpr std::array kKinds{
    Kind{"html"_L1, "text/html; charset=utf-8"},
    Kind{"css"_L1, "text/css; charset=utf-8"},
    Kind{"js"_L1, "text/javascript; charset=utf-8"},
    Kind{"mjs"_L1, "text/javascript; charset=utf-8"},
    Kind{"json"_L1, "application/json"},
    Kind{"map"_L1, "application/json"},
    Kind{"webmanifest"_L1, "application/manifest+json"},
    Kind{"txt"_L1, "text/plain; charset=utf-8"},
    Kind{"md"_L1, "text/markdown; charset=utf-8"},
    Kind{"xml"_L1, "application/xml"},
    Kind{"svg"_L1, "image/svg+xml"},
    Kind{"png"_L1, "image/png"},
    Kind{"jpg"_L1, "image/jpeg"},
    Kind{"jpeg"_L1, "image/jpeg"},
    Kind{"webp"_L1, "image/webp"},
    Kind{"avif"_L1, "image/avif"},
    Kind{"gif"_L1, "image/gif"},
    Kind{"ico"_L1, "image/vnd.microsoft.icon"},
    Kind{"woff2"_L1, "font/woff2"},
    Kind{"woff"_L1, "font/woff"},
    Kind{"ttf"_L1, "font/ttf"},
    Kind{"otf"_L1, "font/otf"},
    Kind{"mp4"_L1, "video/mp4"},
    Kind{"webm"_L1, "video/webm"},
    Kind{"mp3"_L1, "audio/mpeg"},
    Kind{"ogg"_L1, "audio/ogg"},
    Kind{"wasm"_L1, "application/wasm"},
    Kind{"pdf"_L1, "application/pdf"},
};

}

QByteArray contentTypeOf(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QStringView extension = fileName.sliced(dot + 1);
    const auto kind = std::ranges::find_if(
        kKinds, [extension](const Kind &each) { return extension.compare(each.extension, Qt::CaseInsensitive) == 0; });
    if (dot < 0 || kind == kKinds.end())
        return "application/octet-stream";
    return kind->contentType.toByteArray();
}

bool isText(QByteArrayView contentType)
{
    return contentType.startsWith("text/") || contentType.startsWith("application/json") ||
           contentType.startsWith("application/xml") || contentType.startsWith("application/manifest") ||
           contentType.startsWith("image/svg");
}

}
