#pragma once

#include <QWidget>

namespace vitrine::ui {

class Label;
class ToolButton;

/// A filter that is on: what it is about, its value, and the button that takes it away.
class FilterChip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterChip)

public:
    explicit FilterChip(const QString &about, QWidget *parent = nullptr);

    void setValue(const QString &value);

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_about;
    Label *m_value;
    ToolButton *m_remove;
};

}
