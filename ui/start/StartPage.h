#pragma once

#include <QWidget>

namespace vitrine::ui {

struct StartState;

/// One page of the first start: asks for a part of what it is to begin with.
class StartPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    explicit StartPage(QWidget *parent = nullptr)
        : QWidget(parent)
    {
    }

    virtual void show(const StartState &state) = 0;
    virtual void store(StartState &state) const = 0;
    /// What the button that leads on says.
    [[nodiscard]] virtual QString nextText() const = 0;
    /// Whether it can lead on; may come later than the answer was typed, because the disk was asked.
    [[nodiscard]] virtual bool isReady() const = 0;
    /// Whether it is still asked, so that whoever presses on is taken on as soon as it is known.
    [[nodiscard]] virtual bool isLooking() const = 0;
    virtual void focusFirst() = 0;
    using QWidget::show;

signals:
    void changed();
};

}
