#pragma once

#include <memory>
#include <utility>

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

class QTcpSocket;

namespace vitrine::tests {

using HttpFields = QList<std::pair<QByteArray, QByteArray>>;

/// One answer as a client sees it.
struct HttpAnswer
{
    int status = 0;    ///< 0: none came
    HttpFields fields; ///< names in lower case
    QByteArray body;

    /// The field's value, or null when it was not sent.
    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    [[nodiscard]] QJsonObject json() const;
    /// The entity in `data`.
    [[nodiscard]] QJsonObject data() const;
    /// The page in `data`.
    [[nodiscard]] QJsonArray list() const;
    /// One member of every item of the page.
    [[nodiscard]] QStringList listOf(const QString &member) const;
    /// A problem document's code; empty when it is none.
    [[nodiscard]] QString code() const;
    /// The fields that a problem document names, sorted.
    [[nodiscard]] QStringList wrongFields() const;
};

/// A client on one connection that is kept open; connects anew when the server closed it. Waits at most half a minute.
class HttpClient final
{
    Q_DISABLE_COPY_MOVE(HttpClient)

public:
    explicit HttpClient(quint16 port, QByteArray token = {});
    ~HttpClient();

    [[nodiscard]] HttpAnswer ask(const QByteArray &method, const QByteArray &target, const HttpFields &fields = {},
                                 const QByteArray &body = {});
    [[nodiscard]] HttpAnswer get(const QByteArray &target, const HttpFields &fields = {});
    [[nodiscard]] HttpAnswer post(const QByteArray &target, const QJsonObject &body, const HttpFields &fields = {});
    [[nodiscard]] HttpAnswer patch(const QByteArray &target, const QJsonObject &body, const HttpFields &fields = {});
    [[nodiscard]] HttpAnswer remove(const QByteArray &target, const HttpFields &fields = {});

    /// The two halves of `ask`, so that many clients can have a request under way at once.
    void send(const QByteArray &method, const QByteArray &target, const HttpFields &fields = {},
              const QByteArray &body = {});
    [[nodiscard]] HttpAnswer receive();

private:
    [[nodiscard]] bool fillUntil(qsizetype bytes);
    [[nodiscard]] qsizetype fillUntilHeadEnds();

    quint16 m_port;
    QByteArray m_token;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
    bool m_isHead = false;
};

}
