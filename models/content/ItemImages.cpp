#include "models/content/ItemImages.h"

#include <algorithm>

#include "models/assets/AssetRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> known(int side)
{
    return side > 0 ? std::optional<qint64>(side) : std::nullopt;
}

/// The pictures of an item with their paths in errors.
template <class E>
auto picturesOf(E &item)
{
    std::vector<std::pair<QString, decltype(&item.cover)>> pictures{{u"cover.url"_s, &item.cover}};
    if constexpr (requires { item.gallery; }) {
        for (size_t i = 0; i < item.gallery.size(); ++i)
            pictures.emplace_back(u"gallery[%1].url"_s.arg(i), &item.gallery[i]);
    }
    return pictures;
}

/// Looks up what addresses name, on the connection that the item is written on.
class Settlement final
{
public:
    Settlement(Connection &connection, FieldErrors &errors)
        : m_assets(connection)
        , m_errors(errors)
    {
    }

    void settle(Image &image, const QString &path, const std::vector<Image> &before)
    {
        const auto address = AssetAddress::parse(image.url);
        const auto asset = address ? m_assets.find(*address) : std::nullopt;
        image.assetId = asset ? std::optional(asset->id) : std::nullopt;
        image.width = asset ? known(asset->width) : std::nullopt;
        image.height = asset ? known(asset->height) : std::nullopt;
        if (asset)
            image.url = hashedAddress(*asset);
        if (!address || asset)
            return;
        const auto kept = std::ranges::find(before, image.url, &Image::url);
        if (kept == before.end())
            return addUnknown(path);
        image.assetId = kept->assetId;
        image.width = kept->width;
        image.height = kept->height;
    }

    void settle(QString &url, const QString &path, const QString &before)
    {
        const auto address = AssetAddress::parse(url);
        if (const auto asset = address ? m_assets.find(*address) : std::nullopt)
            url = hashedAddress(*asset);
        else if (address && url != before)
            addUnknown(path);
    }

private:
    void addUnknown(const QString &path)
    {
        if (!m_errors.contains(path))
            m_errors.add(path, u"unknown_asset"_s, u"There is no such asset."_s);
    }

    AssetRepository m_assets;
    FieldErrors &m_errors;
};

}

template <class E>
void settleImages(Connection &connection, E &item, const E &before, FieldErrors &errors)
{
    std::vector<Image> stored;
    for (const auto &[path, image] : picturesOf(before))
        stored.push_back(*image);
    Settlement settlement(connection, errors);
    for (const auto &[path, image] : picturesOf(item))
        settlement.settle(*image, path, stored);
    settlement.settle(item.seo.image, u"seo.image"_s, before.seo.image);
}

template void settleImages(Connection &, Project &, const Project &, FieldErrors &);
template void settleImages(Connection &, Article &, const Article &, FieldErrors &);

}
