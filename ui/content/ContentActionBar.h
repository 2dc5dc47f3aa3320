#pragma once

#include "models/content/Content.h"
#include "models/core/Time.h"
#include "models/text/Markdown.h"
#include "ui/widgets/Surface.h"

class QMenu;
class QTimer;

namespace vitrine::ui {

class Button;
class Label;
class ContentSession;

/// What can be done with the edits, and beside it why it cannot be done yet.
class ContentActionBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentActionBar)

public:
    explicit ContentActionBar(const models::Clock &clock, QWidget *parent = nullptr);

    void show(const ContentSession &session);
    void setLength(const models::TextLength &length);
    /// How many words are selected; 0: nothing is.
    void setSelectedWords(qint64 words);

signals:
    void discardRequested();
    void saveRequested();
    void statusRequested(vitrine::models::Status status);
    void scheduleRequested();
    /// Lead to the first field that does not hold.
    void problemRequested();

private:
    void buildMenu();
    void showNote();
    [[nodiscard]] QString lengthText() const;

    const models::Clock &m_clock;
    Label *m_note;
    Button *m_problem;
    Button *m_discard;
    Button *m_save;
    Button *m_main;
    Button *m_more;
    QMenu *m_menu;
    QTimer *m_minute;
    const ContentSession *m_session = nullptr;
    models::Status m_status = models::Status::Draft;
    models::TextLength m_length;
    qint64 m_selectedWords = 0;
};

}
