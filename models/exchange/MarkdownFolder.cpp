#include "models/exchange/MarkdownFolder.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "models/exchange/TextDecoding.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isLeftOut(const QString &name)
{
    return name.startsWith(u'.') || name == "node_modules"_L1;
}

bool isMarkdown(const QString &name)
{
    static const QStringList suffixes{u"md"_s, u"markdown"_s, u"mdx"_s};
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

std::unexpected<Error> unreadable(const QString &why)
{
    return fail(ErrorKind::BadRequest, u"unreadable_file"_s, why);
}

}

Result<MarkdownFolder> MarkdownFolder::open(const QString &path)
{
    const QFileInfo info(QFileInfo(path).canonicalFilePath());
    if (path.isEmpty() || !info.exists())
        return fail(ErrorKind::NotFound, u"import_path"_s, u"There is no file or folder “%1”."_s.arg(path));
    if (info.isDir()) {
        if (!info.isReadable() || !info.isExecutable())
            return unreadable(u"The folder “%1” may not be opened; check its permissions."_s.arg(path));
        MarkdownFolder folder(info.filePath());
        folder.walk();
        return folder;
    }
    const QString name = QFileInfo(path).fileName();
    if (!info.isFile() || !isMarkdown(name))
        return fail(ErrorKind::BadRequest, u"import_path"_s,
                    u"“%1” is neither a folder nor a Markdown file (.md, .markdown, .mdx)."_s.arg(path));
    MarkdownFolder folder(info.path());
    folder.m_isOneFile = true;
    folder.m_files.emplace(folder.name() + u'/' + name, info.filePath());
    return folder;
}

QStringList MarkdownFolder::files() const
{
    QStringList files;
    for (const auto &file : m_files)
        files.append(file.first);
    return files;
}

QString MarkdownFolder::name() const
{
    return QFileInfo(m_root).fileName();
}

QString MarkdownFolder::absolute(const QString &relative) const
{
    return relative.isEmpty() ? m_root : QDir(m_root).filePath(relative);
}

QString MarkdownFolder::placeOf(const QString &file) const
{
    return m_isOneFile ? file.section(u'/', -1) : file;
}

bool MarkdownFolder::isSiteRoot(const QString &folder) const
{
    static const QStringList settings{u"package.json"_s, u"Gemfile"_s,          u"_config.yml"_s,
                                      u"hugo.toml"_s,    u"hugo.yaml"_s,        u"config.toml"_s,
                                      u"config.yaml"_s,  u"astro.config.mjs"_s, u"gatsby-config.js"_s,
                                      u".git"_s,         u".eleventy.js"_s,     u"eleventy.config.js"_s};
    return std::ranges::any_of(settings, [this, &folder](const QString &name) {
        return QFileInfo::exists(absolute(folder.isEmpty() ? name : folder + u'/' + name));
    });
}

QString MarkdownFolder::reasonToSkip(const QString &file) const
{
    static const QStringList templates{u"archetypes"_s, u"_includes"_s, u"_layouts"_s, u"_site"_s, u"themes"_s};
    static const QStringList papers{u"readme"_s,  u"changelog"_s, u"contributing"_s, u"code_of_conduct"_s,
                                    u"license"_s, u"security"_s,  u"todo"_s};
    if (m_isOneFile)
        return {};
    QStringList folders = file.split(u'/');
    folders.removeLast();
    for (const QString &folder : templates) {
        if (folders.contains(folder))
            return u"It is a template of the site, no item of it."_s;
    }
    const QString name = file.section(u'/', -1).section(u'.', 0, 0).toLower();
    if (name == "_index"_L1)
        return u"It is the front page of a section, no item of it."_s;
    if (papers.contains(name) && isSiteRoot(folders.join(u'/')))
        return u"It is about the site itself, no item of it."_s;
    return {};
}

bool MarkdownFolder::contains(const QString &place) const
{
    return place == m_root || place.startsWith(m_root.endsWith(u'/') ? m_root : m_root + u'/');
}

void MarkdownFolder::walk()
{
    QStringList pending{QString()};
    QStringList links;
    while (!pending.isEmpty())
        walkOne(pending.takeLast(), pending, links);
    // Links come last: what they lead to inside the folder has been found in its own place by now.
    links.sort();
    for (const QString &link : links)
        followLink(link);
    std::ranges::sort(m_skipped, {}, &Skipped::path);
}

void MarkdownFolder::walkOne(const QString &folder, QStringList &pending, QStringList &links)
{
    const QString place = absolute(folder);
    if (const QFileInfo info(place); !info.isReadable() || !info.isExecutable()) {
        m_skipped.push_back({folder, u"This folder may not be opened; check its permissions."_s});
        return;
    }
    const auto entries =
        QDir(place).entryInfoList(QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString relative = folder.isEmpty() ? entry.fileName() : folder + u'/' + entry.fileName();
        if (isLeftOut(entry.fileName()))
            continue;
        if (entry.isSymLink())
            links.append(relative);
        else if (entry.isDir())
            pending.append(relative);
        else if (entry.isFile() && isMarkdown(entry.fileName()))
            m_files.emplace(relative, entry.filePath());
        else if (entry.fileName().contains(".11tydata."_L1))
            m_skipped.push_back({relative,
                                 u"Eleventy's data for a whole folder is not read; a mapping file (--map) can "
                                 "say the same."_s});
    }
}

void MarkdownFolder::followLink(const QString &link)
{
    const QFileInfo info(absolute(link));
    const QString target = info.canonicalFilePath();
    if (!info.isDir() && !isMarkdown(info.fileName()))
        return;
    if (target.isEmpty() || !info.exists()) {
        m_skipped.push_back({link, u"This link leads nowhere."_s});
    } else if (!contains(target)) {
        m_skipped.push_back({link, u"This link leads out of the folder."_s});
    } else if (std::ranges::any_of(QDir(m_root).relativeFilePath(target).split(u'/'), isLeftOut) && target != m_root) {
        m_skipped.push_back({link, u"This link leads to what is left out."_s});
    } else if (info.isDir() || std::ranges::any_of(m_files, [&](const auto &file) { return file.second == target; })) {
        m_skipped.push_back({link, u"This link leads to what is read in its own place."_s});
    } else if (info.isFile()) {
        m_files.emplace(link, target);
    }
}

Result<MarkdownFile> MarkdownFolder::read(const QString &file) const
{
    const auto found = m_files.find(file);
    // Looked at again, because a link may have come in its place since.
    if (found == m_files.end() || QFileInfo(found->second).canonicalFilePath() != found->second)
        return unreadable(u"The file is not there any more."_s);
    return readText(found->second);
}

std::optional<Result<MarkdownFile>> MarkdownFolder::readBeside(const QString &name) const
{
    const QFileInfo info(absolute(name));
    if (m_isOneFile || info.isSymLink() || !info.isFile())
        return {};
    return readText(info.filePath());
}

Result<MarkdownFile> MarkdownFolder::readText(const QString &place)
{
    QFile source(place);
    if (source.size() > kMaximumFileSize)
        return unreadable(u"The file is larger than 10 MiB."_s);
    if (!QFileInfo(source).isFile() || !source.open(QIODevice::ReadOnly))
        return unreadable(u"The file may not be opened; check its permissions."_s);
    const auto decoded = decodeText(source.read(kMaximumFileSize));
    if (!decoded)
        return unreadable(u"The file is not a text."_s);
    MarkdownFile read{decoded->text, {}};
    if (decoded->isWindows1252)
        read.notes.append(u"Is not UTF-8; was read as Windows-1252."_s);
    return read;
}

}
