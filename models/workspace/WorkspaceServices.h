#pragma once

#include <memory>
#include <optional>

#include "models/accounts/PreviewLinks.h"
#include "models/accounts/TokenService.h"
#include "models/assets/AssetService.h"
#include "models/settings/Settings.h"
#include "models/storage/Migrator.h"
#include "models/storage/OutboxPoller.h"
#include "models/storage/Reader.h"
#include "models/storage/Writer.h"
#include "models/workspace/Housekeeping.h"

namespace vitrine::models {

/// Where the parts of a workspace lie in its folder.
struct WorkspacePaths
{
    QString folder; ///< absolute

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString keyFile() const;
    /// Where copies of the database are kept.
    [[nodiscard]] QString backups() const;
    [[nodiscard]] QString blobs() const; ///< the folder of the BlobStore

    /// The name of something in the folder that is no workspace's; empty when there is none.
    [[nodiscard]] QString foreignName() const;
    /// Makes the folder (for its owner only) when it is missing. Refuses one that holds other things but no workspace.
    [[nodiscard]] Result<void> prepare() const;
};

/// One open workspace: its database, its writer and reader, its key, its changes. Built once by a program, handed out
/// by reference, taken down in reverse order.
class WorkspaceServices final
{
    Q_DISABLE_COPY_MOVE(WorkspaceServices)

public:
    /// Prepares the folder, migrates up, opens. `settings` has the workspace's file loaded and outlives this.
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceServices>> open(const WorkspacePaths &paths,
                                                                         Settings &settings, const Clock &clock);
    ~WorkspaceServices();

    [[nodiscard]] const WorkspacePaths &paths() const { return m_paths; }
    /// Of the main thread.
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] ChangeFeed &changes() { return m_changes; }
    [[nodiscard]] Writer &writer() { return *m_writer; }
    [[nodiscard]] Reader &reader() { return *m_reader; }
    /// For what may take longer than others want to wait.
    [[nodiscard]] Reader &slowReader() { return *m_slowReader; }
    [[nodiscard]] const TokenService &tokens() const { return *m_tokens; }
    [[nodiscard]] const PreviewLinks &previews() const { return *m_previews; }
    [[nodiscard]] const BlobStore &blobs() const { return m_blobs; }
    [[nodiscard]] const AssetService &assets() const { return *m_assets; }

    /// A read-only connection for the calling thread.
    [[nodiscard]] Result<std::unique_ptr<Connection>> openReader() const;

private:
    [[nodiscard]] Result<void> prepareSearch();
    WorkspaceServices(WorkspacePaths paths, Settings &settings, const Clock &clock);

    WorkspacePaths m_paths;
    Settings &m_settings;
    const Clock &m_clock;
    ChangeFeed m_changes;
    std::optional<TokenService> m_tokens;
    std::optional<PreviewLinks> m_previews;
    BlobStore m_blobs;
    std::unique_ptr<Writer> m_writer;
    std::optional<AssetService> m_assets;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Reader> m_slowReader;
    std::unique_ptr<OutboxPoller> m_poller;
    std::unique_ptr<Housekeeping> m_housekeeping;
};

}
