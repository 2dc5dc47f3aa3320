#pragma once

#include <QJsonObject>

#include "models/core/Field.h"
#include "server/pipeline/Parameter.h"

namespace vitrine::server {

/// How an object travels: as it is answered, or as it is written.
enum class Direction { Answered, Written };

/// JSON Schema (2020-12) of a field, an object, a parameter, as OpenAPI 3.1 takes them.
[[nodiscard]] QJsonObject jsonSchema(const models::FieldInfo &field, Direction direction);
[[nodiscard]] QJsonObject jsonSchema(const models::ObjectInfo &object, Direction direction, bool isPatch = false);
[[nodiscard]] QJsonObject jsonSchema(const Parameter &parameter);

}
