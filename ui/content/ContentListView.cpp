#include "ui/content/ContentListView.h"

#include "ui/shell/Theme.h"

namespace vitrine::ui {

ContentListView::ContentListView(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // rows keep their width; it is drawn only when needed
    setMouseTracking(true);
    setViewportMargins(Metric::kSpace4, Metric::kSpace4, 2, 0);
}

}
