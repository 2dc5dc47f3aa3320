#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "ui/shell/Theme.h"

class QHBoxLayout;

namespace vitrine::ui {

class Label;

/// A message above content that stays until it is answered: a strong line, a reason, and its buttons.
class Banner final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)

public:
    enum class Kind { Info, Time, Warning, Bad };
    struct Action
    {
        QString objectName;
        QString text;
        std::function<void()> run;
    };

    explicit Banner(QWidget *parent = nullptr);

    void show(Kind kind, const QString &title, const QString &reason, const std::vector<Action> &actions);
    [[nodiscard]] QString title() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setActions(const std::vector<Action> &actions);

    Kind m_kind = Kind::Info;
    Label *m_title;
    Label *m_reason;
    QWidget *m_buttons;
    QHBoxLayout *m_buttonRow;
    std::vector<Action> m_actions;
};

}
