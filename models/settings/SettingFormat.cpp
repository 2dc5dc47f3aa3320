#include "models/settings/SettingFormat.h"

#include <arpa/inet.h>

#include <QRegularExpression>
#include <QUrl>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isOrigin(const QString &text)
{
    if (text.isEmpty())
        return true;
    static const QRegularExpression address(uR"(\Ahttps?://[^/?#@\s]*[^/?#@\s:]\z)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QUrl url(text, QUrl::StrictMode); // knows what a host may be, also one of other scripts
    return address.match(text).hasMatch() && url.isValid() && !url.host().isEmpty() && url.port() != 0;
}

bool isPathPattern(const QString &text)
{
    // What RFC 3986 lets stand in a path and a query, and letters of other scripts, which are encoded when it is used.
    static const QRegularExpression address(
        uR"(\A/(?!/)(?:[\p{L}\p{M}\p{N}._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*\z)"_s);
    const QString slug = u"{slug}"_s;
    return text.count(slug) == 1 && address.match(QString(text).remove(slug)).hasMatch();
}

bool isLanguage(const QString &text)
{
    static const QRegularExpression tag(uR"(\A[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\z)"_s); // RFC 5646, 2.1
    return tag.match(text).hasMatch();
}

bool isHost(const QString &text)
{
    const QByteArray address = text.section(u'%', 0, 0).toLatin1(); // behind it: which network, of a local address
    in6_addr bytes = {};
    return text == "localhost"_L1 || inet_pton(AF_INET, address.constData(), &bytes) == 1 ||
           inet_pton(AF_INET6, address.constData(), &bytes) == 1;
}

}

bool holds(SettingFormat format, QStringView text)
{
    switch (format) {
    case SettingFormat::Any:
        return true;
    case SettingFormat::Origin:
        return isOrigin(text.toString());
    case SettingFormat::PathPattern:
        return isPathPattern(text.toString());
    case SettingFormat::Language:
        return isLanguage(text.toString());
    case SettingFormat::Host:
        return isHost(text.toString());
    }
    return false;
}

QString description(SettingFormat format)
{
    switch (format) {
    case SettingFormat::Any:
        break;
    case SettingFormat::Origin:
        return u"empty or http:// or https:// and a host, without a path or a slash behind it, "
               "such as https://example.com"_s;
    case SettingFormat::PathPattern:
        return u"a path that begins with / and holds {slug} once, such as /projects/{slug}"_s;
    case SettingFormat::Language:
        return u"a language tag, such as en or pt-BR"_s;
    case SettingFormat::Host:
        return u"an IP address, such as 127.0.0.1 or ::1"_s;
    }
    return u"a text"_s;
}

}
