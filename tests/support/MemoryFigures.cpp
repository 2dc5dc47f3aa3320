#include "tests/support/MemoryFigures.h"

#include <malloc.h>

#include <QFile>

namespace vitrine::tests {

using namespace Qt::StringLiterals;

qint64 memoryOf(const QByteArray &process, const QByteArray &line)
{
    QFile status(u"/proc/%1/status"_s.arg(QString::fromLatin1(process)));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &each : status.readAll().split('\n')) {
        if (each.startsWith(line + ':'))
            return each.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

qint64 residentMemory()
{
    return memoryOf("self", "VmRSS");
}

qint64 allocatedMemory()
{
    const struct mallinfo2 heap = mallinfo2();
    return static_cast<qint64>(heap.uordblks + heap.hblkhd);
}

}
