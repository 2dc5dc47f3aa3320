#pragma once

#include <functional>
#include <optional>

#include <QDialog>

#include "models/core/Time.h"

class QDateEdit;
class QTimeEdit;

namespace vitrine::ui {

class Button;
class Label;

/// Asks when an item is to be published, in the time of this machine, which it names.
class ScheduleDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleDialog)

public:
    struct Question
    {
        QString title; ///< of the item
        std::optional<models::Instant> when;
        models::Instant now{};
    };

    /// Opens on the widget's window and returns; `proceed` is called unless it was cancelled.
    static ScheduleDialog *ask(QWidget *parent, const Question &question, std::function<void(models::Instant)> proceed);

private:
    ScheduleDialog(const Question &question, QWidget *parent);

    [[nodiscard]] models::Instant chosen() const;
    void showChosen();

    const models::Instant m_now;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    Label *m_zone;
    Label *m_outcome;
    Button *m_schedule;
};

}
