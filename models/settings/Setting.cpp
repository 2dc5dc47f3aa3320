#include "models/settings/Setting.h"

#include <QJsonArray>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// "corsOrigins" with `separator` between its words.
QString words(const QString &name, QChar separator)
{
    QString out;
    for (const QChar c : name) {
        if (c.isUpper())
            out += separator;
        out += c.toLower();
    }
    return out;
}

std::unexpected<Error> invalid(const SettingInfo &info, const QString &wanted)
{
    return fail(ErrorKind::Invalid, u"invalid_setting"_s, u"%1 must be %2."_s.arg(info.name, wanted));
}

}

QString SettingInfo::environmentName() const
{
    return u"VITRINE_"_s + words(name, u'_').toUpper();
}

QString SettingInfo::optionName() const
{
    return words(name, u'-');
}

QString SettingInfo::title() const
{
    if (!label.isEmpty())
        return label;
    QString text = words(name, u' ');
    text[0] = text[0].toUpper();
    return text;
}

Result<QJsonValue> SettingInfo::parse(const QString &text) const
{
    switch (type) {
    case SettingType::Text:
        return check(text);
    case SettingType::Integer: {
        bool isNumber = false;
        const qint64 number = text.trimmed().toLongLong(&isNumber);
        return isNumber ? check(number) : check(text);
    }
    case SettingType::Boolean: {
        const QString word = text.trimmed().toLower();
        if (word == "on"_L1 || word == "true"_L1 || word == "1"_L1 || word == "yes"_L1)
            return QJsonValue(true);
        if (word == "off"_L1 || word == "false"_L1 || word == "0"_L1 || word == "no"_L1)
            return QJsonValue(false);
        return check(text);
    }
    case SettingType::List: {
        QJsonArray items;
        const auto parts = text.split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts)
            items.append(part.trimmed());
        return check(items);
    }
    }
    return check(text);
}

Result<QJsonValue> SettingInfo::check(const QJsonValue &value) const
{
    switch (type) {
    case SettingType::Text:
        if (!value.isString())
            return invalid(*this, u"a text"_s);
        if (!choices.isEmpty() && !choices.contains(value.toString()))
            return invalid(*this, u"one of %1"_s.arg(choices.join(u", "_s)));
        if (!holds(format, value.toString()))
            return invalid(*this, description(format));
        return value;
    case SettingType::Integer: {
        const qint64 number = value.toInteger(minimum - 1);
        if (!value.isDouble() || number < minimum || number > maximum)
            return invalid(*this, u"a whole number from %1 to %2"_s.arg(minimum).arg(maximum));
        return value;
    }
    case SettingType::Boolean:
        if (!value.isBool())
            return invalid(*this, u"on or off"_s);
        return value;
    case SettingType::List: {
        const QJsonArray items = value.toArray();
        bool holds = value.isArray() && items.size() <= 100;
        for (const auto &item : items)
            holds = holds && item.isString() && !item.toString().isEmpty();
        if (!holds)
            return invalid(*this, u"a list of texts"_s);
        for (const auto &item : items) {
            if (!models::holds(format, item.toString()))
                return fail(ErrorKind::Invalid, u"invalid_setting"_s,
                            u"%1: “%2” must be %3."_s.arg(name, item.toString(), description(format)));
        }
        return value;
    }
    }
    return value;
}

namespace settings {

const Setting<QString> kAddress{{.name = u"address"_s,
                                 .type = SettingType::Text,
                                 .fallback = u"127.0.0.1"_s,
                                 .format = SettingFormat::Host,
                                 .summary = u"The address to listen on; 0.0.0.0 or :: for every network."_s,
                                 .category = SettingCategory::Server,
                                 .section = u"Address"_s,
                                 .label = u"Listen on"_s}};
const Setting<qint64> kPort{{.name = u"port"_s,
                             .type = SettingType::Integer,
                             .fallback = 8080,
                             .minimum = 0,
                             .maximum = 65535,
                             .summary = u"The port to listen on; 0 takes any free one."_s,
                             .category = SettingCategory::Server,
                             .section = u"Address"_s,
                             .label = u"Port"_s}};
const Setting<QString> kTlsCertificate{
    {.name = u"tlsCertificate"_s,
     .type = SettingType::Text,
     .fallback = u""_s,
     .summary = u"The PEM file with the certificate and its chain; with it the port speaks HTTPS alone."_s,
     .category = SettingCategory::Server,
     .section = u"HTTPS"_s,
     .label = u"Certificate"_s}};
const Setting<QString> kTlsKey{{.name = u"tlsKey"_s,
                                .type = SettingType::Text,
                                .fallback = u""_s,
                                .summary = u"The PEM file with the certificate's private key, without a passphrase."_s,
                                .category = SettingCategory::Server,
                                .section = u"HTTPS"_s,
                                .label = u"Private key"_s}};
const Setting<qint64> kRedirectPort{
    {.name = u"redirectPort"_s,
     .type = SettingType::Integer,
     .fallback = 0,
     .minimum = 0,
     .maximum = 65535,
     .summary = u"A port for plain HTTP that only leads to HTTPS, such as 80; 0: none."_s,
     .category = SettingCategory::Server,
     .section = u"HTTPS"_s,
     .label = u"Redirect from port"_s}};
const Setting<QString> kChallengeFolder{
    {.name = u"challengeFolder"_s,
     .type = SettingType::Text,
     .fallback = u""_s,
     .summary = u"The webroot of an ACME client: the redirecting port serves .well-known/acme-challenge in it."_s,
     .category = SettingCategory::Server,
     .section = u"HTTPS"_s,
     .label = u"Folder of ACME challenges"_s}};
const Setting<qint64> kHstsSeconds{{.name = u"hstsSeconds"_s,
                                    .type = SettingType::Integer,
                                    .fallback = 0,
                                    .minimum = 0,
                                    .maximum = 63'072'000,
                                    .summary = u"For how long browsers that came by HTTPS insist on it; 0 asks for "
                                               "nothing. It cannot be taken back before that."_s,
                                    .category = SettingCategory::Server,
                                    .section = u"HTTPS"_s,
                                    .label = u"Insist on HTTPS for"_s,
                                    .unit = u"s"_s}};
const Setting<qint64> kThreads{{.name = u"threads"_s,
                                .type = SettingType::Integer,
                                .fallback = 0,
                                .minimum = 0,
                                .maximum = 64,
                                .summary = u"How many threads answer requests; 0 takes one per core."_s,
                                .category = SettingCategory::Server,
                                .section = u"Answers"_s,
                                .label = u"Threads"_s}};
const Setting<QStringList> kCorsOrigins{
    {.name = u"corsOrigins"_s,
     .type = SettingType::List,
     .fallback = QJsonArray{},
     .summary = u"Websites whose pages may write through the API, such as https://example.com."_s,
     .category = SettingCategory::Server,
     .section = u"Answers"_s,
     .label = u"Allowed origins"_s}};
const Setting<QStringList> kTrustedProxies{{.name = u"trustedProxies"_s,
                                            .type = SettingType::List,
                                            .fallback = QJsonArray{},
                                            .format = SettingFormat::Host,
                                            .summary = u"Addresses of proxies whose X-Forwarded fields are believed."_s,
                                            .category = SettingCategory::Server,
                                            .section = u"Address"_s,
                                            .label = u"Trusted proxies"_s}};
const Setting<qint64> kCacheMegabytes{{.name = u"cacheMegabytes"_s,
                                       .type = SettingType::Integer,
                                       .fallback = 16,
                                       .minimum = 0,
                                       .maximum = 4096,
                                       .summary = u"Memory for finished answers, over all threads; 0 keeps none."_s,
                                       .category = SettingCategory::Server,
                                       .section = u"Answers"_s,
                                       .label = u"Cache size"_s,
                                       .unit = u"MB"_s}};
const Setting<qint64> kSlowMilliseconds{{.name = u"slowMilliseconds"_s,
                                         .type = SettingType::Integer,
                                         .fallback = 500,
                                         .minimum = 1,
                                         .maximum = 60'000,
                                         .summary = u"A request that takes longer is logged."_s,
                                         .category = SettingCategory::Server,
                                         .section = u"Log"_s,
                                         .label = u"Slow request"_s,
                                         .unit = u"ms"_s}};
const Setting<qint64> kLogSample{{.name = u"logSample"_s,
                                  .type = SettingType::Integer,
                                  .fallback = 1000,
                                  .minimum = 0,
                                  .maximum = 1'000'000,
                                  .summary = u"One in so many ordinary requests is logged; 0 logs none."_s,
                                  .category = SettingCategory::Server,
                                  .section = u"Log"_s,
                                  .label = u"Sample of ordinary requests"_s}};
const Setting<QString> kSiteTitle{{.name = u"siteTitle"_s,
                                   .type = SettingType::Text,
                                   .fallback = u""_s,
                                   .effect = SettingEffect::AtOnce,
                                   .summary = u"What the portfolio is called."_s,
                                   .category = SettingCategory::Site,
                                   .section = u"About the site"_s,
                                   .label = u"Title"_s}};
const Setting<QString> kSiteDescription{{.name = u"siteDescription"_s,
                                         .type = SettingType::Text,
                                         .fallback = u""_s,
                                         .effect = SettingEffect::AtOnce,
                                         .summary = u"What the portfolio is about, in a sentence, for feeds."_s,
                                         .category = SettingCategory::Site,
                                         .section = u"About the site"_s,
                                         .label = u"Description"_s}};
const Setting<QString> kSiteAuthor{{.name = u"siteAuthor"_s,
                                    .type = SettingType::Text,
                                    .fallback = u""_s,
                                    .effect = SettingEffect::AtOnce,
                                    .summary = u"Whose portfolio it is, for feeds; the title when empty."_s,
                                    .category = SettingCategory::Site,
                                    .section = u"About the site"_s,
                                    .label = u"Author"_s}};
const Setting<QString> kSiteLanguage{{.name = u"siteLanguage"_s,
                                      .type = SettingType::Text,
                                      .fallback = u"en"_s,
                                      .format = SettingFormat::Language,
                                      .effect = SettingEffect::AtOnce,
                                      .summary = u"The language it is written in, as a tag such as en or pt-BR."_s,
                                      .category = SettingCategory::Site,
                                      .section = u"About the site"_s,
                                      .label = u"Language"_s}};
const Setting<QString> kSiteUrl{{.name = u"siteUrl"_s,
                                 .type = SettingType::Text,
                                 .fallback = u""_s,
                                 .format = SettingFormat::Origin,
                                 .effect = SettingEffect::AtOnce,
                                 .summary = u"Where the website is, such as https://example.com; feeds and sitemap "
                                            "lead there. Empty: where they are asked for."_s,
                                 .category = SettingCategory::Site,
                                 .section = u"Addresses"_s,
                                 .label = u"Public address"_s}};
const Setting<QString> kProjectPath{{.name = u"projectPath"_s,
                                     .type = SettingType::Text,
                                     .fallback = u"/projects/{slug}"_s,
                                     .format = SettingFormat::PathPattern,
                                     .effect = SettingEffect::AtOnce,
                                     .summary = u"Where the website shows a project."_s,
                                     .category = SettingCategory::Site,
                                     .section = u"Addresses"_s,
                                     .label = u"Path of a project"_s}};
const Setting<QString> kArticlePath{{.name = u"articlePath"_s,
                                     .type = SettingType::Text,
                                     .fallback = u"/articles/{slug}"_s,
                                     .format = SettingFormat::PathPattern,
                                     .effect = SettingEffect::AtOnce,
                                     .summary = u"Where the website shows an article."_s,
                                     .category = SettingCategory::Site,
                                     .section = u"Addresses"_s,
                                     .label = u"Path of an article"_s}};
const Setting<QString> kSite{{.name = u"site"_s,
                              .type = SettingType::Text,
                              .fallback = u""_s,
                              .summary = u"The folder of a website to serve; empty: the one that comes along."_s,
                              .category = SettingCategory::Site,
                              .section = u"Pages"_s,
                              .label = u"Folder of the site"_s}};
const Setting<QString> kSecretKey{{.name = u"secretKey"_s,
                                   .type = SettingType::Text,
                                   .fallback = u""_s,
                                   .isSecret = true,
                                   .summary = u"The workspace's key, 64 hexadecimal digits; better kept in a file."_s,
                                   .category = SettingCategory::Security,
                                   .section = u"Key"_s,
                                   .label = u"Secret key"_s}};
const Setting<QString> kSecretKeyFile{{.name = u"secretKeyFile"_s,
                                       .type = SettingType::Text,
                                       .fallback = u""_s,
                                       .summary = u"The file with the key; secret.key in the workspace when empty."_s,
                                       .category = SettingCategory::Security,
                                       .section = u"Key"_s,
                                       .label = u"Key file"_s}};

const std::vector<const SettingInfo *> &all()
{
    static const std::vector<const SettingInfo *> list{&kSiteTitle.info,       &kSiteDescription.info,
                                                       &kSiteAuthor.info,      &kSiteLanguage.info,
                                                       &kSiteUrl.info,         &kProjectPath.info,
                                                       &kArticlePath.info,     &kSite.info,
                                                       &kAddress.info,         &kPort.info,
                                                       &kTrustedProxies.info,  &kTlsCertificate.info,
                                                       &kTlsKey.info,          &kRedirectPort.info,
                                                       &kChallengeFolder.info, &kHstsSeconds.info,
                                                       &kThreads.info,         &kCorsOrigins.info,
                                                       &kCacheMegabytes.info,  &kSlowMilliseconds.info,
                                                       &kLogSample.info,       &kSecretKeyFile.info,
                                                       &kSecretKey.info};
    return list;
}

const SettingInfo *find(QStringView name)
{
    for (const SettingInfo *info : all()) {
        if (info->name == name)
            return info;
    }
    return nullptr;
}

}
}
