#include "models/workspace/WorkspaceServices.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include "models/content/SearchIndex.h"
#include "models/core/Log.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// Tells this process's rows in the outbox from others'; positive, and an integer that JSON keeps.
qint64 newOrigin()
{
    return static_cast<qint64>(QRandomGenerator::system()->generate64() >> 12) + 1;
}

bool isOurs(const QString &name)
{
    return name.startsWith("vitrine.db"_L1) || name.startsWith("secret.key"_L1) || name == "settings.json"_L1 ||
           name == "backups"_L1 || name == "blobs"_L1 || name == "journal"_L1 || name == "lost+found"_L1;
}

bool hasTokens(const QString &database)
{
    const auto connection = Connection::open(database, Connection::Mode::ReadOnly);
    if (!connection)
        return false;
    const auto found =
        (*connection)->read([](Connection &c) -> Result<bool> { return !TokenRepository(c).list().empty(); });
    return found && *found;
}

Result<SecretKey> loadKey(const WorkspacePaths &paths, const Settings &settings)
{
    if (const QString hex = settings.get(settings::kSecretKey); !hex.isEmpty())
        return SecretKey::fromHex(hex.toLatin1(), settings::kSecretKey.info.environmentName());
    const QString named = settings.get(settings::kSecretKeyFile);
    const QString file = named.isEmpty() ? paths.keyFile() : named;
    const bool isNew = !QFile::exists(file);
    auto key = SecretKey::loadOrCreate(file);
    if (key && isNew && hasTokens(paths.database())) {
        logLine(
            LogLevel::Warning, "key_missing"_L1,
            {{"message"_L1,
              u"%1 was missing and was made anew: tokens from before no longer open anything. Put the old key back, "
              "or make new tokens."_s.arg(file)}});
    }
    return key;
}

}

QString WorkspacePaths::database() const
{
    return folder + u"/vitrine.db"_s;
}

QString WorkspacePaths::settingsFile() const
{
    return folder + u"/settings.json"_s;
}

QString WorkspacePaths::keyFile() const
{
    return folder + u"/secret.key"_s;
}

QString WorkspacePaths::backups() const
{
    return folder + u"/backups"_s;
}

QString WorkspacePaths::blobs() const
{
    return folder + u"/blobs"_s;
}

Result<void> WorkspacePaths::prepare() const
{
    const QDir directory(folder);
    if (!directory.exists()) {
        if (!QDir().mkpath(folder)) {
            return fail(ErrorKind::Unavailable, u"folder_not_writable"_s,
                        u"The folder %1 cannot be made. Check the permissions of the folder above it."_s.arg(folder));
        }
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {};
    }
    if (QFile::exists(database()))
        return {};
    if (const QString name = foreignName(); !name.isEmpty()) {
        return fail(ErrorKind::Conflict, u"not_a_workspace"_s,
                    u"%1 holds other files (such as %2) but no workspace. Choose an empty or a new folder."_s.arg(
                        folder, name));
    }
    return {};
}

QString WorkspacePaths::foreignName() const
{
    const auto names = QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const auto found = std::ranges::find_if_not(names, isOurs);
    return found == names.end() ? QString() : *found;
}

Result<std::unique_ptr<WorkspaceServices>> WorkspaceServices::open(const WorkspacePaths &paths, Settings &settings,
                                                                   const Clock &clock)
{
    if (auto prepared = paths.prepare(); !prepared)
        return std::unexpected(prepared.error());
    const Migrator migrator(paths.database(), embeddedMigrations(), clock);
    if (auto migrated = migrator.migrate({}, Migrator::Mode::Apply); !migrated)
        return std::unexpected(migrated.error());
    auto key = loadKey(paths, settings);
    if (!key)
        return std::unexpected(key.error());

    auto services = std::unique_ptr<WorkspaceServices>(new WorkspaceServices(paths, settings, clock));
    services->m_tokens.emplace(*key);
    services->m_previews.emplace(std::move(*key));
    const qint64 origin = newOrigin();
    auto writer = Writer::open(paths.database(), clock, services->m_changes, origin);
    if (!writer)
        return std::unexpected(writer.error());
    services->m_writer = std::move(*writer);
    services->m_assets.emplace(services->m_blobs, *services->m_writer);
    services->m_blobs.removeAbandoned();
    auto reader = Reader::open(paths.database());
    if (!reader)
        return std::unexpected(reader.error());
    services->m_reader = std::move(*reader);
    auto slowReader = Reader::open(paths.database());
    if (!slowReader)
        return std::unexpected(slowReader.error());
    services->m_slowReader = std::move(*slowReader);
    if (auto prepared = services->prepareSearch(); !prepared)
        return std::unexpected(prepared.error());
    services->m_poller = std::make_unique<OutboxPoller>(paths.database(), origin, services->m_changes);
    services->m_housekeeping =
        std::make_unique<Housekeeping>(paths.database(), *services->m_writer, services->m_changes, clock);
    return services;
}

/// After an upgrade what can be found is written anew, once.
Result<void> WorkspaceServices::prepareSearch()
{
    const auto isOutdated =
        m_reader->submit([](Connection &connection) -> Result<bool> { return SearchIndex(connection).isOutdated(); })
            .get();
    if (!isOutdated || !*isOutdated)
        return isOutdated ? Result<void>() : std::unexpected(isOutdated.error());
    return m_writer
        ->submit([](WriteContext &context) -> Result<void> {
            SearchIndex(context.connection()).rebuild();
            return {};
        })
        .get();
}

WorkspaceServices::WorkspaceServices(WorkspacePaths paths, Settings &settings, const Clock &clock)
    : m_paths(std::move(paths))
    , m_settings(settings)
    , m_clock(clock)
    , m_blobs(m_paths.blobs())
{
}

WorkspaceServices::~WorkspaceServices() = default;

Result<std::unique_ptr<Connection>> WorkspaceServices::openReader() const
{
    return Connection::open(m_paths.database(), Connection::Mode::ReadOnly);
}

}
