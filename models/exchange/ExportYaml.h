#pragma once

#include <utility>
#include <vector>

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace vitrine::models {

/// A group's members in the order in which they are to stand.
using YamlMembers = std::vector<std::pair<QString, QJsonValue>>;

/// A group as YAML 1.2 in block style, a line for each scalar, which `readYaml` reads as just these values: texts that
/// look like something else are quoted, what does not print is escaped. Half characters become U+FFFD. Thread-safe.
[[nodiscard]] QByteArray writeYaml(const YamlMembers &members);

/// A list of groups, likewise.
[[nodiscard]] QByteArray writeYamlList(const std::vector<YamlMembers> &items);

}
