#pragma once

#include <QObject>

#include "models/content/NameUses.h"
#include "models/content/Tag.h"

class QTimer;

namespace vitrine::models {
class ContentAccess;
class Workspace;
}

namespace vitrine::ui {

/// What can be offered while tags and technologies are typed, as it is now.
class ContentSuggestions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentSuggestions)

public:
    /// Both outlive it.
    ContentSuggestions(models::Workspace &workspace, models::ContentAccess &content, QObject *parent = nullptr);

    /// Asks; the signals follow. Asked by itself when items change.
    void read();

signals:
    void tagsRead(const vitrine::models::TagList &tags);
    /// What a field may be given: what most items carry first.
    void usesRead(const QString &field, const std::vector<vitrine::models::NameUse> &uses);

private:
    models::Workspace &m_workspace;
    QTimer *m_pause;
};

}
