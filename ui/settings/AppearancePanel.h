#pragma once

#include <QWidget>

namespace vitrine::ui {

class Label;
class Theme;

/// How the program looks: theme, text size of the editor, language, motion. The same for all workspaces.
class AppearancePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearancePanel)

public:
    AppearancePanel(Theme &theme, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *buildTheme();
    [[nodiscard]] QWidget *buildTextSize();
    [[nodiscard]] QWidget *buildLanguage();
    [[nodiscard]] QWidget *buildMotion();

    Theme &m_theme;
    QString m_firstLanguage;
};

}
