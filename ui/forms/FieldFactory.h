#pragma once

#include <functional>

#include "models/core/Field.h"

class QWidget;

namespace vitrine::ui {

class FieldEditor;
class PictureCache;
class PictureIntake;

/// Chooses the editor for a field by its type and limits.
class FieldFactory final
{
public:
    FieldFactory() = delete;

    [[nodiscard]] static FieldEditor *create(const models::FieldInfo &field);
    /// The same, where pictures can be shown and taken in. Both outlive the editors.
    [[nodiscard]] static std::function<FieldEditor *(const models::FieldInfo &)> withPictures(PictureCache &cache,
                                                                                              PictureIntake &intake);
    /// Whether it holds a picture, or several.
    [[nodiscard]] static bool isOfPictures(const models::FieldInfo &field);
};

}
