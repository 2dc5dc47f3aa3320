#pragma once

#include <functional>

#include <QLineEdit>

#include "models/workspace/ContentItem.h"

namespace vitrine::models {
class Workspace;
}

namespace vitrine::ui {

class CompletionPopup;
class ItemSearch;

/// Finds a project by letters of its title.
class RelationPicker final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationPicker)

public:
    /// Those that `isOffered` says no to are left out. The workspace outlives it.
    RelationPicker(models::Workspace &workspace, std::function<bool(const models::Id &)> isOffered,
                   QWidget *parent = nullptr);

signals:
    void picked(const vitrine::models::ContentRow &project);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer();
    void pick(const models::Id &id);

    ItemSearch *m_search;
    std::function<bool(const models::Id &)> m_isOffered;
    CompletionPopup *m_popup;
};

}
