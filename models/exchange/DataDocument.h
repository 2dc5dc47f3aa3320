#pragma once

#include <expected>

#include <QJsonValue>
#include <QStringList>

namespace vitrine::models {

/// Why a structured text cannot be read.
struct DataError
{
    int line = 0; ///< from 1
    QString message;
};

/// A structured text (YAML, TOML or JSON), read.
struct DataDocument
{
    QJsonValue value;  ///< null when there is nothing but comments
    QStringList notes; ///< what was read with a doubt, for people
};

using DataResult = std::expected<DataDocument, DataError>;

}
