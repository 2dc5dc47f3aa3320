#pragma once

#include <memory>

#include <QTemporaryDir>

#include "TestClock.h"
#include "models/workspace/WorkspaceServices.h"

/// A workspace in a folder of its own.
class TestWorkspace final
{
public:
    [[nodiscard]] vitrine::models::WorkspacePaths paths() const
    {
        return {m_folder.filePath(QStringLiteral("portfolio"))};
    }
    /// Opens it, as one more program.
    [[nodiscard]] auto open() { return vitrine::models::WorkspaceServices::open(paths(), settings, clock); }

private:
    QTemporaryDir m_folder;

public:
    vitrine::models::Settings settings;
    TestClock clock;
};
