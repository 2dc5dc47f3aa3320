#pragma once

#include <QCoreApplication>

#include "models/core/Result.h"

namespace vitrine::ui {

/// What the models say, in the language of the window. They speak English, as their answers over HTTP do; a sentence
/// that no translation is known of stays as it is.
class MessageText final
{
public:
    MessageText() = delete;

    [[nodiscard]] static QString of(const QString &english);
    [[nodiscard]] static QString of(const models::Error &error) { return of(error.message); }
    [[nodiscard]] static QString of(const models::FieldError &error) { return of(error.message); }
};

}
