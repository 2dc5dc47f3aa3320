#pragma once

#include <QObject>

#include "models/workspace/ContentAccess.h"

class QTimer;

namespace vitrine::ui {

class ContentSession;
class SlugField;

/// Asks, while a slug is typed, whether another item has it, and tells the session and the field.
class SlugWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlugWatch)

public:
    /// Both outlive it.
    SlugWatch(ContentSession &session, SlugField &field, QObject *parent = nullptr);

private:
    /// The slug that a save would store; empty when it would store none.
    [[nodiscard]] QString wanted() const;
    void follow();
    void ask();
    void take(const models::SlugState &state);

    ContentSession &m_session;
    SlugField &m_field;
    QTimer *m_pause;
    QString m_asked;
    qint64 m_opening = -1;
};

}
