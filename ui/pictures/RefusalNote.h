#pragma once

#include <QWidget>

namespace vitrine::ui {

class Label;

/// Why pictures were not taken, beside where they were dropped.
class RefusalNote final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RefusalNote)

public:
    explicit RefusalNote(QWidget *parent = nullptr);

    /// Hides itself without any.
    void setRefusals(const QStringList &refusals);
    [[nodiscard]] QString text() const;

private:
    Label *m_text;
};

}
