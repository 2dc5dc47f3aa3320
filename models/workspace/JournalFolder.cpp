#include "models/workspace/JournalFolder.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include "models/core/Log.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const auto kEditsSuffix = u".edits"_s;
const auto kDraftSuffix = u".edits.tmp"_s;
const auto kLockSuffix = u".lock"_s;
const auto kDamagedSuffix = u".damaged"_s;
constexpr qint64 kCompactFrom = 1024 * 1024;
constexpr qint64 kCompactFactor = 4; // times the last record

/// Later records leave out what the first said and what has not changed since.
QByteArray recordOf(const UnsavedEdits &edits, bool hasBase)
{
    QJsonObject json{{u"kind"_s, edits.kind},       {u"id"_s, edits.id.isNull() ? QString() : edits.id.toString()},
                     {u"version"_s, edits.version}, {u"title"_s, edits.title},
                     {u"values"_s, edits.values},   {u"at"_s, formatInstant(edits.at)}};
    if (hasBase)
        json.insert(u"base"_s, edits.base);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<UnsavedEdits> editsOf(const std::vector<QByteArray> &records)
{
    QJsonObject whole;
    for (const QByteArray &record : records) {
        const QJsonDocument document = QJsonDocument::fromJson(record);
        if (!document.isObject())
            return {};
        const QJsonObject members = document.object();
        for (auto member = members.begin(); member != members.end(); ++member)
            whole.insert(member.key(), member.value());
    }
    UnsavedEdits edits{.kind = whole[u"kind"_s].toString(),
                       .id = Id::parse(whole[u"id"_s].toString()).value_or(Id()),
                       .version = whole[u"version"_s].toInteger(),
                       .title = whole[u"title"_s].toString(),
                       .base = whole[u"base"_s].toObject(),
                       .values = whole[u"values"_s].toObject(),
                       .at = parseInstant(whole[u"at"_s].toString()).value_or(Instant())};
    if (edits.kind.isEmpty())
        return {};
    return edits;
}

/// "RUN-KEY.edits" belongs to RUN, as does "RUN.lock".
QString runOf(const QString &name)
{
    return name.left(name.indexOf(QRegularExpression(u"[-.]"_s)));
}

}

JournalFolder::Lock::Lock(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

JournalFolder::Lock::Lock(Lock &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

JournalFolder::Lock::~Lock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void JournalFolder::Lock::removeFile()
{
    ::unlink(QFile::encodeName(m_path).constData());
}

std::optional<JournalFolder::Lock> JournalFolder::Lock::tryTake(const QString &path)
{
    const QByteArray file = QFile::encodeName(path);
    // Closed on exec: a child that outlives the program would hold the lock on.
    const int descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return {};
    Lock lock(path, descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return {};
    // Another program may have taken it for abandoned, and removed it, before it was locked.
    if (!lock.isThere())
        return {};
    return lock;
}

bool JournalFolder::Lock::isThere() const
{
    struct stat locked = {};
    struct stat named = {};
    return ::fstat(m_descriptor, &locked) == 0 && ::stat(QFile::encodeName(m_path).constData(), &named) == 0 &&
           locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
}

JournalFolder::JournalFolder(QString folder)
    : m_folder(std::move(folder))
    , m_run(QUuid::createUuid().toString(QUuid::Id128))
{
}

JournalFolder::~JournalFolder()
{
    if (m_lock && m_entries.empty())
        m_lock->removeFile();
}

QString JournalFolder::pathOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

QString JournalFolder::nameOf(EditJournal::Key key) const
{
    return m_run + u'-' + QString::number(key) + kEditsSuffix;
}

Result<void> JournalFolder::prepare()
{
    constexpr int kAttempts = 3; // it is taken away from under us at most by a program that starts just now
    const QByteArray folder = QFile::encodeName(m_folder);
    if (::mkdir(folder.constData(), 0700) != 0 && errno != EEXIST) {
        return fail(ErrorKind::Unavailable, u"journal_not_written"_s,
                    errno == ENOSPC ? u"The disk is full."_s : u"The folder %1 cannot be made."_s.arg(m_folder));
    }
    if (m_lock && !m_lock->isThere())
        m_lock.reset(); // somebody tidied the folder
    for (int attempt = 0; !m_lock && attempt < kAttempts; ++attempt) {
        if (auto lock = Lock::tryTake(pathOf(m_run + kLockSuffix)))
            m_lock.emplace(std::move(*lock));
    }
    if (!m_lock) {
        return fail(ErrorKind::Unavailable, u"journal_not_written"_s,
                    errno == ENOSPC ? u"The disk is full."_s : u"The folder %1 cannot be written."_s.arg(m_folder));
    }
    return {};
}

Result<void> JournalFolder::keep(EditJournal::Key key, const UnsavedEdits &edits)
{
    if (auto prepared = prepare(); !prepared)
        return prepared;
    const auto known = m_entries.find(key);
    if (known != m_entries.end() && !known->second.file.isRemoved()) {
        Entry &entry = known->second;
        const QByteArray record = recordOf(edits, entry.edits.base != edits.base);
        const bool isLong = entry.file.size() > kCompactFrom && entry.file.size() > kCompactFactor * record.size();
        if (!isLong) {
            auto appended = entry.file.append(record);
            if (appended)
                entry.edits = edits;
            return appended;
        }
    }
    auto file = JournalFile::create(pathOf(nameOf(key)), recordOf(edits, true));
    if (!file)
        return std::unexpected(file.error());
    m_entries.insert_or_assign(key, Entry{std::move(*file), edits});
    return {};
}

void JournalFolder::remove(EditJournal::Key key)
{
    if (m_entries.erase(key) > 0)
        QFile::remove(pathOf(nameOf(key)));
}

std::vector<OrphanedEdits> JournalFolder::takeOrphans()
{
    std::set<QString> runs;
    const QStringList names = QDir(m_folder).entryList(QDir::Files | QDir::NoSymLinks);
    for (const QString &name : names) {
        const bool isOurs = name.endsWith(kEditsSuffix) || name.endsWith(kDraftSuffix) || name.endsWith(kLockSuffix);
        if (isOurs && runOf(name) != m_run)
            runs.insert(runOf(name));
    }
    std::vector<OrphanedEdits> found;
    for (const QString &run : runs)
        claim(run, found);
    std::ranges::sort(found, {}, [](const OrphanedEdits &orphan) { return orphan.edits.at; });
    return found;
}

void JournalFolder::claim(const QString &run, std::vector<OrphanedEdits> &found)
{
    if (m_claims.contains(run))
        return;
    auto lock = Lock::tryTake(pathOf(run + kLockSuffix));
    if (!lock)
        return; // it is running
    std::set<QString> claimed;
    const QStringList names = QDir(m_folder).entryList({run + u"-*"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QString &name : names) {
        if (name.endsWith(kDraftSuffix)) {
            QFile::remove(pathOf(name)); // never became an entry
        } else if (name.endsWith(kEditsSuffix)) {
            if (auto edits = read(name)) {
                claimed.insert(name);
                found.push_back({name, *std::move(edits)});
            }
        }
    }
    if (claimed.empty())
        lock->removeFile();
    else
        m_claims.insert({run, Claim{std::move(*lock), std::move(claimed)}});
}

std::optional<UnsavedEdits> JournalFolder::read(const QString &name) const
{
    QFile file(pathOf(name));
    if (!file.open(QFile::ReadOnly))
        return {}; // it stays where it is
    const auto content = JournalFile::parse(file.readAll());
    file.close();
    const auto edits = content.records.empty() ? std::nullopt : editsOf(content.records);
    if (edits && !content.isDamaged)
        return edits;
    if (!edits && !content.isDamaged && content.records.empty()) {
        file.remove(); // ended before its first record did
        return {};
    }
    logLine(LogLevel::Warning, "journal_damaged"_L1, {{"file"_L1, name}, {"readable"_L1, edits.has_value()}});
    if (!edits)
        file.rename(pathOf(name + kDamagedSuffix));
    else
        file.copy(pathOf(name + kDamagedSuffix)); // what can be read is offered, the rest is there to be looked at
    return edits;
}

void JournalFolder::removeOrphan(const QString &name)
{
    const auto claim = m_claims.find(runOf(name));
    if (claim == m_claims.end() || claim->second.names.erase(name) == 0)
        return;
    QFile::remove(pathOf(name));
    if (!claim->second.names.empty())
        return;
    claim->second.lock.removeFile();
    m_claims.erase(claim);
}

}
