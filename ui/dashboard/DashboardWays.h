#pragma once

#include <QObject>

#include "models/content/AttentionRepository.h"

namespace vitrine::ui {

/// Where the first page leads; its parts ask by these signals, the window goes there.
class DashboardWays final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DashboardWays)

public:
    using QObject::QObject;

signals:
    /// Show that item; with a field: there.
    void openRequested(vitrine::models::Topic kind, const vitrine::models::Id &id, const QString &field);
    void newRequested(vitrine::models::Topic kind);
    /// Show the list of that kind, of what waits for that only.
    void listRequested(vitrine::models::Topic kind, vitrine::models::Waiting waiting);
    void trashRequested();
    /// Show that page of the settings.
    void settingsRequested(const QString &page);
};

}
