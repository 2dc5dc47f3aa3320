#include "models/exchange/TextDecoding.h"

#include <array>

#include <QStringDecoder>

namespace vitrine::models {

namespace {

// Bytes 0x80 to 0x9f; everything else is as in Latin-1. Five have no character and stay control characters, as on the
// Web.
constexpr std::array<char16_t, 32> kWindows1252{
    u'\u20ac', u'\u0081', u'\u201a', u'\u0192', u'\u201e', u'\u2026', u'\u2020', u'\u2021',
    u'\u02c6', u'\u2030', u'\u0160', u'\u2039', u'\u0152', u'\u008d', u'\u017d', u'\u008f',
    u'\u0090', u'\u2018', u'\u2019', u'\u201c', u'\u201d', u'\u2022', u'\u2013', u'\u2014',
    u'\u02dc', u'\u2122', u'\u0161', u'\u203a', u'\u0153', u'\u009d', u'\u017e', u'\u0178',
};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(kWindows1252.at(c.unicode() - 0x80U));
    }
    return text;
}

/// What the bytes are by their first two or three, else UTF-8.
QStringDecoder decoderFor(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    return QStringDecoder(marked.value_or(QStringConverter::Utf8), QStringConverter::Flag::Stateless);
}

}

std::optional<DecodedText> decodeText(const QByteArray &bytes)
{
    QStringDecoder decoder = decoderFor(bytes);
    DecodedText decoded{decoder(bytes), false};
    if (decoder.hasError())
        decoded = {fromWindows1252(bytes), true};
    if (decoded.text.contains(QChar(0)))
        return {};
    return decoded;
}

}
