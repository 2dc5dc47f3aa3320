#pragma once

#include <QWidget>

class QHBoxLayout;

namespace vitrine::ui {

/// The box of a field around widgets that have no frame of their own; focused while any of them is.
class FieldBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldBox)

public:
    /// Panes are bordered like cards until they have the focus; fields always show the border of fields.
    enum class Kind { Field, Pane };

    explicit FieldBox(Kind kind = Kind::Field, QWidget *parent = nullptr);
    ~FieldBox() override;

    void setInvalid(bool isInvalid);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void followFocus(const QWidget *focused);

    Kind m_kind;
    bool m_isInvalid = false;
    bool m_hasFocus = false;
};

}
