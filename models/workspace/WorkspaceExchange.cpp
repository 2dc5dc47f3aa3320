#include "models/workspace/WorkspaceExchange.h"

#include "models/content/ContentRepository.h"
#include "models/exchange/ContentImport.h"
#include "models/exchange/ExportJson.h"
#include "models/exchange/ExportMarkdown.h"
#include "models/exchange/ImportRepository.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

Result<ImportReport> importInto(WorkspaceServices &services, const QString &folder, ImportMode mode,
                                const ImportCorrections &corrections, const ExchangeProgress &progress)
{
    const auto reader = services.openReader();
    if (!reader)
        return std::unexpected(reader.error());
    ImportRepository target(**reader, services.writer(), services.assets());
    return ContentImport(target, services.clock()).run(folder, mode, {}, progress, corrections);
}

Result<qint64> countItems(Connection &reader)
{
    return reader.read([](Connection &connection) -> Result<qint64> {
        return ProjectRepository(connection).count() + ArticleRepository(connection).count();
    });
}

Result<ExportReport> exportFrom(const WorkspaceServices &services, WorkspaceExchange::Form form, const QString &path,
                                const ExchangeProgress &progress)
{
    const auto reader = services.openReader();
    if (!reader)
        return std::unexpected(reader.error());
    const auto total = countItems(**reader);
    if (!total)
        return std::unexpected(total.error());
    const auto told = [&progress, total = *total](qint64 done) { return progress(done, total); };
    return form == WorkspaceExchange::Form::Json ? ExportJson(**reader).run(path, told)
                                                 : ExportMarkdown(**reader, services.blobs()).run(path, told);
}

}

WorkspaceExchange::WorkspaceExchange(WorkspaceServices &services, Mailbox &mailbox)
    : m_services(services)
    , m_mailbox(mailbox)
    , m_isStopping(std::make_shared<std::atomic<bool>>(false))
{
}

WorkspaceExchange::~WorkspaceExchange()
{
    *m_isStopping = true;
}

ExchangeProgress WorkspaceExchange::stoppable(ExchangeProgress progress) const
{
    return [isStopping = m_isStopping, progress = std::move(progress)](qint64 done, qint64 total) {
        return !*isStopping && (!progress || progress(done, total));
    };
}

Future<Result<ImportReport>> WorkspaceExchange::look(QString folder, ImportCorrections corrections,
                                                     ExchangeProgress progress)
{
    return m_look.submit([&services = m_services, folder = std::move(folder), corrections = std::move(corrections),
                          progress = stoppable(std::move(progress))] {
        return importInto(services, folder, ImportMode::DryRun, corrections, progress);
    });
}

Future<Result<ImportReport>> WorkspaceExchange::bringIn(QString folder, ImportCorrections corrections,
                                                        ExchangeProgress progress)
{
    return m_work.submit([&services = m_services, folder = std::move(folder), corrections = std::move(corrections),
                          progress = stoppable(std::move(progress))] {
        return importInto(services, folder, ImportMode::Write, corrections, progress);
    });
}

Future<Result<ExportReport>> WorkspaceExchange::takeOut(Form form, QString path, ExchangeProgress progress)
{
    return m_work.submit(
        [&services = m_services, form, path = std::move(path), progress = stoppable(std::move(progress))] {
            return exportFrom(services, form, path, progress);
        });
}

}
