#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "models/settings/Setting.h"

class QStackedWidget;
class QVBoxLayout;

namespace vitrine::models {
class WorkspaceSettings;
}

namespace vitrine::ui {

class Button;
class EmptyState;
class Label;
class SettingRow;

/// Every declared setting there is, of which those of one category or those that somebody looks for are shown.
class SettingsList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsList)

public:
    explicit SettingsList(models::WorkspaceSettings &settings, QWidget *parent = nullptr);

    void showCategory(models::SettingCategory category, const QString &title);
    void search(const QString &words);
    [[nodiscard]] bool hasMatch(const QString &words) const;
    [[nodiscard]] const std::vector<SettingRow *> &rows() const { return m_rows; }

private:
    struct Section
    {
        models::SettingCategory category;
        QString title;
        QWidget *box;
        std::vector<SettingRow *> rows;
    };

    void build(models::WorkspaceSettings &settings, QVBoxLayout &column);
    void filter();
    [[nodiscard]] bool isWanted(const SettingRow &row) const;

    Label *m_title;
    Button *m_onlyChanged;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    std::vector<Section> m_sections;
    std::vector<SettingRow *> m_rows;
    models::SettingCategory m_category = models::SettingCategory::Site;
    QString m_words;
};

}
