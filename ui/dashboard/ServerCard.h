#pragma once

#include <optional>

#include <QWidget>

#include "models/core/Time.h"
#include "models/workspace/ServerControl.h"

namespace vitrine::ui {

class StateCard;

/// Whether the server runs, where and since when, with the one thing to do about it.
class ServerCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerCard)

public:
    ServerCard(models::ServerControl &server, const models::Clock &clock, QWidget *parent = nullptr);

    /// Tells anew how long it has been.
    void showTime();

private:
    void showState();
    void act();

    models::ServerControl &m_server;
    const models::Clock &m_clock;
    StateCard *m_card;
    std::optional<models::Instant> m_since;
};

}
