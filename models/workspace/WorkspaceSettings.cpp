#include "models/workspace/WorkspaceSettings.h"

#include "models/settings/SettingsFile.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

WorkspaceSettings::WorkspaceSettings(WorkspaceServices &services, Mailbox &mailbox)
    : m_settings(services.settings())
    , m_file(services.paths().settingsFile())
    , m_mailbox(mailbox)
{
    connect(&m_settings, &Settings::changed, this, &WorkspaceSettings::changed);
}

WorkspaceSettings::~WorkspaceSettings()
{
    if (m_hasWritten)
        std::ignore = m_disk.submit([] { return true; }).get();
}

Future<Result<void>> WorkspaceSettings::change(const SettingInfo &info, QJsonValue value)
{
    Promise<Result<void>> promise;
    m_hasWritten = true;
    m_disk.submit([file = m_file, &info, value] { return saveSetting(file, info, value); })
        .then(m_mailbox, this, [this, &info, value, promise](Result<void> saved) {
            if (saved)
                take(info, value);
            promise.deliver(std::move(saved));
        });
    return promise.future();
}

void WorkspaceSettings::take(const SettingInfo &info, const QJsonValue &value)
{
    if (value.isNull())
        m_settings.unset(info, SettingSource::File);
    else
        std::ignore = m_settings.set(info, value, SettingSource::File); // the file would not have taken it
}

}
