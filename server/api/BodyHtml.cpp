#include "server/api/BodyHtml.h"

#include "models/assets/AssetRepository.h"
#include "models/text/Markdown.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

QString bodyHtml(models::Connection &connection, const QString &markdown)
{
    // Only the renderer writes this: raw HTML is dropped, and `<` in a text is escaped.
    constexpr QStringView kBefore(u"<img src=\"");
    const QString html = models::renderMarkdown(markdown);
    const models::AssetRepository assets(connection);
    QString sized;
    qsizetype from = 0;
    for (qsizetype found = html.indexOf(kBefore); found >= 0; found = html.indexOf(kBefore, from)) {
        const qsizetype url = found + kBefore.size();
        const qsizetype end = html.indexOf(u'"', url);
        sized += QStringView(html).sliced(from, end + 1 - from);
        sized += u" loading=\"lazy\""_s;
        from = end + 1;
        const auto address = models::AssetAddress::parse(QStringView(html).sliced(url, end - url));
        const auto asset = address ? assets.find(*address) : std::nullopt;
        if (asset && asset->width > 0 && asset->height > 0)
            sized += u" width=\"%1\" height=\"%2\""_s.arg(asset->width).arg(asset->height);
    }
    sized += QStringView(html).sliced(from);
    return sized;
}

}
