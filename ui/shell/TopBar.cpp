#include "ui/shell/TopBar.h"

#include <QHBoxLayout>
#include <QMenuBar>

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

TopBar::TopBar(const QString &workspaceTitle, QWidget *parent)
    : Surface(Token::Window, Qt::BottomEdge, parent)
    , m_menuBar(new QMenuBar)
{
    setFixedHeight(Metric::kTopBar);
    auto *title = new Label(workspaceTitle, TextStyle::BodyStrong);
    title->setObjectName(u"workspaceTitle"_s);
    title->setElided(true);
    auto *workspace = new QWidget;
    workspace->setFixedWidth(Metric::kNavigation);
    auto *row = new QHBoxLayout(workspace);
    row->setContentsMargins(Metric::kSpace16 + 2, 0, Metric::kSpace8, 0);
    row->setSpacing(Metric::kSpace8 + 2);
    row->addWidget(new IconLabel(u"vitrine"_s, Token::Text));
    row->addWidget(title, 1);

    m_menuBar->setNativeMenuBar(false); // its place is in the design
    m_menuBar->setFixedHeight(Metric::kControl);
    auto *bar = new QHBoxLayout(this);
    bar->setContentsMargins(0, 0, Metric::kSpace12, 0);
    bar->setSpacing(0);
    bar->addWidget(workspace);
    bar->addWidget(m_menuBar, 1);
}

}
