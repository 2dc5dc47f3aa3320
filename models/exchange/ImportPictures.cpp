#include "models/exchange/ImportPictures.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include "models/exchange/ImportValue.h"
#include "models/exchange/MarkdownReferences.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> unusable(const QString &reference, const QString &why)
{
    return fail(ErrorKind::BadRequest, u"import_picture"_s, u"“%1” %2"_s.arg(shortened(cleanLine(reference), 80), why));
}

/// The id in "/media/{id}/{name}", as an export of ours writes it.
std::optional<Id> idIn(const QString &reference)
{
    if (!reference.contains("media/"_L1))
        return {};
    const Id id = Id::parse(reference.section("media/"_L1, -1).section(u'/', 0, 0)).value_or(Id());
    return id.isNull() ? std::nullopt : std::optional(id);
}

/// Whether the address could be a file's: no other scheme, no place within the page, no mark of a generator.
bool isLocal(const QString &reference)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    return !reference.isEmpty() && !reference.startsWith(u'#') && !reference.startsWith(u'{') &&
           !scheme.match(reference.left(64)).hasMatch() && !SiteFiles::isRemote(reference);
}

/// Whether the address ends as a file does that a site offers, with or without what follows the path.
bool namesFile(const QString &reference)
{
    return SiteFiles::isOffered(reference.section(u'#', 0, 0).section(u'?', 0, 0)) || SiteFiles::isOffered(reference);
}

}

QString mediaAddress(const QString &key, const QString &name)
{
    return u"/media/%1/%2"_s.arg(key, QString::fromLatin1(QUrl::toPercentEncoding(name)));
}

QString ImportPicture::address() const
{
    return mediaAddress(sha256, name);
}

Result<ImportPicture> ImportShelf::find(const QString &reference, const QString &from, QStringList &notes)
{
    const auto answer = m_files.find(reference, from);
    if (!answer.file)
        return unusable(reference, answer.absence == SiteFiles::Absence::Outside
                                       ? u"lies outside of the imported folder and stays as it is."_s
                                       : u"is not there and stays as it is."_s);
    const auto hash = hashOf(*answer.file);
    if (!hash)
        return unusable(reference, hash.error().message);
    if (answer.file->isNamedOtherwise)
        notes.append(u"“%1” is written otherwise than the file, %2."_s.arg(shortened(cleanLine(reference), 80),
                                                                           answer.file->path));
    return ImportPicture{answer.file->file, answer.file->path, QFileInfo(answer.file->path).fileName(), *hash,
                         idIn(reference)};
}

Result<QString> ImportShelf::hashOf(const SiteFile &file)
{
    if (const auto known = m_hashes.constFind(file.file); known != m_hashes.constEnd())
        return *known;
    QFile source(file.file);
    if (source.size() > kMaximumFileSize)
        return fail(ErrorKind::BadRequest, u"import_picture"_s, u"is larger than 1 GB and stays as it is."_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!source.open(QIODevice::ReadOnly) || !hash.addData(&source))
        return fail(ErrorKind::BadRequest, u"import_picture"_s,
                    u"may not be read and stays as it is; check its permissions."_s);
    return *m_hashes.insert(file.file, QString::fromLatin1(hash.result().toHex()));
}

void ImportPictures::announce(const QString &file, const Id &id, const QString &name)
{
    Result<ImportPicture> picture = unusable(file, u"is not there."_s);
    if (m_shelf)
        picture = m_shelf->find(file, m_from, m_notes);
    if (!picture) {
        m_notes.append(picture.error().message);
        return;
    }
    picture->wantedId = id;
    picture->name = name.isEmpty() ? picture->name : name;
    picture->isAlwaysTaken = true;
    m_pictures.push_back(std::move(*picture));
}

std::optional<QString> ImportPictures::addressFor(const QString &reference)
{
    if (SiteFiles::isRemote(reference)) {
        noteRemote(reference);
        return reference.startsWith("//"_L1) ? u"https:"_s + reference : reference;
    }
    if (const auto address = take(reference, true))
        return address;
    return reference.startsWith(u'/') ? std::optional(reference) : std::nullopt;
}

QString ImportPictures::rewrite(const QString &markdown)
{
    QString out;
    qsizetype done = 0;
    for (const MarkdownReference &reference : findReferences(markdown)) {
        const bool isPicture = reference.use == MarkdownReference::Use::Picture;
        if (SiteFiles::isRemote(reference.target)) {
            if (isPicture)
                noteRemote(reference.target);
            continue;
        }
        const auto address = take(reference.target, isPicture || namesFile(reference.target));
        if (!address)
            continue;
        out += QStringView(markdown).sliced(done, reference.begin - done);
        out += *address;
        done = reference.begin + reference.length;
    }
    out += QStringView(markdown).sliced(done);
    return out;
}

std::optional<QString> ImportPictures::take(const QString &reference, bool isMissed)
{
    if (!m_shelf || !isLocal(reference) || !namesFile(reference))
        return {};
    const auto picture = m_shelf->find(reference, m_from, m_notes);
    if (!picture) {
        if (isMissed && !m_notes.contains(picture.error().message))
            m_notes.append(picture.error().message);
        return {};
    }
    const auto known = std::ranges::find_if(m_pictures, [&picture](const ImportPicture &other) {
        return other == *picture || (other.isAlwaysTaken && other.file == picture->file);
    });
    if (known != m_pictures.end())
        return known->address();
    m_pictures.push_back(*picture);
    return picture->address();
}

void ImportPictures::noteRemote(const QString &address)
{
    if (!m_remote.contains(address) && m_remote.size() < 1000)
        m_remote.append(address);
}

}
