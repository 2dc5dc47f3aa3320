#pragma once

#include <span>

namespace vitrine::ui {

/// What the models say in English and the window shows, named for their translation, each kind in a file of its own:
/// ModelMessages.cpp, ModelSchemas.cpp, ModelSettings.cpp. UTF-8; messages have %1 and so on where values stand.
class ModelWords final
{
public:
    ModelWords() = delete;

    /// Of errors and reports; their context is "Message".
    [[nodiscard]] static std::span<const char *const> messages();
    /// Labels, meanings and choices of fields; their context is "Schema".
    [[nodiscard]] static std::span<const char *const> schemas();
    /// Labels, meanings, sections and units of settings; their context is "Setting".
    [[nodiscard]] static std::span<const char *const> settings();
};

}
