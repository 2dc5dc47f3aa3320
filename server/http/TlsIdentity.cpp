#include "server/http/TlsIdentity.h"

#include <array>

#include <sys/socket.h>
#include <unistd.h>

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslDiffieHellmanParameters>
#include <QSslEllipticCurve>
#include <QSslKey>
#include <QSslSocket>

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::ErrorKind;
using models::fail;
using models::Result;

namespace {

constexpr qint64 kMostBytes = 1024 * 1024;
constexpr std::chrono::days kWarnBefore{14};

Result<QByteArray> readPem(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Unavailable, u"tls_file_unreadable"_s,
                    u"%1 cannot be read: %2. Check the path, and that this user may read the file."_s.arg(
                        fileName, file.errorString()));
    }
    return file.read(kMostBytes);
}

Result<QList<QSslCertificate>> readChain(const QString &fileName)
{
    const auto pem = readPem(fileName);
    if (!pem)
        return std::unexpected(pem.error());
    const auto chain = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (chain.isEmpty()) {
        return fail(
            ErrorKind::Invalid, u"tls_no_certificate"_s,
            u"%1 holds no certificate. A PEM file is needed, with -----BEGIN CERTIFICATE----- in it."_s.arg(fileName));
    }
    return chain;
}

Result<QSslKey> readKey(const QString &fileName)
{
    const auto pem = readPem(fileName);
    if (!pem)
        return std::unexpected(pem.error());
    // Asked first: OpenSSL would ask for the passphrase on the terminal.
    if (pem->contains("BEGIN ENCRYPTED PRIVATE KEY") || pem->contains("Proc-Type: 4,ENCRYPTED")) {
        return fail(ErrorKind::Invalid, u"tls_key_encrypted"_s,
                    u"The key in %1 is protected by a passphrase, and nobody is there to type it. Write it without "
                    "one (openssl pkey -in %1 -out NEW-FILE), for this user's eyes alone."_s.arg(fileName));
    }
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (QSslKey key(*pem, algorithm, QSsl::Pem); !key.isNull())
            return key;
    }
    return fail(ErrorKind::Invalid, u"tls_no_key"_s,
                u"%1 holds no RSA or EC key. A PEM file is needed, with PRIVATE KEY----- in it."_s.arg(fileName));
}

/// TLS 1.2 with forward secrecy and authenticated encryption, or 1.3 (RFC 9325). No ALPN: HTTP/1.1 is what is spoken.
QSslConfiguration makeConfiguration(const QList<QSslCertificate> &chain, const QSslKey &key)
{
    static constexpr std::array kCiphers{
        "TLS_AES_128_GCM_SHA256"_L1,        "TLS_AES_256_GCM_SHA384"_L1,        "TLS_CHACHA20_POLY1305_SHA256"_L1,
        "ECDHE-ECDSA-AES128-GCM-SHA256"_L1, "ECDHE-RSA-AES128-GCM-SHA256"_L1,   "ECDHE-ECDSA-AES256-GCM-SHA384"_L1,
        "ECDHE-RSA-AES256-GCM-SHA384"_L1,   "ECDHE-ECDSA-CHACHA20-POLY1305"_L1, "ECDHE-RSA-CHACHA20-POLY1305"_L1};
    QList<QSslCipher> ciphers;
    for (const QLatin1StringView name : kCiphers) {
        if (const QSslCipher cipher{QString(name)}; !cipher.isNull())
            ciphers.append(cipher);
    }
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setCiphers(ciphers);
    // Curves alone: a client may ask for a finite field of 8,192 bits as often as it likes, and the work would be ours.
    configuration.setDiffieHellmanParameters({});
    configuration.setEllipticCurves({QSslEllipticCurve::fromShortName(u"X25519"_s),
                                     QSslEllipticCurve::fromShortName(u"prime256v1"_s),
                                     QSslEllipticCurve::fromShortName(u"secp384r1"_s)});
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // else a browser would ask which certificate to show
    configuration.setCaCertificates({});
    // Qt gives each connection a context of its own, so none could take up the session of another.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return configuration;
}

/// What OpenSSL says to the configuration; empty when it takes it. It is only asked when a socket begins to encrypt.
QString complaint(const QSslConfiguration &configuration)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return {};
    QSslSocket socket;
    QString first;
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket, [&socket, &first] {
        if (first.isEmpty())
            first = socket.errorString();
    });
    if (!socket.setSocketDescriptor(ends[0]))
        ::close(ends[0]);
    socket.setSslConfiguration(configuration);
    socket.startServerEncryption();
    ::close(ends[1]);
    return first;
}

Result<void> tryOut(const TlsIdentity &identity, const QString &keyFile)
{
    const QString said = complaint(identity.configuration);
    if (said.isEmpty())
        return {};
    if (said.contains("too small"_L1) || said.contains("too weak"_L1)) {
        return fail(ErrorKind::Invalid, u"tls_weak"_s,
                    u"The certificate in %1 is too weak for today's browsers (%2). Have one made with an EC key, or an "
                    "RSA key of 2048 bits or more."_s.arg(identity.certificateFile, said));
    }
    return fail(
        ErrorKind::Invalid, u"tls_mismatch"_s,
        u"The key in %1 does not belong to the first certificate in %2. Name the two that were made together; "
        "the server's own certificate comes first, its chain behind it."_s.arg(keyFile, identity.certificateFile));
}

models::Instant instantOf(const QDateTime &time)
{
    return models::fromMillis(time.toMSecsSinceEpoch());
}

QString subjectOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    return names.isEmpty() ? certificate.subjectDisplayName() : names.last(); // the first in the certificate
}

}

Result<TlsIdentity> TlsIdentity::load(const QString &certificateFile, const QString &keyFile)
{
    if (!QSslSocket::supportsSsl()) {
        return fail(ErrorKind::Unavailable, u"tls_library_missing"_s,
                    u"HTTPS needs OpenSSL, and Qt does not find it here. Install it (libssl3), or serve plain HTTP."_s);
    }
    const auto chain = readChain(certificateFile);
    if (!chain)
        return std::unexpected(chain.error());
    const auto key = readKey(keyFile);
    if (!key)
        return std::unexpected(key.error());
    const QSslCertificate &own = chain->first();
    const TlsIdentity identity{makeConfiguration(*chain, *key), certificateFile, subjectOf(own),
                               instantOf(own.effectiveDate()), instantOf(own.expiryDate())};
    if (auto tried = tryOut(identity, keyFile); !tried)
        return std::unexpected(tried.error());
    return identity;
}

QString TlsIdentity::warning(models::Instant now) const
{
    const QString until = models::formatInstant(validUntil);
    if (now > validUntil) {
        return u"The certificate in %1 ended on %2: browsers warn all visitors. Renew it."_s.arg(certificateFile,
                                                                                                 until);
    }
    if (now < validFrom) {
        return u"The certificate in %1 is only valid from %2 on: browsers warn all visitors. Check the clock."_s.arg(
            certificateFile, models::formatInstant(validFrom));
    }
    if (validUntil - now < kWarnBefore)
        return u"The certificate in %1 ends on %2. Renew it before that."_s.arg(certificateFile, until);
    return {};
}

}
