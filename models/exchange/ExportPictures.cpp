#include "models/exchange/ExportPictures.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include "models/content/Content.h"
#include "models/exchange/MarkdownReferences.h"
#include "models/exchange/SiteFiles.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// An address under /media as far as it may reach in Markdown or HTML; not one that is the end of a longer address.
const QRegularExpression &mediaAddress()
{
    static const QRegularExpression address(
        u"(?<![\\w.:/%-])/media/[0-9a-fA-F-]{36,64}(?:/[^\\s<>\"'()\\[\\]\\\\`]*)?"_s);
    return address;
}

/// Fields whose addresses an import reads as files; in others (links, custom fields) it keeps what stands there.
bool showsPictures(const FieldInfo &field)
{
    return field.nested == &Image::schema().info() || field.nested == &Seo::schema().info();
}

QString encoded(const QString &name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

}

ExportPictures::ExportPictures(Connection &connection, const BlobStore &blobs)
    : m_assets(connection)
    , m_blobs(blobs)
{
    std::ignore = m_names.take(u"index"_s);
}

const ExportPictures::File *ExportPictures::fileFor(const QString &address)
{
    const auto parsed = AssetAddress::parse(address);
    if (!parsed)
        return nullptr;
    const auto asset = m_assets.find(*parsed);
    if (!asset || !m_blobs.contains({asset->sha256, asset->bytes})) {
        if (!m_missing.contains(address))
            m_missing.append(address);
        return nullptr;
    }
    const auto known = m_known.constFind(asset->id);
    if (known != m_known.constEnd())
        return &m_files[*known];
    m_known.insert(asset->id, m_files.size());
    m_files.push_back({m_names.take(asset->name), *asset});
    return &m_files.back();
}

QString ExportPictures::relativeAddress(const QString &address)
{
    const File *file = fileFor(address);
    const bool isOurs = file && (address == stableAddress(file->asset) || address == hashedAddress(file->asset));
    return isOurs && SiteFiles::isOffered(file->name) ? encoded(file->name) : address;
}

QJsonValue ExportPictures::relative(const QJsonValue &value, const FieldInfo &field)
{
    if (!showsPictures(field))
        bringAlong(value);
    else if (value.isObject())
        return relativeParts(value.toObject(), *field.nested);
    if (!showsPictures(field) || !value.isArray())
        return value;
    QJsonArray pictures = value.toArray();
    for (auto &&picture : pictures)
        picture = relativeParts(picture.toObject(), *field.nested);
    return pictures;
}

QJsonObject ExportPictures::relativeParts(QJsonObject picture, const ObjectInfo &object)
{
    for (const FieldInfo &part : object.fields) {
        if (part.type == FieldType::Url && picture.contains(part.name))
            picture.insert(part.name, relativeAddress(picture.value(part.name).toString()));
    }
    return picture;
}

QString ExportPictures::relative(const QString &markdown)
{
    QString out;
    qsizetype done = 0;
    for (const MarkdownReference &reference : findReferences(markdown)) {
        const QString address = markdown.sliced(reference.begin, reference.length);
        const QString shown = relativeAddress(address);
        if (shown == address)
            continue;
        out += QStringView(markdown).sliced(done, reference.begin - done);
        out += shown;
        done = reference.begin + reference.length;
    }
    bringAlong(markdown);
    return out.append(QStringView(markdown).sliced(done));
}

/// Finds the files of addresses that stay as they are.
void ExportPictures::bringAlong(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        for (auto found = mediaAddress().globalMatch(text); found.hasNext();)
            std::ignore = fileFor(found.next().captured());
    }
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        bringAlong(item);
    const QJsonObject members = value.toObject();
    for (const auto &member : members)
        bringAlong(member);
}

}
