#include "models/exchange/ExportJson.h"

#include <QFile>
#include <QFileInfo>

#include "models/content/TagReader.h"
#include "models/storage/ReadSnapshot.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBeginning = "{\"vitrine\":1";

/// One list of the document: `each` hands over its items; answers how many there were.
template <class E, class Each>
Result<qint64> writeList(const ExportSink &sink, const QString &name, Each each)
{
    qint64 count = 0;
    QByteArray before = ",\n\"" + name.toUtf8() + "\":[\n";
    const auto written = each([&](const E &item) {
        ++count;
        return sink(std::exchange(before, ",\n") + E::schema().snapshot(item));
    });
    if (!written)
        return std::unexpected(written.error());
    if (auto ended = sink(count > 0 ? QByteArray("\n]") : before + "]"); !ended)
        return std::unexpected(ended.error());
    return count;
}

template <class E>
Result<qint64> writeItems(const ExportSink &sink, const ExportRepository &content, const ExportProgress &progress,
                          qint64 before)
{
    qint64 done = before;
    return writeList<E>(sink, E::kind().plural, [&](const auto &receive) {
        return content.each<E>([&](const E &item) -> Result<void> {
            if (auto written = receive(item); !written)
                return written;
            return progress && !progress(++done) ? Result<void>(exportCancelled()) : Result<void>();
        });
    });
}

bool isExport(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && (file.size() == 0 || file.read(64).startsWith(kBeginning));
}

}

Result<ExportReport> ExportJson::write(const ExportSink &sink, const ExportProgress &progress)
{
    const ExportRepository content(m_connection);
    if (auto begun = sink(kBeginning); !begun)
        return std::unexpected(begun.error());
    const auto projects = writeItems<Project>(sink, content, progress, 0);
    if (!projects)
        return std::unexpected(projects.error());
    const auto articles = writeItems<Article>(sink, content, progress, *projects);
    if (!articles)
        return std::unexpected(articles.error());
    const auto tags = writeList<Tag>(sink, tagKind().plural, [&](const auto &each) { return content.eachTag(each); });
    if (!tags)
        return std::unexpected(tags.error());
    if (auto ended = sink("\n}\n"); !ended)
        return std::unexpected(ended.error());
    return ExportReport{*projects, *articles, *tags, 0, {}};
}

Result<ExportReport> ExportJson::run(const ExportSink &sink, const ExportProgress &progress)
{
    return m_connection.read([&](Connection &connection) {
        const ReadSnapshot snapshot(connection);
        return write(sink, progress);
    });
}

Result<ExportReport> ExportJson::run(const QString &path, const ExportProgress &progress)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorKind::BadRequest, u"not_a_file"_s, u"%1 is a folder. Name a file."_s.arg(path));
    if (info.exists() && !isExport(path)) {
        return fail(ErrorKind::Conflict, u"file_exists"_s,
                    u"%1 exists already and is no export. Choose another name; nothing was overwritten."_s.arg(path));
    }
    const auto file = ExportFile::open(info.absoluteFilePath());
    if (!file)
        return std::unexpected(file.error());
    auto report = run([&file](QByteArrayView bytes) { return (*file)->write(bytes); }, progress);
    if (!report)
        return report;
    if (auto finished = (*file)->finish(); !finished)
        return std::unexpected(finished.error());
    return report;
}

}
