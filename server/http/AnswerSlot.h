#pragma once

#include <thread>

#include <QPointer>

#include "server/http/MailDrop.h"
#include "server/http/RequestHandler.h"

namespace vitrine::server {

class Connection;

/// The handler's side of one place in a connection's queue.
class AnswerSlot final : public ResponseSlot
{
public:
    AnswerSlot(Connection &connection, quint32 place, std::shared_ptr<MailDrop> home);
    ~AnswerSlot() override;
    Q_DISABLE_COPY_MOVE(AnswerSlot)

    void send(Response response) override;
    [[nodiscard]] bool isWanted() const override;

private:
    const QPointer<Connection> m_connection;
    const quint32 m_place;
    bool m_isAnswered = false;
    const std::thread::id m_thread = std::this_thread::get_id();
    const std::shared_ptr<MailDrop> m_home;
};

}
