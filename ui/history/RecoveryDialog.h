#pragma once

#include <QDialog>

#include "ui/history/EditRecovery.h"

class QListWidget;

namespace vitrine::ui {

class Button;
class DiffView;
class Label;

/// Lists edits that were not saved when the program last ended, each beside what is stored now.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryDialog)

public:
    RecoveryDialog(const std::vector<RecoverableEdits> &edits, const models::Clock &clock, QWidget *parent);

    void setEdits(const std::vector<RecoverableEdits> &edits);

signals:
    void restoreRequested(const QString &name);
    void discardRequested(const QString &name);

private:
    [[nodiscard]] QWidget *buildPanes();
    [[nodiscard]] QWidget *buildButtons();
    void showChosen();
    [[nodiscard]] const RecoverableEdits *chosen() const;
    [[nodiscard]] static QString noteOn(const RecoverableEdits &edits);
    [[nodiscard]] static QString detailOf(const RecoverableEdits &edits, const models::Clock &clock);

    std::vector<RecoverableEdits> m_edits;
    const models::Clock &m_clock;
    QListWidget *m_list;
    Label *m_title;
    DiffView *m_diff;
    Label *m_beforeHead;
    Label *m_afterHead;
    Label *m_note;
    Button *m_restore;
    int m_question = 0;
};

}
