#pragma once

#include <vector>

#include <QMenu>

namespace vitrine::ui {

class WorkList;
class WorkRow;

/// All background work, one row each, above the status bar. Closes with the last one.
class WorkPanel final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkPanel)

public:
    explicit WorkPanel(WorkList &work, QWidget *parent = nullptr);

private:
    void fill();

    WorkList &m_work;
    std::vector<WorkRow *> m_rows;
};

}
