#pragma once

#include <QTabBar>

namespace vitrine::ui {

/// Tabs as words over a hairline, the current one underlined; a tab with an error inside says so.
class TabStrip final : public QTabBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TabStrip)

public:
    explicit TabStrip(QWidget *parent = nullptr);

    /// How many fields there do not hold.
    void setProblems(int index, int count);
    [[nodiscard]] bool hasProblem(int index) const;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTab(QPainter &painter, int index) const;
};

}
