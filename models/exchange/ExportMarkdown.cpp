#include "models/exchange/ExportMarkdown.h"

#include <QJsonArray>

#include "models/content/TagReader.h"
#include "models/exchange/ExportFields.h"
#include "models/storage/ReadSnapshot.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFence = "---\n";

/// `assets: {file: id}`, and `assetNames: {file: name}` of those that could not be called by their name.
void addAssets(YamlMembers &members, const std::vector<ExportPictures::File> &files)
{
    QJsonObject ids;
    QJsonObject names;
    for (const auto &file : files) {
        ids.insert(file.name, file.asset.id.toString());
        if (file.name != file.asset.name)
            names.insert(file.name, file.asset.name);
    }
    if (!ids.isEmpty())
        members.emplace_back(u"assets"_s, ids);
    if (!names.isEmpty())
        members.emplace_back(u"assetNames"_s, names);
}

void addAliases(YamlMembers &members, const QStringList &slugs)
{
    if (!slugs.isEmpty())
        members.emplace_back(u"aliases"_s, QJsonArray::fromStringList(slugs));
}

}

Result<ExportReport> ExportMarkdown::run(const QString &path, const ExportProgress &progress)
{
    m_progress = progress;
    m_done = 0;
    return m_connection.read([&](Connection &connection) -> Result<ExportReport> {
        const auto folder = ExportFolder::open(path);
        if (!folder)
            return std::unexpected(folder.error());
        const ReadSnapshot snapshot(connection);
        m_report = {};
        const auto projects = writeAll<Project>(**folder);
        if (!projects)
            return std::unexpected(projects.error());
        m_report.projects = *projects;
        const auto articles = writeAll<Article>(**folder);
        if (!articles)
            return std::unexpected(articles.error());
        m_report.articles = *articles;
        if (auto tags = writeTags(**folder); !tags)
            return std::unexpected(tags.error());
        if (auto finished = (*folder)->finish(); !finished)
            return std::unexpected(finished.error());
        return m_report;
    });
}

template <class E>
Result<qint64> ExportMarkdown::writeAll(ExportFolder &folder)
{
    ExportNames names;
    qint64 count = 0;
    const auto written = m_content.each<E>([&](const E &item) -> Result<void> {
        ++count;
        if (auto done = writeItem(folder, E::kind().plural + u'/' + names.take(item.slug) + u'/', item); !done)
            return done;
        return m_progress && !m_progress(++m_done) ? Result<void>(exportCancelled()) : Result<void>();
    });
    return written ? Result<qint64>(count) : std::unexpected(written.error());
}

template <class E>
Result<void> ExportMarkdown::writeItem(ExportFolder &folder, const QString &place, const E &item)
{
    ExportPictures pictures(m_connection, m_blobs);
    YamlMembers members = exportFields(item, pictures);
    const QString body = pictures.relative(item.body);
    addAliases(members, m_content.formerSlugs(E::kind(), item.id));
    addAssets(members, pictures.files());
    for (const QString &address : pictures.missing())
        m_report.notes.append(
            u"%1index.md: the file of %2 is missing; the address was left as it is."_s.arg(place, address));
    if (auto files = writeFiles(folder, place, pictures); !files)
        return files;
    return folder.write(place + u"index.md"_s, kFence + writeYaml(members) + kFence + body.toUtf8());
}

Result<void> ExportMarkdown::writeFiles(ExportFolder &folder, const QString &place, const ExportPictures &pictures)
{
    for (const auto &file : pictures.files()) {
        if (auto copied = folder.copy(place + file.name, m_blobs.path(file.asset.sha256)); !copied)
            return copied;
        ++m_report.pictures;
    }
    return {};
}

Result<void> ExportMarkdown::writeTags(ExportFolder &folder)
{
    std::vector<YamlMembers> tags;
    const auto read = m_content.eachTag([&](const Tag &tag) -> Result<void> {
        YamlMembers members;
        for (const auto &field : Tag::schema().fields()) {
            if (!field.info.isReadOnly)
                members.emplace_back(field.info.name, Tag::schema().valueOf(tag, field));
        }
        addAliases(members, m_content.formerSlugs(tagKind(), tag.id));
        tags.push_back(std::move(members));
        return {};
    });
    if (!read)
        return read;
    m_report.tags = std::ssize(tags);
    return tags.empty() ? Result<void>() : folder.write(u"tags.yaml"_s, writeYamlList(tags));
}

}
