#include "ui/pictures/PictureValue.h"

#include "models/assets/AssetAddress.h"
#include "models/content/Content.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kUrl = u"url"_s;
const auto kAsset = u"assetId"_s;
const auto kWidth = u"width"_s;
const auto kHeight = u"height"_s;

QJsonValue known(int side)
{
    return side > 0 ? QJsonValue(side) : QJsonValue();
}

/// With every member that can be written, as the API answers it.
QJsonObject whole(QJsonObject picture)
{
    for (const models::FieldInfo &member : models::Image::schema().info().fields) {
        if (!member.isReadOnly && !picture.contains(member.name))
            picture.insert(member.name, QString());
    }
    return picture;
}

}

QJsonObject PictureValue::with(QJsonObject before, const models::Asset &asset)
{
    before = whole(std::move(before));
    before.insert(kUrl, models::hashedAddress(asset)); // as it is stored, so that the same picture is no edit
    before.insert(kAsset, asset.id.toString());
    before.insert(kWidth, known(asset.width));
    before.insert(kHeight, known(asset.height));
    return before;
}

QJsonObject PictureValue::with(QJsonObject before, const QString &address)
{
    if (address == PictureValue::address(before))
        return before;
    before = whole(std::move(before));
    before.insert(kUrl, address);
    for (const QString &told : {kAsset, kWidth, kHeight})
        before.insert(told, QJsonValue());
    return before;
}

QString PictureValue::address(const QJsonObject &picture)
{
    return picture.value(kUrl).toString();
}

bool PictureValue::isStored(const QJsonObject &picture)
{
    return models::AssetAddress::parse(address(picture)).has_value();
}

QSize PictureValue::size(const QJsonObject &picture)
{
    const QSize size(picture.value(kWidth).toInt(), picture.value(kHeight).toInt());
    return size.isEmpty() ? QSize() : size;
}

QString PictureValue::name(const QJsonObject &picture)
{
    const auto parsed = models::AssetAddress::parse(address(picture));
    return parsed ? parsed->name : QString();
}

QString PictureValue::sizeText(const QSize &size)
{
    // A picture's sides are written without separators everywhere.
    return size.isEmpty() ? QString() : tr("%1 × %2").arg(size.width()).arg(size.height());
}

}
