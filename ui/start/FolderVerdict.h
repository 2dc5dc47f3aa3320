#pragma once

#include <vector>

#include <QCoreApplication>

#include "models/workspace/FolderCheck.h"
#include "ui/start/StartState.h"

namespace vitrine::ui {

/// What the first start says of a folder, in words.
struct FolderVerdict
{
    Q_DECLARE_TR_FUNCTIONS(FolderVerdict)

public:
    struct Line
    {
        bool isFine = true;
        QString words;
        QString detail;

        bool operator==(const Line &) const = default;
    };
    /// Speaks against the folder without forbidding it.
    struct Warning
    {
        QString title;
        QString reason;
    };

    std::vector<Line> lines = {};
    Warning warning = {}; ///< without a title there is none
    bool isUsable = false;
    bool isThereAlready = false; ///< a workspace where a new one was wanted: it can be opened

    [[nodiscard]] static FolderVerdict of(const models::FolderCheck &check, StartState::Way way);

private:
    [[nodiscard]] static FolderVerdict ofExisting(const models::FolderCheck &check);
    [[nodiscard]] static Line obstacleLine(const models::FolderCheck &check);
    [[nodiscard]] static Line spaceLine(const models::FolderCheck &check);
    [[nodiscard]] static Warning warningOf(const models::FolderCheck &check);
};

}
