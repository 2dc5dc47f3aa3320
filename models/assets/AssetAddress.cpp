#include "models/assets/AssetAddress.h"

#include <algorithm>

#include <QUrl>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFolder = "/media/"_L1;

QString address(const QString &key, const QString &name)
{
    return kFolder + key + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

bool isSha256(QStringView text)
{
    return text.size() == 64 &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

}

QString stableAddress(const Asset &asset)
{
    return address(asset.id.toString(), asset.name);
}

QString hashedAddress(const Asset &asset)
{
    return address(asset.sha256, asset.name);
}

std::optional<AssetAddress> AssetAddress::parse(QStringView url)
{
    if (!url.startsWith(kFolder))
        return {};
    QStringView path = url.sliced(kFolder.size());
    const auto end = std::ranges::find_if(path, [](QChar c) { return c == u'?' || c == u'#'; });
    path = path.first(end - path.begin());
    const qsizetype slash = path.indexOf(u'/');
    auto parsed = fromKey(slash < 0 ? path : path.first(slash));
    if (parsed && slash >= 0)
        parsed->name = QUrl::fromPercentEncoding(path.sliced(slash + 1).toUtf8());
    return parsed;
}

std::optional<AssetAddress> AssetAddress::fromKey(QStringView key)
{
    if (isSha256(key))
        return AssetAddress{{}, key.toString(), {}};
    if (const auto id = Id::parse(key))
        return AssetAddress{id, {}, {}};
    return {};
}

}
