#pragma once

#include <QCoreApplication>

#include "models/accounts/Token.h"

namespace vitrine::ui {

/// A token in words.
class TokenText final
{
    Q_DECLARE_TR_FUNCTIONS(TokenText)

public:
    TokenText() = delete;

    /// What it may do: "Read drafts too".
    [[nodiscard]] static QString role(models::Role role);
    /// The same within a sentence: "“Site build” can now read drafts".
    [[nodiscard]] static QString created(const models::Token &token);
    /// "20 November 2027", "never".
    [[nodiscard]] static QString end(const models::Token &token);
};

}
