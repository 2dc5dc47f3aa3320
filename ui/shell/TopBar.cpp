#include "ui/shell/TopBar.h"

#include <QEvent>
#include <QMenuBar>
#include <QStyle>

#include "ui/shell/SearchButton.h"
#include "ui/shell/WorkspaceButton.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWorkspaceLeft = 8;
constexpr int kMenuGap = 103;     // the search stands apart from the menus where there is room
constexpr int kLeastSearch = 120; // narrower it is only its icon and keys

/// What all menus need side by side. From right to left QMenuBar's own hint is about the width that it has.
int widthOf(const QMenuBar &bar)
{
    QRect all;
    const auto menus = bar.actions();
    for (QAction *menu : menus)
        all |= bar.actionGeometry(menu);
    return all.width();
}

}

TopBar::TopBar(const QString &workspaceTitle, QWidget *parent)
    : Surface(Token::Window, Qt::BottomEdge, parent)
    , m_workspace(new WorkspaceButton(workspaceTitle, this))
    , m_menuBar(new QMenuBar(this))
    , m_search(new SearchButton(this))
    , m_help(new ToolButton(u"help"_s, tr("Keyboard shortcuts"), this))
{
    setFixedHeight(Metric::kTopBar);
    m_menuBar->setNativeMenuBar(false); // its place is in the design
    m_search->setObjectName(u"search"_s);
    m_help->setObjectName(u"help"_s);
    m_help->setIconSide(Metric::kIcon);
}

void TopBar::setWorkspaceMenu(QMenu *menu)
{
    m_workspace->setMenu(menu);
}

void TopBar::setWorkspaceTitle(const QString &title)
{
    m_workspace->setTitle(title);
    place();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    place();
}

bool TopBar::event(QEvent *event)
{
    // The menus differ from page to page.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange)
        place();
    return Surface::event(event);
}

/// The search keeps to the middle of the window where the menus let it.
void TopBar::place()
{
    const auto put = [this](QWidget *part, int left, int width, int height) {
        const QRect place(left, (Metric::kTopBar - Metric::kHairline - height + 1) / 2, width, height);
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    };
    put(m_workspace, kWorkspaceLeft,
        std::min(m_workspace->sizeHint().width(), Metric::kNavigation - 2 * kWorkspaceLeft), Metric::kControl);
    const int helpLeft = width() - Metric::kSpace12 - Metric::kSmallControl;
    const int menus =
        std::min(widthOf(*m_menuBar), helpLeft - Metric::kNavigation - kLeastSearch - 2 * Metric::kSpace16);
    put(m_menuBar, Metric::kNavigation, menus, Metric::kControl);
    put(m_help, helpLeft, Metric::kSmallControl, Metric::kSmallControl);
    const int from = Metric::kNavigation + menus + Metric::kSpace16;
    const int to = helpLeft - Metric::kSpace16;
    const int wanted = window()->width() >= Metric::kWideWindow ? Metric::kWideSearch : Metric::kSearch;
    const int size = std::min(wanted, to - from);
    const int left = std::max((width() - size) / 2, from + kMenuGap - Metric::kSpace16);
    put(m_search, std::min(left, to - size), size, Metric::kControl);
}

}
