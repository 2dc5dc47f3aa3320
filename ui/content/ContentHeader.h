#pragma once

#include <QWidget>

class QAction;
class QMenu;

namespace vitrine::ui {

class Badge;
class Label;
class ContentSession;
struct KindText;
class ToolButton;

/// Which item is open and how it stands, with what can be done to the whole of it.
class ContentHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentHeader)

public:
    explicit ContentHeader(const KindText &text, QWidget *parent = nullptr);

    void show(const ContentSession &session);
    /// Shown as a button beside the menu.
    void setOpenAction(QAction *action);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

signals:
    void listToggled();

private:
    ToolButton *m_toggle;
    Label *m_title;
    Badge *m_badge;
    Label *m_version;
    ToolButton *m_open;
    ToolButton *m_more;
    QMenu *m_menu;
};

}
