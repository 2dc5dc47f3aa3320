#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace vitrine::ui {

class ToolButton;

/// A few icons in one box, of which one is on.
class Segments final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Segments)

public:
    explicit Segments(QWidget *parent = nullptr);

    ToolButton *add(const QString &iconName, const QString &meaning);
    void setCurrent(int index);

signals:
    /// By the owner.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
};

}
