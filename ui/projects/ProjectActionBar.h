#pragma once

#include "models/content/Project.h"
#include "models/core/Time.h"
#include "ui/widgets/Surface.h"

class QMenu;
class QTimer;

namespace vitrine::ui {

class Button;
class Label;
class ProjectSession;

/// What can be done with the edits, and beside it why it cannot be done yet.
class ProjectActionBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectActionBar)

public:
    explicit ProjectActionBar(const models::Clock &clock, QWidget *parent = nullptr);

    void show(const ProjectSession &session);
    void setWords(qint64 words);

signals:
    void discardRequested();
    void saveRequested();
    void statusRequested(vitrine::models::Status status);
    /// Lead to the first field that does not hold.
    void problemRequested();

private:
    void buildMenu();
    void showNote();

    const models::Clock &m_clock;
    Label *m_note;
    Button *m_problem;
    Button *m_discard;
    Button *m_save;
    Button *m_main;
    Button *m_more;
    QMenu *m_menu;
    QTimer *m_minute;
    const ProjectSession *m_session = nullptr;
    models::Status m_status = models::Status::Draft;
    qint64 m_words = 0;
};

}
