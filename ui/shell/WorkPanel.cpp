#include "ui/shell/WorkPanel.h"

#include <QWidgetAction>

#include "ui/shell/Theme.h"
#include "ui/shell/WorkList.h"
#include "ui/shell/WorkRow.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

WorkPanel::WorkPanel(WorkList &work, QWidget *parent)
    : QMenu(parent)
    , m_work(work)
{
    setObjectName(u"workPanel"_s);
    connect(this, &QMenu::aboutToShow, this, &WorkPanel::fill);
    connect(&work, &WorkList::changed, this, [this] {
        if (isVisible())
            fill();
    });
}

void WorkPanel::fill()
{
    const auto &running = m_work.running();
    if (running.empty())
        return hide();
    while (m_rows.size() > running.size()) {
        m_rows.pop_back();
        QAction *last = actions().back();
        removeAction(last);
        last->deleteLater();
    }
    while (m_rows.size() < running.size()) {
        auto *row = new WorkRow;
        row->setContentsMargins(Metric::kSpace12, Metric::kSpace4, Metric::kSpace8, Metric::kSpace4);
        connect(row, &WorkRow::cancelRequested, &m_work, &WorkList::cancel);
        auto *action = new QWidgetAction(this); // owns the row
        action->setDefaultWidget(row);
        addAction(action);
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < running.size(); ++i)
        m_rows[i]->show(running[i]);
    if (isVisible())
        adjustSize();
}

}
