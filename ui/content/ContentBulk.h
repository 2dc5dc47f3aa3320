#pragma once

#include "models/workspace/ContentAccess.h"
#include "ui/content/BulkRun.h"
#include "ui/history/UndoHistory.h"
#include "ui/shell/Page.h"

namespace vitrine::ui {

class ContentChoice;
class ContentListModel;

/// What can be done to everything that is chosen: how it stands, the change as work in the background, one step of undo
/// for all of it, and what could not be done.
class ContentBulk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentBulk)

public:
    /// All outlive it.
    ContentBulk(ContentListModel &model, ContentChoice &choice, UndoHistory &history, WorkList &work,
                QObject *parent = nullptr);

    /// How the chosen ones stand; nothing while that is read.
    [[nodiscard]] const std::optional<models::SelectionCounts> &counts() const { return m_counts; }
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// What it does now: "Publishing"; empty when nothing.
    [[nodiscard]] QString doing() const { return m_doing; }

    void run(const models::BulkChange &change);
    /// Gives `receive` the tags that can be added to the chosen ones or removed from them, unless `context` is gone.
    void offerTags(models::BulkVerb verb, QObject *context,
                   std::function<void(std::vector<models::CarriedTag>)> receive);
    /// Every tag there is, for adding.
    void setTags(const models::TagList &tags) { m_tags = tags; }
    [[nodiscard]] models::ContentAccess &content() const { return m_content; }

signals:
    void changed();
    /// The chosen ones are no longer those that were changed: they are in the trash.
    void trashed();
    void told(const vitrine::ui::ToastMessage &message);
    /// Some could not be changed, and the owner wants to know which.
    void failuresRequested(const QString &title, const std::vector<vitrine::models::BulkFailure> &failures);

private:
    using Items = std::shared_ptr<const std::vector<models::FormerItem>>;

    [[nodiscard]] std::vector<models::Id> ids() const;
    void look();
    void takeState(const models::Result<models::SelectionState> &state);
    void change(const models::BulkChange &change, std::vector<models::Id> ids, BulkRun::Done done);
    void takeBack(const models::BulkChange &change, const Items &items, BulkRun::Done done);
    void setBusy(const QString &doing);
    void onDone(const models::BulkChange &change, BulkReport report);
    [[nodiscard]] qint64 pushUndo(const models::BulkChange &change, std::vector<models::FormerItem> items);
    [[nodiscard]] static QString failureOf(const BulkReport &report);
    void tell(const models::BulkChange &change, const BulkReport &report, qint64 done, qint64 undo);

    models::ContentAccess &m_content;
    ContentListModel &m_model;
    ContentChoice &m_choice;
    UndoHistory &m_history;
    WorkList &m_work;
    std::optional<models::SelectionCounts> m_counts;
    models::TagList m_tags;
    QString m_doing;
    bool m_isBusy = false;
    bool m_isLooking = false;
    bool m_mustLook = false;
};

}
