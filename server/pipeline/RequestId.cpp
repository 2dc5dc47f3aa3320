#include "server/pipeline/RequestId.h"

#include <atomic>

#include <QRandomGenerator>

namespace vitrine::server {

QByteArray newRequestId()
{
    static const quint64 process = QRandomGenerator::system()->generate64();
    static std::atomic<quint64> counter = 0;
    return QByteArray::number(process & 0xffffffffff, 36) + '-' + QByteArray::number(++counter, 36);
}

}
