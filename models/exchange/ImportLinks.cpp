#include "models/exchange/ImportLinks.h"

#include <array>

#include <QRegularExpression>
#include <QUrl>

#include "models/content/Project.h"
#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// What one key of front matter says about the link behind it.
struct LinkRole
{
    QLatin1StringView kind;
    QLatin1StringView label;
};
constexpr LinkRole kSource{"source"_L1, "Source code"_L1};
constexpr LinkRole kDemo{"demo"_L1, "Demo"_L1};
constexpr LinkRole kWebsite{"website"_L1, "Website"_L1};

LinkRole roleNamed(const QString &name)
{
    struct Word
    {
        QLatin1StringView part;
        QLatin1StringView kind;
    };
    static constexpr std::array kWords{
        Word{"github"_L1, "source"_L1},     Word{"gitlab"_L1, "source"_L1}, Word{"codeberg"_L1, "source"_L1},
        Word{"repo"_L1, "source"_L1},       Word{"source"_L1, "source"_L1}, Word{"code"_L1, "source"_L1},
        Word{"demo"_L1, "demo"_L1},         Word{"live"_L1, "demo"_L1},     Word{"video"_L1, "video"_L1},
        Word{"youtube"_L1, "video"_L1},     Word{"vimeo"_L1, "video"_L1},   Word{"article"_L1, "article"_L1},
        Word{"blog"_L1, "article"_L1},      Word{"post"_L1, "article"_L1},  Word{"press"_L1, "article"_L1},
        Word{"download"_L1, "download"_L1},
    };
    for (const Word &word : kWords) {
        if (name.contains(word.part, Qt::CaseInsensitive))
            return {word.kind, {}};
    }
    return {"website"_L1, {}};
}

qint64 longest(QStringView field)
{
    return ProjectLink::schema().find(field)->info.maximum;
}

/// The address as links take it, or nothing. A host without a scheme gets https, "owner/name" of a repository GitHub's.
std::optional<QString> addressFrom(const QJsonValue &value, bool isRepository)
{
    static const QRegularExpression host(u"^[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(:\\d+)?([/?#].*)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression repository(u"^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$"_s);
    QString text = value.isString() ? cleanLine(value.toString()) : QString();
    if (text.size() > longest(u"url"))
        return {};
    if (text.startsWith("//"_L1))
        text.prepend("https:"_L1);
    else if (isRepository && repository.match(text).hasMatch() && !host.match(text.section(u'/', 0, 0)).hasMatch())
        text.prepend("https://github.com/"_L1);
    else if (host.match(text).hasMatch())
        text.prepend("https://"_L1);
    ProjectLink scratch;
    FieldErrors errors;
    const auto *field = ProjectLink::schema().find(u"url");
    field->read(text, scratch, field->info, field->info.name, errors);
    return errors.isEmpty() ? std::optional(text) : std::nullopt;
}

class LinkList final
{
public:
    explicit LinkList(ImportDraft &draft)
        : m_draft(draft)
    {
    }

    /// What stands under each of `names` is a link, or a list of links, of that role.
    void addAll(std::initializer_list<QLatin1StringView> names, LinkRole role)
    {
        for (const auto &entry : m_draft.find(names)) {
            // Hugo and Jekyll write the page's own address so; it is no link.
            if (ImportDraft::plainName(entry.key) == "url"_L1 && entry.value.toString().startsWith(u'/') &&
                !entry.value.toString().startsWith("//"_L1))
                continue;
            if (entry.value == QJsonValue(false) || lineFrom(entry.value) == "#"_L1 || addValue(entry.value, role))
                m_draft.take(entry.key);
            else
                m_draft.noteKept(entry.key, u"it is not, or not only, a web address."_s);
        }
    }

    /// `links`: a list, one address, or a group of names with addresses.
    void addLists()
    {
        for (const auto &entry : m_draft.find({"links"_L1})) {
            const QJsonObject group = entry.value.toObject();
            const bool isOneLink = group.contains(u"url"_s) || group.contains(u"href"_s);
            if (entry.value.isObject() && !isOneLink ? addGroup(group) : addValue(entry.value, {}))
                m_draft.take(entry.key);
            else
                m_draft.noteKept(entry.key, u"not all of it are web addresses."_s);
        }
    }

    void finish()
    {
        if (!m_links.isEmpty()) [[maybe_unused]]
            const QString problem = m_draft.set("links"_L1, m_links); // each was looked at
    }

private:
    /// Whether all of the value became links.
    bool addValue(const QJsonValue &value, LinkRole role)
    {
        if (value.isObject())
            return addObject(value.toObject(), role);
        if (!value.isArray())
            return add(value, {}, {}, role);
        bool isComplete = true;
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            isComplete = !item.isArray() && addValue(item, role) && isComplete;
        return isComplete;
    }

    bool addGroup(const QJsonObject &group)
    {
        bool isComplete = true;
        for (auto member = group.begin(); member != group.end(); ++member) {
            if (!isNothing(member.value()))
                isComplete = add(member.value(), member.key(), {}, roleNamed(member.key())) && isComplete;
        }
        return isComplete;
    }

    bool addObject(const QJsonObject &object, LinkRole role)
    {
        QJsonValue address;
        QString label;
        QString kind;
        qsizetype used = 0;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString key = member.key().toLower();
            const QString text = lineFrom(member.value()).value_or(QString());
            if (key == "url"_L1 || key == "href"_L1 || key == "link"_L1 || key == "address"_L1)
                address = member.value();
            else if (key == "label"_L1 || key == "title"_L1 || key == "name"_L1 || key == "text"_L1)
                label = text;
            else if (key == "kind"_L1 || key == "type"_L1)
                kind = text;
            else
                continue;
            ++used;
        }
        return add(address, label, kind, role) && used == object.size();
    }

    bool add(const QJsonValue &value, const QString &label, const QString &kind, LinkRole role)
    {
        const auto address = addressFrom(value, role.kind == kSource.kind);
        if (!address)
            return false;
        const QString host = QUrl(*address).host();
        if (role.kind.isEmpty())
            role = roleNamed(label.isEmpty() ? host : label);
        for (const auto &link : std::as_const(m_links)) {
            if (link[u"url"_s] == *address)
                return true;
        }
        if (m_links.size() >= m_draft.form().longest(u"links"))
            return false;
        const QString name = host == "github.com"_L1 && role.kind == kSource.kind ? u"GitHub"_s : QString(role.label);
        m_links.append(
            QJsonObject{{u"label"_s, shortened(label.isEmpty() ? name : cleanLine(label), longest(u"label"))},
                        {u"url"_s, *address},
                        {u"kind"_s, shortened(kind.isEmpty() ? QString(role.kind) : kind, longest(u"kind"))}});
        return true;
    }

    ImportDraft &m_draft;
    QJsonArray m_links;
};

}

void importLinks(ImportDraft &draft)
{
    if (!draft.form().find(u"links"))
        return;
    LinkList links(draft);
    links.addAll({"website"_L1, "homepage"_L1, "external"_L1, "url"_L1, "link"_L1, "externalurl"_L1, "siteurl"_L1,
                  "projecturl"_L1},
                 kWebsite);
    links.addAll({"demo"_L1, "live"_L1, "livedemo"_L1, "demourl"_L1, "liveurl"_L1, "demolink"_L1, "livelink"_L1},
                 kDemo);
    links.addAll({"github"_L1, "gitlab"_L1, "repo"_L1, "repository"_L1, "source"_L1, "githuburl"_L1, "githublink"_L1,
                  "repourl"_L1, "sourcecode"_L1, "sourceurl"_L1},
                 kSource);
    links.addLists();
    links.finish();
}

}
