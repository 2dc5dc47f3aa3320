#pragma once

#include "models/workspace/ServerControl.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

class IconLabel;
class Label;
class ToolButton;

/// The lower edge of the window: whether the server runs, and where.
class StatusBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusBar)

public:
    explicit StatusBar(models::ServerControl &server, QWidget *parent = nullptr);

    void copyAddress();
    void openAddress();

private:
    void showState();

    models::ServerControl &m_server;
    IconLabel *m_icon;
    Label *m_state;
    Label *m_address;
    ToolButton *m_copy;
    ToolButton *m_open;
};

}
