#include "models/exchange/MarkdownProject.h"

#include <QRegularExpression>

#include "models/content/Project.h"
#include "models/core/Slug.h"
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

qint64 longest(QStringView field)
{
    return Project::schema().find(field)->info.maximum;
}

QString quoted(const QJsonValue &value)
{
    return u"“%1”"_s.arg(shortened(lineFrom(value).value_or(u"…"_s), 40));
}

/// One file's way to a project, a step for each group of fields.
class Mapper final
{
public:
    Mapper(const FrontMatter &file, const ImportPath &path, Instant now)
        : m_draft(file.values)
        , m_body(cleanText(file.body))
        , m_path(path)
        , m_now(now)
    {
        for (const QString &note : file.notes)
            m_draft.note(note);
    }

    MarkdownProject map()
    {
        mapTitle();
        mapSlug();
        mapStatus();
        const auto createdAt = importDates(m_draft, m_path.date, m_now);
        importPlainFields(m_draft);
        mapSeo();
        importLinks(m_draft);
        QJsonObject fields = m_draft.finish();
        fields.insert("body"_L1, m_body); // too long a text is for the caller to refuse, never left out
        return {fields, createdAt, m_draft.notes()};
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
                set("title"_L1, shortened(title, longest(u"title")));
                if (heading->isAtStart && shortened(title, longest(u"title")) == title)
                    m_body = m_body.sliced(heading->end).remove(QRegularExpression(u"^\\s*\\n"_s));
                return;
            }
        }
        const QString title = titleFromName(m_path.name);
        set("title"_L1, title.isEmpty() ? u"Untitled"_s : shortened(title, longest(u"title")));
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
        set("slug"_L1, slug.isEmpty() ? u"project"_s : slug);
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
    QString m_body;
    ImportPath m_path;
    Instant m_now;
    bool m_isTitled = true;
};

}

MarkdownProject readMarkdownProject(const FrontMatter &file, const QString &path, const QString &folderName,
                                    Instant now)
{
    return Mapper(file, readImportPath(path, folderName), now).map();
}

}
