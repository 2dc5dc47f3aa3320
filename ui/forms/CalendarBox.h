#pragma once

#include "ui/widgets/FieldBox.h"

class QLineEdit;

namespace vitrine::ui {

/// A line for a day that is typed, with a button that asks for a calendar.
class CalendarBox final : public FieldBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarBox)

public:
    /// `label` is what the field is called.
    CalendarBox(const QString &placeholder, const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *line() const { return m_line; }

signals:
    /// By the button, or by Alt and an arrow.
    void calendarRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_line;
};

}
