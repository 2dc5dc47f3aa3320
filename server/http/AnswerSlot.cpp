#include "server/http/AnswerSlot.h"

#include "server/http/Connection.h"

namespace vitrine::server {

AnswerSlot::AnswerSlot(Connection &connection, quint32 place, std::shared_ptr<MailDrop> home)
    : m_connection(&connection)
    , m_place(place)
    , m_home(std::move(home))
{
}

AnswerSlot::~AnswerSlot()
{
    if (m_isAnswered)
        return;
    if (m_thread == std::this_thread::get_id()) {
        if (isWanted())
            m_connection->dropPlace(m_place);
        return;
    }
    // The last owner was another thread's closure: only the connection's own thread may look at the connection.
    m_home->post([connection = m_connection, place = m_place] {
        if (connection && connection->isOpen())
            connection->dropPlace(place);
    });
}

void AnswerSlot::send(Response response)
{
    Q_ASSERT(m_thread == std::this_thread::get_id());
    if (std::exchange(m_isAnswered, true))
        return;
    if (isWanted())
        m_connection->answer(m_place, std::move(response));
}

bool AnswerSlot::isWanted() const
{
    return m_connection && m_connection->isOpen();
}

}
