#pragma once

#include "models/core/Mailbox.h"
#include "ui/start/StartPage.h"
#include "ui/start/StartState.h"

class QLineEdit;

namespace vitrine::ui {

class ChoiceList;
class Label;
class PathField;

/// What the site is called, and what a new workspace begins with.
class BringPage final : public StartPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BringPage)

public:
    explicit BringPage(QWidget *parent = nullptr);

    void show(const StartState &state) override;
    void store(StartState &state) const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool isReady() const override;
    [[nodiscard]] bool isLooking() const override { return m_isLooking; }
    void focusFirst() override;

    [[nodiscard]] PathField &source() const { return *m_source; }

private:
    [[nodiscard]] StartState::Content content() const;
    void showChoice();
    void look();
    void take(bool isThere);

    QLineEdit *m_title;
    ChoiceList *m_contents;
    PathField *m_source;
    Label *m_problem;
    quint64 m_number = 0; ///< of the path that is looked at
    bool m_isLooking = false;
    bool m_isThere = false;
    models::Mailbox m_mailbox;
};

}
