#include "models/exchange/SiteFiles.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUrl>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// What lies in one of these is served from the site's top.
const QStringList &publicFolders()
{
    static const QStringList folders{u"static"_s, u"public"_s, u"assets"_s, u"src"_s, u"src/assets"_s, QString()};
    return folders;
}

/// The ways in which the address may name a file: read as an address, and as written.
QStringList spellings(const QString &reference)
{
    QString path = reference.trimmed();
    const QString address = QUrl::fromPercentEncoding(path.section(u'#', 0, 0).section(u'?', 0, 0).toUtf8());
    QStringList ways{address};
    for (const QString &other : {QUrl::fromPercentEncoding(path.toUtf8()), path}) {
        if (!ways.contains(other))
            ways.append(other);
    }
    return ways;
}

bool isHidden(const QString &path)
{
    return std::ranges::any_of(path.split(u'/'),
                               [](const QString &part) { return part.startsWith(u'.') || part == "node_modules"_L1; });
}

}

SiteFiles::SiteFiles(QString root)
    : m_root(std::move(root))
{
}

bool SiteFiles::isOffered(const QString &name)
{
    static const QSet<QString> suffixes{
        u"jpg"_s,  u"jpeg"_s,   u"png"_s,  u"gif"_s,  u"webp"_s, u"avif"_s, u"svg"_s,  u"bmp"_s, u"ico"_s, u"tif"_s,
        u"tiff"_s, u"heic"_s,   u"jxl"_s,  u"mp4"_s,  u"webm"_s, u"mov"_s,  u"m4v"_s,  u"ogv"_s, u"mp3"_s, u"m4a"_s,
        u"ogg"_s,  u"oga"_s,    u"wav"_s,  u"flac"_s, u"opus"_s, u"pdf"_s,  u"zip"_s,  u"gz"_s,  u"tgz"_s, u"7z"_s,
        u"epub"_s, u"docx"_s,   u"xlsx"_s, u"pptx"_s, u"odt"_s,  u"ods"_s,  u"odp"_s,  u"csv"_s, u"ttf"_s, u"otf"_s,
        u"woff"_s, u"woff2"_s,  u"stl"_s,  u"obj"_s,  u"glb"_s,  u"gltf"_s, u"usdz"_s, u"psd"_s, u"ai"_s,  u"eps"_s,
        u"fig"_s,  u"sketch"_s, u"indd"_s, u"key"_s,  u"vcf"_s,  u"ics"_s,  u"dmg"_s,  u"apk"_s, u"tar"_s};
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

bool SiteFiles::isRemote(const QString &reference)
{
    return reference.startsWith("//"_L1) || reference.startsWith("http://"_L1, Qt::CaseInsensitive) ||
           reference.startsWith("https://"_L1, Qt::CaseInsensitive);
}

SiteFiles::Answer SiteFiles::find(const QString &reference, const QString &from)
{
    Answer answer;
    if (reference.size() > 4096)
        return answer;
    const QString folder = from.contains(u'/') ? from.section(u'/', 0, -2) : QString();
    for (QString path : spellings(reference)) {
        if (path.contains(QChar(0)))
            continue;
        const bool isAlias = path.startsWith("~/"_L1) || path.startsWith("@/"_L1); // Astro, Next.js and Nuxt: src
        QStringList candidates;
        if (!path.startsWith(u'/') && !isAlias) {
            const auto beside = joined(folder, path);
            if (!beside)
                answer.absence = Absence::Outside;
            else
                candidates.append(*beside);
        }
        path = isAlias ? path.mid(2) : path;
        for (QString top = folder;; top = top.contains(u'/') ? top.section(u'/', 0, -2) : QString()) {
            for (const QString &place : publicFolders()) {
                const QString base = top.isEmpty() || place.isEmpty() ? top + place : top + u'/' + place;
                if (const auto candidate = joined(base, path))
                    candidates.append(*candidate);
            }
            if (top.isEmpty())
                break;
        }
        for (const QString &candidate : std::as_const(candidates)) {
            Answer found = look(candidate);
            if (found.file)
                return found;
            if (found.absence == Absence::Outside)
                answer.absence = Absence::Outside;
        }
    }
    return answer;
}

std::optional<QString> SiteFiles::joined(const QString &folder, const QString &path)
{
    QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == "."_L1)
            continue;
        if (part != ".."_L1) {
            parts.append(part);
        } else if (parts.isEmpty()) {
            return {};
        } else {
            parts.removeLast();
        }
    }
    return parts.join(u'/');
}

SiteFiles::Answer SiteFiles::look(const QString &path)
{
    if (path.isEmpty() || isHidden(path))
        return {};
    const auto real = exactCase(path);
    if (!real)
        return {};
    const QFileInfo info(m_root + u'/' + *real);
    const QString canonical = info.canonicalFilePath();
    if (canonical.isEmpty() || !info.isFile())
        return {};
    const QString root = m_root.endsWith(u'/') ? m_root : m_root + u'/';
    if (!canonical.startsWith(root) || isHidden(canonical.mid(root.size())))
        return {{}, Absence::Outside};
    return {SiteFile{canonical, *real, *real != path}, {}};
}

/// The path as the disk has it, however it is written.
std::optional<QString> SiteFiles::exactCase(const QString &path)
{
    if (QFileInfo::exists(m_root + u'/' + path))
        return path;
    QString real;
    for (const QString &part : path.split(u'/')) {
        const auto &names = namesIn(real);
        const auto name = names.constFind(part.toLower().normalized(QString::NormalizationForm_C));
        if (name == names.constEnd())
            return {};
        real = real.isEmpty() ? *name : real + u'/' + *name;
    }
    return real;
}

const QHash<QString, QString> &SiteFiles::namesIn(const QString &folder)
{
    auto known = m_names.find(folder);
    if (known == m_names.end()) {
        QHash<QString, QString> names;
        const QDir place(folder.isEmpty() ? m_root : m_root + u'/' + folder);
        // A folder that a link leads out to is not looked into.
        if ((place.canonicalPath() + u'/').startsWith(m_root + u'/')) {
            for (const QString &name : place.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot))
                names.insert(name.toLower().normalized(QString::NormalizationForm_C), name);
        }
        known = m_names.insert(folder, names);
    }
    return *known;
}

}
