#pragma once

#include <QCoreApplication>

#include "models/content/AttentionRepository.h"

namespace vitrine::ui {

/// What happened to an item, and what it lacks, in words.
class ChangeText final
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)

public:
    ChangeText() = delete;

    /// "Project", "Article".
    [[nodiscard]] static QString kind(models::Topic topic);
    [[nodiscard]] static const models::ContentKind &kindOf(models::Topic topic);
    /// "Project, published by the schedule".
    [[nodiscard]] static QString detail(const models::RecentChange &change);
    /// "published", "moved to trash".
    [[nodiscard]] static QString action(const QString &action);
    /// "you", "the schedule", "the token website".
    [[nodiscard]] static QString actor(const QString &actor);
    /// "Project, online without cover and summary".
    [[nodiscard]] static QString gaps(const models::WaitingItem &item);
    /// What a button does about the first of them: "Add cover".
    [[nodiscard]] static QString fillGap(const QString &field);
};

}
