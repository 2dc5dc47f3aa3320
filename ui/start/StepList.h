#pragma once

#include <QWidget>

namespace vitrine::ui {

/// The steps of a first start, one below the other: those behind it ticked, the one that it is at filled.
class StepList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepList)

public:
    explicit StepList(const QStringList &steps, QWidget *parent = nullptr);

    /// Negative: none.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_steps;
    int m_current = 0;
};

}
