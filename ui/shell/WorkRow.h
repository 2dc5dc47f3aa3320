#pragma once

#include "ui/shell/WorkList.h"

#include <QWidget>

namespace vitrine::ui {

class Label;
class ProgressLine;
class ToolButton;

/// One piece of background work: what it is, how far it is, and a button that stops it.
class WorkRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkRow)

public:
    explicit WorkRow(QWidget *parent = nullptr);

    void show(const WorkList::Running &running);
    using QWidget::show;

signals:
    void cancelRequested(int id);

private:
    Label *m_text;
    ProgressLine *m_bar;
    ToolButton *m_cancel;
    int m_id = 0;
};

}
