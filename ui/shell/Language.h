#pragma once

#include <QString>

class QApplication;
class QSettings;

namespace vitrine::ui {

/// The language of the window. Kept in the window's settings; taken over when the program starts.
class Language final
{
public:
    Language() = delete;

    /// "en", "de"; empty: as the system.
    [[nodiscard]] static QString stored(const QSettings &settings);
    static void store(QSettings &settings, const QString &code);

    /// Words, dates and numbers from here on; before the first window is made.
    static void apply(QApplication &application, const QSettings &settings);
};

}
