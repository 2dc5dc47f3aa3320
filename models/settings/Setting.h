#pragma once

#include <optional>
#include <vector>

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include "models/core/Result.h"
#include "models/settings/SettingFormat.h"

namespace vitrine::models {

enum class SettingType { Text, Integer, Boolean, List };

/// When a change is felt.
enum class SettingEffect { AtOnce, AtNextStart };

/// Which page of the settings it stands on.
enum class SettingCategory { Site, Server, Security };

/// One setting as everything but its C++ type: file, environment, command line, `vitrined config`, the settings page
/// and the documentation derive from it.
struct SettingInfo
{
    QString name; ///< in the file: "corsOrigins"; VITRINE_CORS_ORIGINS and --cors-origins follow
    SettingType type = SettingType::Text;
    QJsonValue fallback; ///< the default
    qint64 minimum = 0;
    qint64 maximum = 0;
    QStringList choices = {};                  ///< empty: any text
    SettingFormat format = SettingFormat::Any; ///< of a Text, or of each item of a List
    bool isSecret = false;
    SettingEffect effect = SettingEffect::AtNextStart;
    QString summary = {};
    SettingCategory category = SettingCategory::Server;
    QString section = {}; ///< the heading that it stands under on its page
    QString label = {};   ///< for people; empty: the words of the name
    QString unit = {};    ///< of an Integer, behind the number: "MB"

    [[nodiscard]] QString environmentName() const; ///< VITRINE_CORS_ORIGINS
    [[nodiscard]] QString optionName() const;      ///< cors-origins
    /// What people call it.
    [[nodiscard]] QString title() const;
    /// Reads text as the environment and the command line give it; lists are separated by commas.
    [[nodiscard]] Result<QJsonValue> parse(const QString &text) const;
    /// Type, range, choice and format.
    [[nodiscard]] Result<QJsonValue> check(const QJsonValue &value) const;
};

/// A declared setting with the type that code reads it as.
template <class T>
struct Setting
{
    SettingInfo info;
};

/// Every setting there is. Declared once, here.
namespace settings {

extern const Setting<QString> kAddress;
extern const Setting<qint64> kPort;
extern const Setting<QString> kTlsCertificate;
extern const Setting<QString> kTlsKey;
extern const Setting<qint64> kRedirectPort;
extern const Setting<QString> kChallengeFolder;
extern const Setting<qint64> kHstsSeconds;
extern const Setting<qint64> kThreads;
extern const Setting<QStringList> kCorsOrigins;
extern const Setting<QStringList> kTrustedProxies;
extern const Setting<qint64> kCacheMegabytes;
extern const Setting<qint64> kSlowMilliseconds;
extern const Setting<qint64> kLogSample;
extern const Setting<QString> kSiteTitle;
extern const Setting<QString> kSiteDescription;
extern const Setting<QString> kSiteAuthor;
extern const Setting<QString> kSiteLanguage;
extern const Setting<QString> kSiteUrl;
extern const Setting<QString> kProjectPath;
extern const Setting<QString> kArticlePath;
extern const Setting<QString> kSite;
extern const Setting<QString> kSecretKey;
extern const Setting<QString> kSecretKeyFile;

/// In the order in which people should meet them.
[[nodiscard]] const std::vector<const SettingInfo *> &all();
[[nodiscard]] const SettingInfo *find(QStringView name);

}
}
