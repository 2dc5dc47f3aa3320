#pragma once

#include <QDialog>

#include "models/workspace/WorkspaceExchange.h"
#include "ui/shell/WorkspaceMenu.h"

class QLineEdit;
class QRadioButton;

namespace vitrine::ui {

class Button;

/// Asks in what form everything is to be written, and where.
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    using Form = models::WorkspaceExchange::Form;

    /// `title` names the folder that is offered.
    ExportDialog(const QString &title, FolderQuestion question, QWidget *parent);

    [[nodiscard]] Form form() const;
    /// Absolute; of a folder for Markdown, of a file for JSON.
    [[nodiscard]] QString path() const;

private:
    void offer();
    void choose();

    const QString m_title;
    FolderQuestion m_question;
    QRadioButton *m_markdown;
    QRadioButton *m_json;
    QLineEdit *m_path;
    Button *m_export;
};

}
