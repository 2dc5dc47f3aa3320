#pragma once

#include <QWidget>

namespace vitrine::ui {

/// How far something is, as a line of 4 px. Stands still while the end is not known: nothing moves that tells nothing.
class ProgressLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressLine)

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// `total` 0: not known.
    void show(qint64 done, qint64 total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_done = 0;
    qint64 m_total = 0;
};

}
