#include "server/api/Writing.h"

#include <QCryptographicHash>

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::KeptAnswer;

QString requestDigest(const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(methodName(request.head.method));
    hash.addData(QByteArrayView(" "));
    hash.addData(request.head.target);
    hash.addData(QByteArrayView("\n"));
    hash.addData(request.body);
    return QString::fromLatin1(hash.result().toHex());
}

KeptAnswer toKept(const Answer &answer, const QString &digest)
{
    KeptAnswer kept{.request = digest, .status = answer.status, .version = answer.version, .body = answer.body};
    for (const HeaderField &field : answer.headers)
        kept.headers.insert(QString::fromLatin1(field.name), QString::fromLatin1(field.value));
    return kept;
}

models::Result<Answer> fromKept(const KeptAnswer &kept, const QString &digest)
{
    if (kept.request != digest) {
        return models::fail(models::ErrorKind::Invalid, u"idempotency_key_reused"_s,
                            u"This Idempotency-Key was used for another request in the last 24 hours."_s);
    }
    Answer answer{.status = kept.status, .body = kept.body, .version = kept.version};
    for (auto field = kept.headers.begin(); field != kept.headers.end(); ++field)
        answer.headers.push_back({field.key().toLatin1(), field.value().toString().toLatin1()});
    answer.headers.push_back({"Idempotency-Replayed", "true"});
    return answer;
}

}
