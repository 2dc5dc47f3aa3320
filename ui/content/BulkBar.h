#pragma once

#include "models/content/BulkChange.h"
#include "ui/widgets/Surface.h"

class QCheckBox;
class QMenu;

namespace vitrine::ui {

class Button;
class ContentBulk;
class Label;
class ToolButton;

/// What can be done to everything that is chosen, in the place of the action bar. Each button says how many it changes.
class BulkBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkBar)

public:
    explicit BulkBar(ContentBulk &bulk, QWidget *parent = nullptr);

    /// Whether it says how the chosen ones stand; nothing else may.
    void setStatesVisible(bool isVisible);
    /// Opens a list of tags to add one, or to remove one that is carried.
    void pickTag(models::BulkVerb verb);

signals:
    void clearRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMenus();
    void show();
    void showButtons();
    void buildStatusMenu();
    void fit();

    ContentBulk &m_bulk;
    QCheckBox *m_box;
    Label *m_states;
    Button *m_tags;
    Button *m_status;
    Button *m_trash;
    Button *m_main;
    Button *m_more;
    ToolButton *m_close;
    QMenu *m_tagMenu;
    QMenu *m_statusMenu;
    models::BulkVerb m_verb = models::BulkVerb::Publish; ///< of the main button
};

}
