#pragma once

#include <optional>

#include <QWidget>

#include "models/core/Mailbox.h"
#include "models/core/Result.h"
#include "models/core/Time.h"
#include "models/workspace/WorkspaceBackups.h"

namespace vitrine::ui {

class Button;
class IconLabel;
class Label;

/// A workspace that cannot be opened: what happened, why, and the ways out of it.
class ProblemPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemPage)

public:
    explicit ProblemPage(const models::Clock &clock, QWidget *parent = nullptr);

    void show(const QString &folder, const models::Error &error);
    using QWidget::show;
    void focusFirst();
    [[nodiscard]] QString folder() const { return m_folder; }

signals:
    void tryAgainRequested();
    void chooseRequested();
    /// The copy is to take the damaged database's place; it is kept beside it.
    void restoreRequested(const QString &backup);

private:
    void offerBackup();
    [[nodiscard]] static QString headline(const models::Error &error, const QString &folder);
    [[nodiscard]] static QString advice(const models::Error &error);

    const models::Clock &m_clock;
    QString m_folder;
    std::optional<models::BackupFile> m_backup;
    Label *m_heading;
    Label *m_reason;
    Label *m_advice;
    Label *m_place;
    Button *m_again;
    Button *m_restore;
    Button *m_choose;
    models::Mailbox m_mailbox;
};

}
