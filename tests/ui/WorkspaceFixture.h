#pragma once

#include <memory>

#include <QTemporaryDir>
#include <QtTest>

#include "TestClock.h"
#include "models/content/ContentService.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceServices.h"

/// A real workspace in a folder of its own, with the two ways into it: the window's, and the one that the API takes.
class WorkspaceFixture final
{
public:
    WorkspaceFixture()
    {
        using namespace vitrine::models;
        auto opened = WorkspaceServices::open({m_folder.filePath(QStringLiteral("Studio Ovelund"))}, m_settings, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        services = std::move(*opened);
        workspace = std::make_unique<Workspace>(*services);
    }

    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Makes a project as the API does, and waits for it.
    vitrine::models::Project create(const QJsonObject &fields)
    {
        return write([fields](auto service) { return service.create(fields); });
    }
    vitrine::models::Project update(const vitrine::models::Id &id, const QJsonObject &patch)
    {
        return write([id, patch](auto service) { return service.update(id, patch); });
    }
    void trash(const vitrine::models::Id &id)
    {
        using namespace vitrine::models;
        const auto answer = services->writer()
                                .submit([id](WriteContext &context) { return ProjectService(context, kApi).trash(id); })
                                .get();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
    }
    /// What the API would answer now.
    [[nodiscard]] vitrine::models::Project stored(const vitrine::models::Id &id)
    {
        using namespace vitrine::models;
        return services->reader()
            .submit([id](Connection &connection) -> Result<Project> {
                const auto found = ProjectRepository(connection).find(id);
                return found && !found->isTrashed ? found->item : Project();
            })
            .get()
            .value();
    }

private:
    static inline const vitrine::models::Actor kApi{QStringLiteral("api")};

    template <class F>
    vitrine::models::Project write(F change)
    {
        using namespace vitrine::models;
        auto answer = services->writer()
                          .submit([change](WriteContext &context) { return change(ProjectService(context, kApi)); })
                          .get();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return *std::move(answer);
    }

    QTemporaryDir m_folder;
    vitrine::models::Settings m_settings;

public:
    TestClock clock;
    std::unique_ptr<vitrine::models::WorkspaceServices> services;
    std::unique_ptr<vitrine::models::Workspace> workspace;
};
