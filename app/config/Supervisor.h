#pragma once

#include <chrono>

#include <QByteArray>

namespace vitrine::app {

/// The service manager that started this program, such as systemd; told how it is doing by the protocol of
/// sd_notify(3), one datagram a message. Says nothing to nobody where there is none.
class Supervisor final
{
public:
    /// Takes the variables that name it out of the environment: programs that we start must not speak for us.
    Supervisor();

    [[nodiscard]] bool isThere() const { return !m_address.isEmpty(); }
    /// It ends a program that has not said `alive` for so long; zero when it does not ask.
    [[nodiscard]] std::chrono::milliseconds patience() const { return m_patience; }

    /// `status` is one line for people.
    void ready(const QByteArray &status) const;
    void reloading() const;
    void stopping() const;
    void alive() const;

private:
    void send(const QByteArray &message) const;

    QByteArray m_address; ///< of a Unix socket; a leading NUL: an abstract one
    std::chrono::milliseconds m_patience{0};
};

}
