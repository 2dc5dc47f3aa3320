#pragma once

#include <functional>

#include <QWidget>

#include "models/core/Mailbox.h"
#include "models/exchange/ImportReport.h"

class QPlainTextEdit;

namespace vitrine::ui {

class Button;
class Label;

/// Asks where to save a report; calls back unless it was cancelled. Tests give another.
using SaveQuestion = std::function<void(QWidget *parent, const QString &name, std::function<void(const QString &)>)>;

/// What became of every file of an import; can be copied and saved.
class ImportReportView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportReportView)

public:
    explicit ImportReportView(QWidget *parent = nullptr);

    void show(const models::ImportReport &report, const QString &folder);
    void setSaveQuestion(SaveQuestion question) { m_question = std::move(question); }

private:
    void copy();
    void save(const QString &file);

    Label *m_sums;
    QPlainTextEdit *m_text;
    Label *m_told;
    SaveQuestion m_question;
    models::Mailbox m_mailbox;
};

}
