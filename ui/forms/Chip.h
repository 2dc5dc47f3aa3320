#pragma once

#include <QWidget>

namespace vitrine::ui {

class Label;

/// One text of a list with the button that takes it away. Focused by arrows from its neighbours, not by Tab.
class Chip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chip)

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setInvalid(bool isInvalid);
    /// For those who do not see where it stands; `number` from 1.
    void setPlace(qsizetype number, qsizetype count);

signals:
    void removeRequested();
    /// To be typed anew.
    void editRequested();
    /// The focus goes to a neighbour, so many places on in reading order.
    void leaveRequested(int steps);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Label *m_label;
    bool m_isInvalid = false;
};

}
