#pragma once

#include <map>

#include "models/workspace/ServerControl.h"
#include "ui/widgets/Surface.h"

class QJsonValue;

namespace vitrine::models {
class WorkspaceSettings;
}

namespace vitrine::ui {

class Button;
class IconLabel;
class Label;

/// Says when changes of settings wait for the server to start anew, and offers that.
class RestartBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestartBar)

public:
    RestartBar(models::WorkspaceSettings &settings, models::ServerControl &server, QWidget *parent = nullptr);
    ~RestartBar() override;

    /// How many settings are not yet as the server has them.
    [[nodiscard]] int waiting() const;

private:
    void remember();
    void onServerChanged();
    void showState();

    models::WorkspaceSettings &m_settings;
    models::ServerControl &m_server;
    IconLabel *m_icon;
    Label *m_text;
    Button *m_restart;
    std::map<QString, QJsonValue> m_taken; ///< what the server started with
    bool m_wasOff = false;
};

}
