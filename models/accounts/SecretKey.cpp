#include "models/accounts/SecretKey.h"

#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

#include "models/core/FileSync.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used on this machine");
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

/// Writes the key so that of two programs that start at once only one decides: link(2) fails when the name is there.
bool createFile(const QString &file, const QByteArray &text)
{
    QByteArray partial = QFile::encodeName(file) + ".XXXXXX";
    const int descriptor = mkostemp(partial.data(), O_CLOEXEC); // readable by its owner only
    if (descriptor < 0)
        return false;
    const bool isWritten =
        write(descriptor, text.constData(), static_cast<size_t>(text.size())) == text.size() && fsync(descriptor) == 0;
    close(descriptor);
    if (isWritten) [[maybe_unused]]
        const int linked = link(partial.constData(), QFile::encodeName(file).constData());
    unlink(partial.constData());
    syncFolder(QFileInfo(file).absolutePath());
    return QFile::exists(file);
}

}

Result<SecretKey> SecretKey::loadOrCreate(const QString &fileName)
{
    if (!QFile::exists(fileName) && !createFile(fileName, randomBytes(kBytes).toHex() + '\n')) {
        return fail(ErrorKind::Unavailable, u"key_not_writable"_s,
                    u"The key file %1 cannot be written. Check the folder's permissions and the disk."_s.arg(fileName));
    }
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Unavailable, u"key_not_readable"_s,
                    u"The key file %1 cannot be read: %2."_s.arg(fileName, file.errorString()));
    }
    return fromHex(file.read(4096).trimmed(), fileName);
}

Result<SecretKey> SecretKey::fromHex(QByteArrayView hex, const QString &origin)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toByteArray());
    if (bytes.size() != kBytes || bytes.toHex() != hex.toByteArray().toLower()) {
        return fail(
            ErrorKind::Invalid, u"key_invalid"_s,
            u"%1 does not hold a key: 64 hexadecimal digits are needed. Put the right key back; with a new one all "
            "tokens have to be made again."_s.arg(origin));
    }
    return SecretKey(bytes);
}

QString SecretKey::hash(QByteArrayView purpose, QByteArrayView text) const
{
    unsigned char out[32];
    crypto_generichash_state state;
    crypto_generichash_init(&state, reinterpret_cast<const unsigned char *>(m_bytes.constData()),
                            static_cast<size_t>(m_bytes.size()), sizeof out);
    const auto add = [&state](QByteArrayView part) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(part.data()),
                                  static_cast<unsigned long long>(part.size()));
    };
    add(purpose);
    add(QByteArrayView("\0", 1));
    add(text);
    crypto_generichash_final(&state, out, sizeof out);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(out), sizeof out).toHex());
}

QByteArray randomText(int count)
{
    return randomBytes(count).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

}
