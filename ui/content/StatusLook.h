#pragma once

#include <QCoreApplication>

#include "models/content/Content.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

/// How a status is told: icon and word always, colour beside them.
struct StatusLook
{
    Q_DECLARE_TR_FUNCTIONS(StatusLook)

public:
    QString iconName;
    QString word;
    Token text = Token::Text2;
    Token background = Token::Hover;

    [[nodiscard]] static StatusLook of(models::Status status);
    /// The same, told apart from drafts that are published by themselves.
    [[nodiscard]] static StatusLook of(models::Status status, bool isScheduled)
    {
        return isScheduled && status == models::Status::Draft ? ofScheduled() : of(status);
    }
    /// Of a draft that is published by itself.
    [[nodiscard]] static StatusLook ofScheduled();
};

}
