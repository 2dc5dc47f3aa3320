#pragma once

#include <QString>

class QSettings;

namespace vitrine::ui {

/// How far a first start has come, kept over the end of the program: the next start continues there.
struct StartState
{
    enum class Way { New, Open, Restore };
    enum class Content { Empty, Demo, Import };
    /// The pages, in their order.
    enum class Step { Folder, Content, Import };

    Way way = Way::New;
    Content content = Content::Empty;
    Step step = Step::Folder;
    QString folder = {}; ///< as it was typed
    QString backup = {}; ///< the same
    QString title = {};
    QString importFolder = {}; ///< the same

    /// Of a first start that was not finished, else as one begins.
    [[nodiscard]] static StartState load(QSettings &settings);
    void save(QSettings &settings) const;
    static void forget(QSettings &settings);

    bool operator==(const StartState &) const = default;
};

}
