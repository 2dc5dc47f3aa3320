#include "models/exchange/MarkdownItem.h"

#include <QRegularExpression>

#include "models/content/Content.h"
#include "models/core/Slug.h"
#include "models/exchange/ImportCovers.h"
#include "models/exchange/ImportDates.h"
#include "models/exchange/ImportDraft.h"
#include "models/exchange/ImportFields.h"
#include "models/exchange/ImportLinks.h"
#include "models/exchange/ImportPath.h"
#include "models/exchange/ImportValue.h"
#include "models/text/Markdown.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QJsonValue &value)
{
    return u"“%1”"_s.arg(shortened(lineFrom(value).value_or(u"…"_s), 40));
}

/// Groups in which generators and their themes keep what others keep at the top.
QJsonObject lifted(QJsonObject values)
{
    for (const QString &name : {u"params"_s, u"extra"_s, u"taxonomies"_s}) {
        if (!values.value(name).isObject())
            continue;
        const QJsonObject group = values.take(name).toObject();
        for (auto member = group.begin(); member != group.end(); ++member) {
            if (!values.contains(member.key()))
                values.insert(member.key(), member.value());
        }
    }
    return values;
}

/// One file's way to an item, a step for each group of fields.
class Mapper final
{
public:
    Mapper(const FrontMatter &file, const MarkdownPlace &place, ImportPictures &pictures, Instant now)
        : m_draft(lifted(file.values), ImportForm::of(place.kind))
        , m_pictures(pictures)
        , m_body(cleanText(file.body))
        , m_place(place)
        , m_path(readImportPath(place.language.path.isEmpty() ? place.path : place.language.path, place.folderName))
        , m_now(now)
    {
        for (const QString &note : file.notes)
            m_draft.note(note);
        if (itemKindNamed(file.values.value(u"kind"_s).toString()))
            m_draft.take(u"kind"_s);
    }

    MarkdownItem map()
    {
        mapTitle();
        mapSlug();
        mapStatus();
        const ImportTimes times = importDates(m_draft, m_path.date, m_now);
        mapPublication(times);
        importCovers(m_draft, m_pictures);
        importPlainFields(m_draft);
        mapSeo();
        importLinks(m_draft);
        mapRelations();
        mapLanguage();
        const QStringList former = formerSlugs();
        QJsonObject fields = m_draft.finish();
        // Too long a text is for the caller to refuse, never left out.
        fields.insert("body"_L1, m_pictures.rewrite(m_body));
        return {m_place.kind, fields, times.createdAt, {}, former, m_draft.notes()};
    }

private:
    /// For values that were made to fit.
    void set(QLatin1StringView field, const QJsonValue &value)
    {
        if (const QString problem = m_draft.set(field, value); !problem.isEmpty())
            m_draft.note(u"“%1” is left out. %2"_s.arg(field, problem));
    }

    void mapTitle()
    {
        importLine(m_draft, u"title"_s, {u"title"_s, u"name"_s});
        if (m_draft.has("title"_L1))
            return;
        if (const auto heading = firstHeading(m_body)) {
            if (const QString title = cleanLine(heading->text); !title.isEmpty()) {
                set("title"_L1, shortened(title, m_draft.form().longest(u"title")));
                if (heading->isAtStart && shortened(title, m_draft.form().longest(u"title")) == title)
                    m_body = m_body.sliced(heading->end).remove(QRegularExpression(u"^\\s*\\n"_s));
                return;
            }
        }
        const QString title = titleFromName(m_path.name);
        set("title"_L1, title.isEmpty() ? u"Untitled"_s : shortened(title, m_draft.form().longest(u"title")));
        m_isTitled = false;
    }

    /// The last part of an address, or nothing when it is a pattern.
    static QString lastSegment(const QString &address)
    {
        static const QRegularExpression tail(u"(/|/?index)?(\\.html?|\\.mdx?)?/*([?#].*)?$"_s);
        QString path = address;
        if (path.size() > 2048)
            return {};
        path.remove(tail);
        return path.contains(u':') ? QString() : path.section(u'/', -1);
    }

    void mapSlug()
    {
        for (const auto &entry : m_draft.find({"slug"_L1, "permalink"_L1, "path"_L1, "url"_L1})) {
            if (entry.value == QJsonValue(false))
                continue; // Eleventy's word for no page at all
            const QString text = lineFrom(entry.value).value_or(QString());
            if (ImportDraft::plainName(entry.key) == "url"_L1 && (!text.startsWith(u'/') || text.startsWith("//"_L1)))
                continue; // a link
            const QString segment = lastSegment(text);
            const QString slug = isSlug(segment) ? segment : slugFrom(segment);
            if (slug.isEmpty()) {
                m_draft.noteKept(entry.key, u"no address can be made of it."_s);
                continue;
            }
            if (slug == text)
                m_draft.take(entry.key);
            else
                m_draft.noteKept(entry.key, u"the address became “%1”."_s.arg(slug));
            return set("slug"_L1, slug);
        }
        const QString title = slugFrom(m_draft.field("title"_L1).toString());
        const QString name = slugFrom(m_path.name);
        const QString slug = m_path.isTop && m_isTitled && !title.isEmpty() ? title : name.isEmpty() ? title : name;
        set("slug"_L1, inLanguage(slug.isEmpty() ? nameOf(m_place.kind) : slug));
    }

    /// A translation's address carries the language, unless its author gave it one of its own.
    QString inLanguage(const QString &slug) const
    {
        const FileLanguage &language = m_place.language;
        if (language.isDefault || language.code.isEmpty())
            return slug;
        const QString suffix = u'-' + language.code.toLower();
        return slug.left(kMaximumSlugLength - suffix.size()) + suffix;
    }

    /// Only in our own words: which item another site's relations mean, nobody knows.
    void mapRelations()
    {
        for (const auto &entry : m_draft.find({"relations"_L1})) {
            if (m_draft.form().find(u"relations") && entry.value.isArray() &&
                m_draft.set(u"relations"_s, entry.value).isEmpty())
                m_draft.take(entry.key);
        }
    }

    void mapLanguage()
    {
        if (!m_place.language.code.isEmpty() && m_draft.find({"language"_L1}).empty())
            m_draft.leave(u"language"_s, m_place.language.code);
    }

    /// Hugo's `aliases`, and `redirect_from` of Jekyll: the last part of each address.
    QStringList formerSlugs()
    {
        QStringList slugs;
        for (const auto &entry : m_draft.find({"aliases"_L1, "alias"_L1, "redirectfrom"_L1})) {
            bool isComplete = true;
            for (const QString &address : entriesFrom(entry.value, isComplete)) {
                const QString segment = lastSegment(address);
                if (isSlug(segment) && segment != m_draft.field("slug"_L1).toString() && !slugs.contains(segment))
                    slugs.append(segment);
                isComplete = isComplete && isSlug(segment);
            }
            if (isComplete)
                m_draft.take(entry.key);
        }
        return slugs;
    }

    void mapPublication(const ImportTimes &times)
    {
        const bool isPublished = m_draft.field("status"_L1) == FieldCodec<Status>::name(Status::Published);
        if (isPublished && times.isExpired) {
            set("status"_L1, FieldCodec<Status>::name(Status::Archived));
            m_draft.note(u"The old site shows it no longer; it is archived."_s);
        }
        if (m_draft.field("status"_L1) == FieldCodec<Status>::name(Status::Draft) || !times.publishedAt)
            return; // the day it is published will be another
        set("publishedAt"_L1, formatInstant(*times.publishedAt));
        if (isPublished && !times.isExpired && *times.publishedAt > m_now)
            m_draft.note(u"Its date lies in the future: it is scheduled for then."_s);
    }

    void mapStatus()
    {
        Status status = m_path.isDraft ? Status::Draft : Status::Published;
        const auto become = [&status](Status wanted) { status = status == Status::Draft ? status : wanted; };
        for (const auto &entry : m_draft.find({"status"_L1})) {
            if (const auto named = FieldCodec<Status>::parse(lineFrom(entry.value).value_or(QString()).toLower())) {
                m_draft.take(entry.key);
                become(*named);
            }
        }
        for (const auto &entry :
             m_draft.find({"draft"_L1, "isdraft"_L1, "archived"_L1, "published"_L1, "publish"_L1})) {
            const QString name = entry.key.toLower();
            const auto flag = flagFrom(entry.value);
            if (flag)
                m_draft.take(entry.key);
            if (name.contains("draft"_L1) && flag.value_or(true))
                status = Status::Draft;
            else if (name == "archived"_L1 && flag == true)
                become(Status::Archived);
            else if (name.startsWith("publish"_L1) && flag == false)
                status = Status::Draft;
            if (!flag && name.contains("draft"_L1))
                m_draft.noteKept(entry.key,
                                 u"%1 is neither true nor false; made a draft to be safe."_s.arg(quoted(entry.value)));
        }
        if (m_draft.value("permalink"_L1) == QJsonValue(false) && status != Status::Draft) {
            status = Status::Draft;
            m_draft.note(u"“permalink: false” gives it no page on the old site; made a draft."_s);
        }
        if (m_place.isPublished)
            status = *m_place.isPublished ? Status::Published : Status::Draft;
        set("status"_L1, FieldCodec<Status>::name(status));
    }

    /// `seo: {title, description}` or the same under names of their own.
    void mapSeo()
    {
        QJsonObject seo;
        for (const auto &entry : m_draft.find({"seo"_L1})) {
            QJsonObject rest = entry.value.toObject();
            for (const auto part : {"title"_L1, "description"_L1})
                moveSeo(seo, part, rest.value(part), [&rest, part] { rest.remove(part); });
            if (rest.value(u"image"_s).isString()) {
                ImportDraft inner(QJsonObject{{u"ogimage"_s, rest.value(u"image"_s)}}, m_draft.form());
                if (const QString address = importSocialPicture(inner, m_pictures); !address.isEmpty()) {
                    seo.insert(u"image"_s, address);
                    rest.remove(u"image"_s);
                }
            }
            if (!entry.value.isObject())
                continue;
            if (rest.isEmpty())
                m_draft.take(entry.key);
            else
                m_draft.leave(entry.key, rest);
        }
        for (const auto &entry : m_draft.find({"seotitle"_L1, "metatitle"_L1}))
            moveSeo(seo, "title"_L1, entry.value, [&] { m_draft.take(entry.key); });
        for (const auto &entry : m_draft.find({"seodescription"_L1, "metadescription"_L1}))
            moveSeo(seo, "description"_L1, entry.value, [&] { m_draft.take(entry.key); });
        if (!seo.contains(u"image"_s)) {
            if (const QString address = importSocialPicture(m_draft, m_pictures); !address.isEmpty())
                seo.insert(u"image"_s, address);
        }
        if (!seo.isEmpty())
            set("seo"_L1, seo);
    }

    template <class Take>
    void moveSeo(QJsonObject &seo, QLatin1StringView part, const QJsonValue &value, Take take)
    {
        const auto line = lineFrom(value);
        if (!line || line->isEmpty() || seo.contains(part))
            return;
        const QString fitting = shortened(*line, Seo::schema().find(QString(part))->info.maximum);
        seo.insert(part, fitting);
        if (fitting == *line)
            take();
    }

    ImportDraft m_draft;
    ImportPictures &m_pictures;
    QString m_body;
    const MarkdownPlace &m_place;
    ImportPath m_path;
    Instant m_now;
    bool m_isTitled = true;
};

}

MarkdownItem readMarkdownItem(const FrontMatter &file, const MarkdownPlace &place, ImportPictures &pictures,
                              Instant now)
{
    return Mapper(file, place, pictures, now).map();
}

}
