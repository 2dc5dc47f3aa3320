#include "app/desktop/SingleInstance.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::ErrorKind;
using models::fail;
using models::Result;

namespace {

constexpr int kPatience = 5'000; // ms in all: the other may be starting, or ending
constexpr int kAnswerTime = 2'000;
constexpr int kPause = 50;
constexpr qint64 kLongestLine = 4'096;
const QByteArray kRaise = "raise";
const QByteArray kRaised = "raised\n";
constexpr const char *kActivationToken = "XDG_ACTIVATION_TOKEN"; // Wayland lets nobody to the front without

/// One name for a folder, whichever way leads to it, also before it is made.
QString canonical(const QString &folder)
{
    QString there = QDir::cleanPath(folder);
    QString rest;
    while (!QFileInfo::exists(there) && there != "/"_L1) {
        rest = u'/' + QFileInfo(there).fileName() + rest;
        there = QFileInfo(there).path();
    }
    return QDir::cleanPath(QFileInfo(there).canonicalFilePath() + rest);
}

QString pathFor(const QString &name)
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/vitrine"_s;
    QDir().mkpath(runtime);
    return runtime + u'/' + name;
}

}

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_path(pathFor(u"window-"_s + nameOf(folder)))
{
}

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
    , m_path(pathFor(u"start"_s))
{
}

SingleInstance::~SingleInstance()
{
    m_server.reset(); // takes the socket away while nobody else can have the lock
    if (m_lock >= 0)
        ::close(m_lock);
}

QString SingleInstance::nameOf(const QString &folder)
{
    // A socket's path may have 107 bytes, a workspace's any number.
    const QByteArray hash = QCryptographicHash::hash(canonical(folder).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32));
}

bool SingleInstance::lock()
{
    if (m_lock < 0)
        m_lock = ::open(QFile::encodeName(m_path + u".lock"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return m_lock >= 0 && ::flock(m_lock, LOCK_EX | LOCK_NB) == 0;
}

void SingleInstance::listen()
{
    if (m_lock < 0)
        return; // without a lock everybody is the first
    const QString name = m_path + u".socket"_s;
    QLocalServer::removeServer(name); // of one that was killed: who has the lock is alone
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server->listen(name))
        qWarning("a second start will not find this window: %s", qPrintable(m_server->errorString()));
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { receive(socket); });
            receive(socket); // what came with the connection
        }
    });
}

void SingleInstance::receive(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > kLongestLine)
            socket->abort();
        return;
    }
    const QByteArray line = socket->readLine().trimmed();
    if (line == kRaise || line.startsWith(kRaise + ' ')) {
        if (const QByteArray token = line.mid(kRaise.size() + 1); !token.isEmpty())
            qputenv(kActivationToken, token);
        emit raiseRequested();
        socket->write(kRaised);
    }
    socket->disconnectFromServer();
}

bool SingleInstance::callFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_path + u".socket"_s);
    if (!socket.waitForConnected(kAnswerTime))
        return false;
    socket.write(kRaise + ' ' + qgetenv(kActivationToken).simplified() + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(kAnswerTime))
            return false;
    }
    return socket.readLine() == kRaised;
}

Result<SingleInstance::Role> SingleInstance::claim()
{
    const auto role = take();
    if (role && *role == Role::First)
        listen();
    return role;
}

Result<SingleInstance::Role> SingleInstance::take()
{
    const QDeadlineTimer deadline(kPatience);
    do {
        if (lock() || m_lock < 0)
            return Role::First;
        if (callFirst())
            return Role::Second;
        QThread::msleep(kPause); // it is starting, or ending
    } while (!deadline.hasExpired());
    return fail(ErrorKind::Unavailable, u"window_silent"_s,
                tr("Vitrine has this workspace open already, but does not answer. Close that window, or end the "
                   "program “vitrine”, and try again."));
}

}
