#include "models/content/TagService.h"

#include "models/content/ContentService.h"
#include "models/content/FormerSlugs.h"
#include "models/content/SearchIndex.h"
#include "models/content/WriteConflict.h"
#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// The counts change with the items: what came out may come back although they are others now.
void dropCounts(QJsonObject &patch)
{
    for (const QString &name : {u"projects"_s, u"articles"_s}) {
        if (patch.value(name).isDouble())
            patch.remove(name);
    }
}

}

TagService::TagService(WriteContext &context, Actor actor)
    : m_context(context)
    , m_actor(std::move(actor))
    , m_reader(context.connection(), Reach::All)
    , m_tags(context)
{
}

Result<Tag> TagService::create(const QJsonObject &fields)
{
    Tag tag;
    FieldErrors errors;
    Tag::schema().read(fields, tag, {}, errors);
    complete(tag, Tag(), errors);
    if (!errors.isEmpty())
        return std::unexpected(errorOf(std::move(errors)));
    tag.id = Id::create(m_context.now());
    tag.version = 1;
    tag.createdAt = tag.updatedAt = m_context.now();
    m_tags.insert(tag);
    keep(tag, u"created"_s);
    return tag;
}

Result<Tag> TagService::update(const Id &id, const QJsonObject &patch, std::optional<qint64> version)
{
    QJsonObject changes = patch;
    const auto named = takeVersion(changes);
    const auto stored = findCurrent(id, version ? version : named);
    if (!stored)
        return std::unexpected(stored.error());
    dropCounts(changes);
    Tag tag = stored->item;
    FieldErrors errors;
    Tag::schema().read(changes, tag, {}, errors);
    complete(tag, stored->item, errors);
    if (!errors.isEmpty())
        return std::unexpected(errorOf(std::move(errors)));
    if (tag == stored->item)
        return tag;

    keepBeginning(stored->item);
    tag.version += 1;
    tag.updatedAt = m_context.now();
    m_tags.update(stored->number, tag);
    if (tag.slug != stored->item.slug)
        FormerSlugs(m_context.connection()).remember(tagKind().name, stored->item.slug, id);
    if (tag.slug != stored->item.slug || tag.name != stored->item.name)
        show(carriersOf(stored->number));
    keep(tag, u"updated"_s);
    return tag;
}

Result<Tag> TagService::merge(const Id &id, const QString &into, std::optional<qint64> version)
{
    const auto merged = findCurrent(id, version);
    if (!merged)
        return std::unexpected(merged.error());
    FieldErrors errors;
    const auto target = findTarget(id, into, errors);
    if (!target)
        return std::unexpected(invalidFields(errors.take()));

    const Carriers carriers = carriersOf(merged->number);
    for (const ContentKind &kind : {Project::kind(), Article::kind()})
        m_tags.replace(kind, merged->number, target->number);
    m_tags.remove(merged->number);
    FormerSlugs former(m_context.connection());
    former.redirect(id, target->item.id);
    former.remember(tagKind().name, merged->item.slug, target->item.id);
    show(carriers);
    keepEnd(merged->item, u"merged"_s);
    return m_reader.find(target->item.slug)->item;
}

Result<void> TagService::remove(const Id &id, std::optional<qint64> version)
{
    const auto removed = findCurrent(id, version);
    if (!removed)
        return std::unexpected(removed.error());
    const Carriers carriers = carriersOf(removed->number);
    for (const ContentKind &kind : {Project::kind(), Article::kind()})
        m_tags.takeOff(kind, removed->number);
    m_tags.remove(removed->number);
    FormerSlugs(m_context.connection()).forget(id);
    show(carriers);
    keepEnd(removed->item, u"removed"_s);
    return {};
}

Result<Stored<Tag>> TagService::findCurrent(const Id &id, std::optional<qint64> version) const
{
    auto stored = m_reader.find(id.toString());
    if (!stored)
        return std::unexpected(notFound(tagKind()));
    if (version && *version != stored->item.version)
        return std::unexpected(staleVersion(*version, stored->item.version, Tag::schema().snapshot(stored->item)));
    return std::move(*stored);
}

std::optional<Stored<Tag>> TagService::findTarget(const Id &id, const QString &into, FieldErrors &errors) const
{
    auto target = m_reader.find(into);
    if (!target)
        target = m_reader.findFormer(into);
    if (!target)
        errors.add(u"into"_s, u"unknown_tag"_s, u"There is no such tag."_s);
    else if (target->item.id == id)
        errors.add(u"into"_s, u"same_tag"_s, u"A tag cannot be merged into itself."_s);
    else
        return target;
    return {};
}

/// What follows from the fields that were given, and whether others have what must be the tag's alone.
void TagService::complete(Tag &tag, const Tag &before, FieldErrors &errors) const
{
    tag.name = tag.name.simplified();
    tag.color = tag.color.toLower();
    if (!errors.contains(u"name") && slugFrom(tag.name).isEmpty())
        errors.add(u"name"_s, u"invalid_tag"_s, u"Needs at least one letter or digit."_s);
    if (errors.contains(u"name") || errors.contains(u"slug"))
        return;
    if (tag.slug.isEmpty()) {
        tag.slug = slugFor(tag, errors);
        if (tag.slug.isEmpty())
            return;
    } else if (tag.slug != before.slug) {
        if (const auto other = m_reader.find(tag.slug); isOthers(other, tag))
            errors.add(u"slug"_s, u"taken"_s, u"Another tag, “%1”, has this slug."_s.arg(other->item.name));
    }
    if (tag.name != before.name && isOthers(m_reader.findByName(tag.name), tag))
        errors.add(u"name"_s, u"taken"_s, u"Another tag has this name; merge the two, or choose another."_s);
}

/// A slug made from the name; one that a tag had before leads to that tag, so it is left to it. Empty, with an error,
/// when the name leads to another tag.
QString TagService::slugFor(const Tag &tag, FieldErrors &errors) const
{
    const QString slug = slugFrom(tag.name);
    if (const auto other = m_reader.find(slug); isOthers(other, tag)) {
        errors.add(u"slug"_s, u"taken"_s,
                   u"Another tag, “%1”, has the slug “%2” that this name makes; give this one a slug of its own."_s.arg(
                       other->item.name, slug));
        return {};
    }
    const auto isTaken = [&](const QString &candidate) {
        return isOthers(m_reader.find(candidate), tag) || isOthers(m_reader.findFormer(candidate), tag);
    };
    QString candidate = slug;
    for (qint64 number = 2; isTaken(candidate); ++number)
        candidate = numberedSlug(slug, number);
    return candidate;
}

bool TagService::isOthers(const std::optional<Stored<Tag>> &found, const Tag &tag) const
{
    return found && found->item.id != tag.id;
}

TagService::Carriers TagService::carriersOf(qint64 number) const
{
    return {m_tags.carriers(Project::kind(), number), m_tags.carriers(Article::kind(), number)};
}

/// Lists and search show the tags as they are now.
void TagService::show(const Carriers &carriers)
{
    m_tags.rewrite(Project::kind(), carriers.projects);
    m_tags.rewrite(Article::kind(), carriers.articles);
    SearchIndex index(m_context.connection());
    index.refreshTags<Project>(carriers.projects);
    index.refreshTags<Article>(carriers.articles);
}

void TagService::keep(const Tag &tag, const QString &action)
{
    RevisionRepository(m_context.connection())
        .add(tagKind().name, tag.id, {tag.version, action, m_actor.name, m_context.now()}, Tag::schema().snapshot(tag));
    m_context.record(Topic::Tags, action, tag.id);
}

/// The last entry in the history of a tag that is no more.
void TagService::keepEnd(Tag tag, const QString &action)
{
    keepBeginning(tag);
    tag.version += 1;
    tag.updatedAt = m_context.now();
    keep(tag, action);
}

/// A tag that an item made by carrying it has no history: it begins with what it was, before it first changes.
void TagService::keepBeginning(const Tag &tag)
{
    RevisionRepository revisions(m_context.connection());
    if (!revisions.find(tag.id, tag.version))
        revisions.add(tagKind().name, tag.id, {tag.version, u"created"_s, {}, tag.createdAt},
                      Tag::schema().snapshot(tag));
}

}
