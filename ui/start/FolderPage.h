#pragma once

#include "ui/start/FolderVerdict.h"
#include "ui/start/StartPage.h"

class QVBoxLayout;

namespace vitrine::ui {

class Banner;
class Button;
class ChoiceList;
class FolderLook;
class PathField;

/// Where the workspace is, or is to be: new, there already, or from a backup.
class FolderPage final : public StartPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderPage)

public:
    explicit FolderPage(QWidget *parent = nullptr);

    void show(const StartState &state) override;
    void store(StartState &state) const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool isReady() const override;
    [[nodiscard]] bool isLooking() const override;
    void focusFirst() override;

    [[nodiscard]] PathField &folder() const { return *m_folder; }
    [[nodiscard]] PathField &backup() const { return *m_backup; }

private:
    [[nodiscard]] StartState::Way way() const;
    void look();
    void showVerdict();
    void showLines();
    void offerGood();

    ChoiceList *m_ways;
    PathField *m_backup;
    PathField *m_folder;
    FolderLook *m_look;
    FolderVerdict m_verdict;
    QVBoxLayout *m_lines;
    Button *m_openIt;
    Banner *m_warning;
    bool m_isOffered = false; ///< the path is ours: another way of starting may replace it
};

}
