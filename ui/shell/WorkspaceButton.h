#pragma once

#include <QAbstractButton>

class QMenu;

namespace vitrine::ui {

/// The workspace's name at the window's corner; opens the menu of workspaces.
class WorkspaceButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceButton)

public:
    explicit WorkspaceButton(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setMenu(QMenu *menu);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textWidth() const;

    QMenu *m_menu = nullptr;
};

}
