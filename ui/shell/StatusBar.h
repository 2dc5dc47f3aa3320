#pragma once

#include "models/workspace/ServerControl.h"
#include "ui/widgets/Surface.h"

class QHBoxLayout;

namespace vitrine::ui {

class Button;
class IconLabel;
class Label;
class ToolButton;
class WorkList;
class WorkPanel;
class WorkRow;

/// The lower edge of the window: whether the server runs, and where; what works in the background.
class StatusBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusBar)

public:
    StatusBar(models::ServerControl &server, WorkList &work, QWidget *parent = nullptr);

    void copyAddress();
    void openAddress();
    /// A widget of 24 px at the trailing edge, behind a line: the last backup's age. Takes ownership.
    void addAtEnd(QWidget *widget);

signals:
    /// The server is wanted on another port than the one that is taken.
    void portWanted(int port);

private:
    void buildServer(QHBoxLayout &row);
    void buildWork(QHBoxLayout &row);
    void showState();
    void showWork();
    void toggleServer();

    models::ServerControl &m_server;
    WorkList &m_work;
    IconLabel *m_icon;
    Label *m_state;
    Label *m_address;
    ToolButton *m_copy;
    ToolButton *m_open;
    ToolButton *m_power;
    Button *m_retry;
    Button *m_otherPort;
    int m_freePort = 0;
    Button *m_more;
    WorkRow *m_first;
    WorkPanel *m_panel;
};

}
