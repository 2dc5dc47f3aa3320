#include "models/accounts/PreviewLinks.h"

#include <QStringList>

#include <sodium.h>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

}

QString PreviewLinks::signatureOf(const QString &claim) const
{
    return m_key.hash("preview", claim.toUtf8()).left(32); // 128 bits
}

QString PreviewLinks::sign(const Id &item, Instant expiresAt) const
{
    const QString claim = item.toString() + u'.' + QString::number(toMillis(expiresAt) / 1000, 36);
    return claim + u'.' + signatureOf(claim);
}

Result<Id> PreviewLinks::open(QStringView text, Instant now) const
{
    const auto parts = text.split(u'.');
    const auto id = parts.size() == 3 ? Id::parse(parts[0]) : std::nullopt;
    const QString claim = text.left(text.lastIndexOf(u'.')).toString();
    if (!id || !isSame(signatureOf(claim).toLatin1(), parts[2].toLatin1())) {
        return fail(ErrorKind::Forbidden, u"invalid_preview"_s,
                    u"This preview link is not one of ours; make a new one."_s);
    }
    bool isNumber = false;
    const qint64 seconds = parts[1].toLongLong(&isNumber, 36);
    if (!isNumber || now >= Instant{std::chrono::seconds{seconds}})
        return fail(ErrorKind::Forbidden, u"invalid_preview"_s, u"This preview link has expired; make a new one."_s);
    return *id;
}

}
