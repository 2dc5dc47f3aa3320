#pragma once

#include <expected>

#include <QJsonValue>
#include <QStringList>

namespace vitrine::models {

struct YamlError
{
    int line = 0; ///< from 1
    QString message;
};

struct YamlDocument
{
    QJsonValue value;  ///< null when there is nothing but comments
    QStringList notes; ///< what was read with a doubt, for people
};

/// One YAML 1.2 document as JSON, safe for hostile text: at most 64 KiB, 32 levels, 10,000 values and 1 MiB of text
/// after aliases are followed. Quoted values stay text; true, false, null and numbers that lose nothing by it
/// (not 007, 1.10 or 1e3) become what they are; dates stay text. Merge keys (`<<`) work. Thread-safe, never throws.
[[nodiscard]] std::expected<YamlDocument, YamlError> readYaml(QStringView text);

}
