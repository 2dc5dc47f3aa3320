#include "models/exchange/ImportCovers.h"

#include <QJsonArray>

#include "models/content/Content.h"
#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const QStringList kCoverNames{u"cover"_s,        u"coverimage"_s,  u"heroimage"_s,   u"featuredimage"_s,
                              u"featureimage"_s, u"image"_s,       u"thumbnail"_s,   u"thumb"_s,
                              u"banner"_s,       u"headerimage"_s, u"bannerimage"_s, u"coverphoto"_s,
                              u"previewimage"_s, u"hero"_s,        u"teaser"_s,      u"photo"_s,
                              u"picture"_s,      u"cardimage"_s,   u"mainimage"_s,   u"featured"_s};
const QStringList kGalleryNames{u"gallery"_s, u"images"_s, u"photos"_s, u"pictures"_s, u"screenshots"_s};

/// A picture as front matter writes it, in one of its parts.
struct Part
{
    QString reference;
    QString alt;
    QString caption;
    QJsonObject rest; ///< what else stood there
};

QString fitted(const QString &text, QLatin1StringView field)
{
    return shortened(text, Image::schema().find(QString(field))->info.maximum);
}

/// A text, or a group with an address in it. Nothing for anything else.
std::optional<Part> partOf(const QJsonValue &value)
{
    if (value.isString())
        return Part{cleanLine(value.toString()), {}, {}, {}};
    if (!value.isObject())
        return {};
    Part part;
    part.rest = value.toObject();
    const auto take = [&part](std::initializer_list<QLatin1StringView> names) {
        for (const auto name : names) {
            for (auto member = part.rest.begin(); member != part.rest.end(); ++member) {
                if (ImportDraft::plainName(member.key()) != name || !member.value().isString())
                    continue;
                const QString text = cleanLine(member.value().toString());
                part.rest.erase(member);
                return text;
            }
        }
        return QString();
    };
    part.reference =
        take({"url"_L1, "src"_L1, "image"_L1, "path"_L1, "file"_L1, "filename"_L1, "href"_L1, "publicurl"_L1});
    part.alt = take({"alt"_L1, "alttext"_L1, "imagealt"_L1, "description"_L1});
    part.caption = take({"caption"_L1, "credit"_L1, "title"_L1});
    part.rest.remove("relative"_L1); // how a theme of Hugo finds it
    return part.reference.isEmpty() ? std::nullopt : std::optional(part);
}

class Covers final
{
public:
    Covers(ImportDraft &draft, ImportPictures &pictures)
        : m_draft(draft)
        , m_pictures(pictures)
    {
    }

    void importCover()
    {
        for (const auto &entry : m_draft.find(kCoverNames)) {
            const auto part = partOf(entry.value);
            if (!part || (ImportDraft::plainName(entry.key) == "featured"_L1 && !SiteFiles::isOffered(part->reference)))
                continue; // a switch or a group of something else
            const QString address = addressOf(*part, entry.key);
            if (address.isEmpty())
                continue;
            if (m_draft.has("cover"_L1)) {
                m_draft.leave(entry.key, entry.value.isString() ? QJsonValue(address) : withAddress(*part, address));
                continue;
            }
            setCover(*part, address);
            leaveRest(entry.key, part->rest);
        }
    }

    void importGallery()
    {
        for (const auto &entry : m_draft.find(kGalleryNames)) {
            QJsonArray kept;
            const QJsonArray items = entry.value.isArray() ? entry.value.toArray() : QJsonArray{entry.value};
            if (entry.value.isObject() && !partOf(entry.value))
                continue; // pictures by name are somebody else's idea of a gallery
            for (const auto &item : items) {
                if (!add(item, entry.key))
                    kept.append(item);
            }
            if (kept.isEmpty())
                m_draft.take(entry.key);
            else if (kept.size() < items.size())
                m_draft.leave(entry.key, kept);
        }
        if (!m_gallery.isEmpty() && m_draft.form().find(u"gallery")) [[maybe_unused]]
            const QString problem = m_draft.set(u"gallery"_s, m_gallery); // each was looked at
    }

private:
    /// What takes the reference's place in a field; empty when nothing can.
    QString addressOf(const Part &part, const QString &key)
    {
        const auto address = m_pictures.addressFor(part.reference);
        if (!address)
            return {};
        const auto problem = m_draft.form().problemOf(u"cover"_s, QJsonObject{{u"url"_s, *address}});
        if (problem)
            m_draft.noteKept(key, problem->message);
        return problem ? QString() : *address;
    }

    static QJsonObject withAddress(const Part &part, const QString &address)
    {
        QJsonObject object = part.rest;
        object.insert("url"_L1, address);
        if (!part.alt.isEmpty())
            object.insert("alt"_L1, part.alt);
        if (!part.caption.isEmpty())
            object.insert("caption"_L1, part.caption);
        return object;
    }

    void setCover(Part part, const QString &address)
    {
        const auto beside = [this](std::initializer_list<QLatin1StringView> names) {
            for (const auto &entry : m_draft.find(names)) {
                if (const auto line = lineFrom(entry.value); line && !line->isEmpty()) {
                    m_draft.take(entry.key);
                    return *line;
                }
            }
            return QString();
        };
        if (part.alt.isEmpty())
            part.alt = beside({"imagealt"_L1, "coveralt"_L1, "heroimagealt"_L1, "thumbnailalt"_L1,
                               "featuredimagealt"_L1, "coverimagealt"_L1, "alt"_L1});
        if (part.caption.isEmpty())
            part.caption = beside({"imagecaption"_L1, "covercaption"_L1, "caption"_L1});
        [[maybe_unused]] const QString problem =
            m_draft.set(u"cover"_s, QJsonObject{{u"url"_s, address},
                                                {u"alt"_s, fitted(part.alt, "alt"_L1)},
                                                {u"caption"_s, fitted(part.caption, "caption"_L1)}});
    }

    void leaveRest(const QString &key, const QJsonObject &rest)
    {
        if (rest.isEmpty())
            m_draft.take(key);
        else
            m_draft.leave(key, rest);
    }

    /// Whether the item found its place: in the gallery, or as the cover of what has no gallery.
    bool add(const QJsonValue &item, const QString &key)
    {
        const auto part = partOf(item);
        const QString address = part && part->rest.isEmpty() ? addressOf(*part, key) : QString();
        if (address.isEmpty())
            return false;
        const FieldInfo *gallery = m_draft.form().find(u"gallery");
        if (!gallery && m_draft.has("cover"_L1))
            return false;
        if (!gallery) {
            setCover(*part, address);
            return true;
        }
        if (m_gallery.size() >= gallery->maximum)
            return false;
        m_gallery.append(QJsonObject{{u"url"_s, address},
                                     {u"alt"_s, fitted(part->alt, "alt"_L1)},
                                     {u"caption"_s, fitted(part->caption, "caption"_L1)}});
        return true;
    }

    ImportDraft &m_draft;
    ImportPictures &m_pictures;
    QJsonArray m_gallery;
};

}

void importCovers(ImportDraft &draft, ImportPictures &pictures)
{
    Covers covers(draft, pictures);
    covers.importCover();
    covers.importGallery();
}

QString importSocialPicture(ImportDraft &draft, ImportPictures &pictures)
{
    for (const auto &entry : draft.find({"ogimage"_L1, "socialimage"_L1, "opengraphimage"_L1, "sharingimage"_L1})) {
        const auto part = partOf(entry.value);
        if (!part || !part->rest.isEmpty())
            continue;
        const QString address = pictures.addressFor(part->reference).value_or(QString());
        if (address.isEmpty() || draft.form().problemOf(u"seo"_s, QJsonObject{{u"image"_s, address}}))
            continue;
        draft.take(entry.key);
        return address;
    }
    return {};
}

}
