#pragma once

#include <QObject>

#include "models/core/Mailbox.h"
#include "models/workspace/FolderCheck.h"

class QTimer;

namespace vitrine::ui {

/// Looks at a folder while its path is typed: shortly after the last key, and never on the window's thread.
class FolderLook final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderLook)

public:
    explicit FolderLook(QObject *parent = nullptr);

    void look(const QString &typed);
    /// Whether what was typed last is not known yet.
    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    /// Of what was typed last; empty while it is looked at.
    [[nodiscard]] const models::FolderCheck &check() const { return m_check; }
    /// A folder that nothing speaks against; may be empty.
    [[nodiscard]] QString better() const { return m_better; }

signals:
    void looked();

private:
    void ask();

    QTimer *m_delay;
    QString m_typed;
    quint64 m_number = 0;
    bool m_isLooking = false;
    models::FolderCheck m_check;
    QString m_better;
    models::Mailbox m_mailbox;
};

}
