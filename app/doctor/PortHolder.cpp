#include "app/doctor/PortHolder.h"

#include <algorithm>

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace vitrine::app {

using namespace Qt::StringLiterals;

namespace {

/// "socket:[INODE]" of those that listen on the port, as a process's descriptors name them; see proc_pid_net(5).
QStringList listeningSockets(quint16 port)
{
    const QByteArray ending = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    QStringList sockets;
    for (const QString &table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArrayList lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QByteArrayList columns = line.simplified().split(' ');
            const bool isListening = columns.value(3) == "0A";
            if (isListening && columns.value(1).endsWith(ending))
                sockets.append(u"socket:[%1]"_s.arg(QString::fromLatin1(columns.value(9))));
        }
    }
    return sockets;
}

/// Where the process's descriptors lead.
QStringList openIn(const QString &process)
{
    const QString folder = u"/proc/"_s + process + u"/fd/"_s;
    QStringList targets;
    const auto names = QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        // The link of a socket leads to no file, so Qt would make a path of it.
        char target[4096];
        const ssize_t length = readlink(QFile::encodeName(folder + name).constData(), target, sizeof target);
        if (length > 0)
            targets.append(QString::fromLocal8Bit(target, length));
    }
    return targets;
}

}

QString PortHolder::name() const
{
    QFile file(u"/proc/%1/comm"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(file.readAll()).trimmed() : u"another program"_s;
}

bool PortHolder::hasOpen(const QString &file) const
{
    return openIn(QString::number(process)).contains(QFileInfo(file).canonicalFilePath());
}

std::optional<PortHolder> findPortHolder(quint16 port)
{
    const QStringList sockets = listeningSockets(port);
    const auto processes = QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs);
    for (const QString &process : processes) {
        const QStringList targets = openIn(process);
        if (std::ranges::any_of(sockets, [&targets](const QString &socket) { return targets.contains(socket); }))
            return PortHolder{process.toLongLong()};
    }
    return {};
}

}
