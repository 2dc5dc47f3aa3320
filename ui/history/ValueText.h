#pragma once

#include <QCoreApplication>
#include <QJsonValue>

#include "models/core/Field.h"

namespace vitrine::ui {

/// The value of a field as text to be read and compared: lists by commas, objects line by line, times in the time of
/// this machine.
class ValueText final
{
    Q_DECLARE_TR_FUNCTIONS(ValueText)

public:
    ValueText() = delete;

    [[nodiscard]] static QString of(const models::FieldInfo &field, const QJsonValue &value);
    /// Whether its lines are numbered and shown one below the other.
    [[nodiscard]] static bool isLongText(const models::FieldInfo &field);
};

}
