#pragma once

#include "models/core/Time.h"
#include "ui/content/ContentSession.h"
#include "ui/history/Conflicts.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

class Button;
class ConflictTable;
class Label;

/// Both versions of an item that was stored elsewhere while it was edited, place by place, and the way to one of them.
class ConflictView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictView)

public:
    ConflictView(ContentSession &session, const models::Clock &clock, QWidget *parent = nullptr);

    /// Whether it is looked at; what was chosen stays while it is not.
    void setActive(bool isActive);
    /// Chooses one side everywhere; saving is another step.
    void chooseAll(ConflictChoice choice);
    void focusFirst();

signals:
    /// Nothing is lost: the edits stay, and so does the other version.
    void laterRequested();
    /// There is no conflict any more.
    void resolved();

private:
    void follow();
    void rebuild();
    void mergeNext();
    void showRows();
    void showHeads();
    void showFooter();
    void save();

    ContentSession &m_session;
    const models::Clock &m_clock;
    ConflictTable *m_table;
    Label *m_note;
    Button *m_later;
    Button *m_save;
    Conflicts m_conflicts;
    Conflicts m_earlier; ///< whose choices are taken over
    bool m_isActive = false;
    qint64 m_opening = 0; ///< of the item that the choices are about
    qint64 m_theirVersion = 0;
    QJsonObject m_mine;
    int m_question = 0;
    bool m_isMerged = false;
};

}
