#pragma once

#include "ui/widgets/Surface.h"

class QMenuBar;

namespace vitrine::ui {

/// The upper edge of the window: which workspace this is, and the menus.
class TopBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)

public:
    explicit TopBar(const QString &workspaceTitle, QWidget *parent = nullptr);

    [[nodiscard]] QMenuBar *menuBar() const { return m_menuBar; }

private:
    QMenuBar *m_menuBar;
};

}
