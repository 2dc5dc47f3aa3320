#pragma once

#include <QWidget>

class QMenu;

namespace vitrine::ui {

class Badge;
class Label;
class ProjectSession;
class ToolButton;

/// Which project is open and how it stands, with what can be done to the whole of it.
class ProjectHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectHeader)

public:
    explicit ProjectHeader(QWidget *parent = nullptr);

    void show(const ProjectSession &session);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

signals:
    void listToggled();

private:
    ToolButton *m_toggle;
    Label *m_title;
    Badge *m_badge;
    Label *m_version;
    ToolButton *m_more;
    QMenu *m_menu;
};

}
