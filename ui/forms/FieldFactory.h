#pragma once

#include "models/core/Field.h"

class QWidget;

namespace vitrine::ui {

class FieldEditor;

/// Chooses the editor for a field by its type and limits.
class FieldFactory final
{
public:
    FieldFactory() = delete;

    [[nodiscard]] static FieldEditor *create(const models::FieldInfo &field);
};

}
