#include "tests/support/HttpClient.h"

#include <algorithm>

#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>

namespace vitrine::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000; // ms

const HttpFields kJson{{"Content-Type", "application/json"}};

QByteArray asText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HttpAnswer parseHead(const QByteArray &head)
{
    HttpAnswer answer;
    const QByteArrayList lines = head.split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            answer.fields.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
    }
    return answer;
}

}

QByteArray HttpAnswer::field(QByteArrayView name) const
{
    const auto found = std::ranges::find(fields, name, [](const auto &each) { return QByteArrayView(each.first); });
    return found == fields.end() ? QByteArray() : found->second;
}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonObject HttpAnswer::data() const
{
    return json()[u"data"_s].toObject();
}

QJsonArray HttpAnswer::list() const
{
    return json()[u"data"_s].toArray();
}

QStringList HttpAnswer::listOf(const QString &member) const
{
    QStringList values;
    const QJsonArray items = list();
    for (const auto &item : items)
        values.append(item[member].toVariant().toString());
    return values;
}

QString HttpAnswer::code() const
{
    return json()[u"code"_s].toString();
}

QStringList HttpAnswer::wrongFields() const
{
    QStringList names;
    const QJsonArray errors = json()[u"errors"_s].toArray();
    for (const auto &error : errors)
        names.append(error[u"field"_s].toString());
    names.sort();
    return names;
}

HttpClient::HttpClient(quint16 port, QByteArray token)
    : m_port(port)
    , m_token(std::move(token))
    , m_socket(std::make_unique<QTcpSocket>())
{
}

HttpClient::~HttpClient() = default;

HttpAnswer HttpClient::ask(const QByteArray &method, const QByteArray &target, const HttpFields &fields,
                           const QByteArray &body)
{
    send(method, target, fields, body);
    return receive();
}

HttpAnswer HttpClient::get(const QByteArray &target, const HttpFields &fields)
{
    return ask("GET", target, fields);
}

HttpAnswer HttpClient::post(const QByteArray &target, const QJsonObject &body, const HttpFields &fields)
{
    return ask("POST", target, kJson + fields, asText(body));
}

HttpAnswer HttpClient::patch(const QByteArray &target, const QJsonObject &body, const HttpFields &fields)
{
    return ask("PATCH", target, kJson + fields, asText(body));
}

HttpAnswer HttpClient::remove(const QByteArray &target, const HttpFields &fields)
{
    return ask("DELETE", target, fields);
}

void HttpClient::send(const QByteArray &method, const QByteArray &target, const HttpFields &fields,
                      const QByteArray &body)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        m_received.clear();
        m_socket->abort();
        m_socket->connectToHost(QHostAddress::LocalHost, m_port);
        m_socket->waitForConnected(kPatience);
    }
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!m_token.isEmpty())
        bytes += "Authorization: Bearer " + m_token + "\r\n";
    for (const auto &[name, value] : fields)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_isHead = method == "HEAD";
    m_socket->write(bytes + "\r\n" + body);
    m_socket->flush();
}

HttpAnswer HttpClient::receive()
{
    const qsizetype headEnd = fillUntilHeadEnds();
    if (headEnd < 0)
        return {};
    HttpAnswer answer = parseHead(m_received.first(headEnd));
    const bool hasBody = !m_isHead && answer.status != 204 && answer.status != 304;
    const qsizetype length = hasBody ? answer.field("content-length").toLongLong() : 0;
    if (!fillUntil(headEnd + 4 + length))
        return {};
    answer.body = m_received.sliced(headEnd + 4, length);
    m_received.remove(0, headEnd + 4 + length);
    if (answer.field("connection").toLower() == "close")
        m_socket->abort();
    return answer;
}

bool HttpClient::fillUntil(qsizetype bytes)
{
    while (m_received.size() < bytes) {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(kPatience))
            return false;
        m_received += m_socket->readAll();
    }
    return true;
}

qsizetype HttpClient::fillUntilHeadEnds()
{
    for (;;) {
        if (const qsizetype end = m_received.indexOf("\r\n\r\n"); end >= 0)
            return end;
        if (!fillUntil(m_received.size() + 1))
            return -1;
    }
}

}
