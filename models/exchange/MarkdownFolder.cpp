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
    QFile source(found->second);
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
