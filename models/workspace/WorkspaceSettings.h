#pragma once

#include "models/core/Future.h"
#include "models/settings/Settings.h"
#include "models/workspace/WorkThread.h"

namespace vitrine::models {

class WorkspaceServices;

/// The settings of a workspace as the window changes them: the file first, then the value that everybody reads. Lives
/// on the workspace's thread, owned by it.
class WorkspaceSettings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceSettings)

public:
    WorkspaceSettings(WorkspaceServices &services, Mailbox &mailbox);
    /// Finishes what is to be written: somebody typed it.
    ~WorkspaceSettings() override;

    [[nodiscard]] Mailbox &mailbox() const { return m_mailbox; }
    [[nodiscard]] const Settings &values() const { return m_settings; }

    /// Writes the value into the workspace's file; null takes it out again, so that the default holds. Later calls
    /// come later. Error: it does not hold, or the file cannot be written, which leaves the value as it was.
    [[nodiscard]] Future<Result<void>> change(const SettingInfo &info, QJsonValue value);

signals:
    void changed(const QString &name);

private:
    void take(const SettingInfo &info, const QJsonValue &value);

    Settings &m_settings;
    const QString m_file;
    Mailbox &m_mailbox;
    bool m_hasWritten = false;
    WorkThread m_disk; // last: ends before what it uses
};

}
