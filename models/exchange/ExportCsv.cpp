#include "models/exchange/ExportCsv.h"

#include <QJsonDocument>

#include "models/exchange/CsvWriter.h"
#include "models/exchange/ExportFields.h"
#include "models/storage/ReadSnapshot.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QString jsonText(const QJsonValue &value)
{
    JsonWriter writer;
    writer.value(value);
    return QString::fromUtf8(writer.bytes());
}

/// Names joined with "; "; nothing when they could not be told apart again.
std::optional<QString> joined(const QJsonArray &items)
{
    QStringList names;
    for (const auto &item : items) {
        const QString name = item.toString();
        if (!item.isString() || name != name.trimmed() || name.isEmpty() || name.contains(u';') ||
            name.contains(u',') || name.startsWith(u'['))
            return {};
        names.append(name);
    }
    return names.join(u"; "_s);
}

template <class E>
Result<qint64> writeTable(Connection &connection, ExportFolder &folder)
{
    const auto file = folder.create(E::kind().plural + u".csv"_s);
    if (!file)
        return std::unexpected(file.error());
    QStringList header;
    for (const auto &field : E::schema().fields())
        header.append(field.info.name);
    if (auto written = (*file)->write(csvRecord(header)); !written)
        return std::unexpected(written.error());
    qint64 count = 0;
    const auto written = ExportRepository(connection).each<E>([&](const E &item) {
        QStringList cells;
        for (const auto &field : E::schema().fields())
            cells.append(csvCell(writableValue(E::schema().valueOf(item, field), field.info), field.info));
        ++count;
        return (*file)->write(csvRecord(cells));
    });
    if (!written)
        return std::unexpected(written.error());
    if (auto finished = (*file)->finish(); !finished)
        return std::unexpected(finished.error());
    return count;
}

}

QString csvCell(const QJsonValue &value, const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Lines:
    case FieldType::Tags:
        return guarded(joined(value.toArray()).value_or(jsonText(value)));
    case FieldType::Object:
    case FieldType::Objects:
    case FieldType::Json:
        return value.toArray().isEmpty() && value.toObject().isEmpty() ? QString() : jsonText(value);
    case FieldType::Boolean:
    case FieldType::Integer:
    case FieldType::Number:
        return jsonText(value);
    default:
        return guarded(value.toString());
    }
}

Result<ExportReport> ExportCsv::run(const QString &path)
{
    return m_connection.read([&](Connection &connection) -> Result<ExportReport> {
        const auto folder = ExportFolder::open(path);
        if (!folder)
            return std::unexpected(folder.error());
        const ReadSnapshot snapshot(connection);
        const auto projects = writeTable<Project>(connection, **folder);
        if (!projects)
            return std::unexpected(projects.error());
        const auto articles = writeTable<Article>(connection, **folder);
        if (!articles)
            return std::unexpected(articles.error());
        if (auto finished = (*folder)->finish(); !finished)
            return std::unexpected(finished.error());
        return ExportReport{*projects, *articles, 0, 0, {}};
    });
}

}
