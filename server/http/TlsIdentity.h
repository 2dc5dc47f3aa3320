#pragma once

#include <QSslConfiguration>

#include "models/core/Result.h"
#include "models/core/Time.h"

namespace vitrine::server {

/// A certificate with its chain and private key, as sockets take them: what the server shows itself by. A value.
struct TlsIdentity
{
    /// Reads a PEM chain, the server's own certificate first, and an RSA or EC key (PEM, no passphrase), and tries them
    /// on OpenSSL. An error says what to do. Reads two small files: blocks for that long.
    [[nodiscard]] static models::Result<TlsIdentity> load(const QString &certificateFile, const QString &keyFile);

    /// What its owner should know of its dates by `now`: it has ended, not yet begun, or ends within two weeks. Empty
    /// when there is nothing to say.
    [[nodiscard]] QString warning(models::Instant now) const;

    QSslConfiguration configuration;
    QString certificateFile;
    QString subject; ///< the first name that it is for
    models::Instant validFrom;
    models::Instant validUntil;
};

}
