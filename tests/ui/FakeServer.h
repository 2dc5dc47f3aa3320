#pragma once

#include "models/workspace/ServerControl.h"

/// A server that only says what it does.
class FakeServer final : public vitrine::models::ServerControl
{
public:
    void start() override { become(State::Serving); }
    void stop() override { become(State::Stopped); }
    void breakDown(const QString &message)
    {
        m_message = message;
        become(State::Failed);
    }

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString address() const override
    {
        return m_state == State::Serving ? QStringLiteral("http://127.0.0.1:8080") : QString();
    }
    [[nodiscard]] QString errorMessage() const override { return m_message; }
    [[nodiscard]] quint16 freePort() const override { return m_state == State::Failed ? other : quint16(0); }

    quint16 other = 0; ///< that is free

private:
    void become(State state)
    {
        m_state = state;
        emit stateChanged();
    }

    State m_state = State::Serving;
    QString m_message;
};
