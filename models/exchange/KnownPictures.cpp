#include "models/exchange/KnownPictures.h"

#include <QJsonArray>

#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// The addresses of all pictures in an item's fields.
QSet<QString> addressesIn(const QJsonObject &fields)
{
    QSet<QString> addresses{fields[u"cover"_s][u"url"_s].toString(), fields[u"seo"_s][u"image"_s].toString()};
    const QJsonArray gallery = fields[u"gallery"_s].toArray();
    for (const auto &picture : gallery)
        addresses.insert(picture[u"url"_s].toString());
    addresses.remove(QString());
    return addresses;
}

void leaveOut(const QString &address, QJsonObject &fields)
{
    if (fields[u"cover"_s][u"url"_s] == address)
        fields.remove(u"cover"_s);
    if (QJsonObject seo = fields[u"seo"_s].toObject(); seo[u"image"_s] == address) {
        seo.remove(u"image"_s);
        fields.insert(u"seo"_s, seo);
    }
    if (!fields.contains(u"gallery"_s))
        return;
    QJsonArray left;
    const QJsonArray gallery = fields[u"gallery"_s].toArray();
    for (const auto &picture : gallery) {
        if (picture[u"url"_s] != address)
            left.append(picture);
    }
    fields.insert(u"gallery"_s, left);
}

}

Result<void> leaveOutUnknownPictures(QJsonObject &fields, const std::vector<ImportPicture> &coming,
                                     const QJsonObject &stored, ImportTarget &target, QStringList &notes)
{
    QSet<QString> asked = addressesIn(fields) - addressesIn(stored);
    for (const ImportPicture &picture : coming)
        asked.remove(picture.address());
    for (const QString &address : std::as_const(asked)) {
        const auto usable = target.isUsable(address);
        if (!usable)
            return std::unexpected(usable.error());
        if (*usable)
            continue;
        leaveOut(address, fields);
        notes.append(
            u"The picture “%1” is left out: there is no such asset."_s.arg(shortened(cleanLine(address), 120)));
    }
    return {};
}

}
