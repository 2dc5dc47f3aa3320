#include "ui/palette/PaletteList.h"

#include <algorithm>

#include <QScrollBar>

#include "ui/palette/PaletteDelegate.h"
#include "ui/palette/PaletteModel.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

namespace {

constexpr int kNearEnd = 4 * Metric::kPaletteRow; // from there on the next page is read

}

PaletteList::PaletteList(PaletteModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Results"));
    setModel(&model);
    setItemDelegate(new PaletteDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > verticalScrollBar()->maximum() - kNearEnd)
            emit endNeared();
    });
}

void PaletteList::choose(int row)
{
    if (row < 0)
        return;
    setCurrentIndex(m_model.index(row));
    emit rowChosen(currentIndex());
}

int PaletteList::page() const
{
    return std::max(1, viewport()->height() / Metric::kPaletteRow - 1);
}

void PaletteList::moveBy(int rows)
{
    const int last = m_model.rowCount() - 1;
    int wanted = currentIndex().row() + rows;
    if (rows == 1 && m_model.choosable(wanted, 1) < 0)
        wanted = 0; // round
    else if (rows == -1 && m_model.choosable(wanted, -1) < 0)
        wanted = last;
    wanted = std::clamp(wanted, 0, std::max(0, last));
    const int step = rows > 0 && wanted > 0 && wanted < last ? 1 : wanted == last ? -1 : wanted == 0 ? 1 : -1;
    const int row = m_model.choosable(wanted, step);
    choose(row);
    if (row > 0 && m_model.choosable(row - 1, -1) < 0)
        scrollToTop(); // with the section's name
}

}
