#include "models/exchange/TableReader.h"

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "models/content/TagReader.h"
#include "models/exchange/CsvReader.h"
#include "models/exchange/CsvWriter.h"
#include "models/exchange/JsonItems.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> kindNeeded()
{
    return fail(ErrorKind::BadRequest, u"kind_needed"_s,
                u"The file does not say what is in it. Say --kind project or --kind article."_s);
}

/// An empty cell is nothing, whatever its field.
QJsonValue cellValue(const QString &cell)
{
    return cell.isEmpty() ? QJsonValue() : QJsonValue(unguarded(cell));
}

/// A column of a table: the header, and what it means if anything.
struct Column
{
    QString source; ///< column “Published”
    std::optional<TableField> field;
};

Result<std::vector<Column>> columnsOf(const QStringList &headers, const TableHeaders &known, ImportReport &report)
{
    std::vector<Column> columns;
    QHash<QString, QString> taken;
    for (const QString &header : headers) {
        const QString source = u"column “%1”"_s.arg(header.simplified().left(80));
        const auto field = known.isLeftOut(header) ? std::nullopt : known.find(header);
        columns.push_back({source, field});
        if (!field) {
            if (!known.isLeftOut(header) && !report.entries.empty())
                report.entries.front().notes.append(
                    u"%1 is left out: there is no such field. A map may say which it is."_s.arg(source));
            continue;
        }
        const QString path = field->path.join(u'.');
        if (taken.contains(path))
            return fail(ErrorKind::BadRequest, u"header_twice"_s,
                        u"%1 and %2 are both “%3”. Leave one out by a map."_s.arg(taken[path], source, path));
        taken.insert(path, source);
    }
    if (taken.isEmpty())
        return fail(ErrorKind::BadRequest, u"no_headers"_s,
                    u"No header in the first row is a field. Name fields there, or say by a map which they are."_s);
    return columns;
}

}

QString tableKindNamed(const QString &name)
{
    for (const ContentKind *kind : {&Project::kind(), &Article::kind(), &tagKind()}) {
        if (name.compare(kind->plural, Qt::CaseInsensitive) == 0 || name.compare(kind->name, Qt::CaseInsensitive) == 0)
            return kind->name;
    }
    return {};
}

const ObjectInfo &tableObject(const QString &kind)
{
    if (kind == tagKind().name)
        return Tag::schema().info();
    return kind == Article::kind().name ? Article::schema().info() : Project::schema().info();
}

Result<void> TableReader::checkMap() const
{
    const QStringList unknown = TableHeaders(tableObject(m_kind), m_headers).unknownTargets();
    if (unknown.isEmpty())
        return {};
    return fail(ErrorKind::BadRequest, u"header_map"_s,
                u"The map names fields that are not there: %1."_s.arg(unknown.join(u", "_s)));
}

Result<void> TableReader::readCsv(QIODevice &device)
{
    if (m_kind.isEmpty())
        return kindNeeded();
    if (auto holds = checkMap(); !holds)
        return holds;
    auto reader = CsvReader::open(device);
    if (!reader)
        return std::unexpected(reader.error());
    auto record = reader->next();
    if (!record)
        return std::unexpected(record.error());
    if (!*record)
        return {};
    ImportEntry headings{
        u"%1:%2"_s.arg(m_name).arg((*record)->row), ImportOutcome::Skipped, {}, {}, {}, u"These are the headers."_s};
    if (reader->isGuessed())
        headings.notes.append(u"It is not UTF-8 and was read as Windows-1252."_s);
    m_report.entries.push_back(headings);
    const auto columns = columnsOf((*record)->cells, TableHeaders(tableObject(m_kind), m_headers), m_report);
    if (!columns)
        return std::unexpected(columns.error());
    if (m_report.entries.front().notes.isEmpty())
        m_report.entries.clear();

    for (record = reader->next(); record && *record; record = reader->next()) {
        TableRow row(u"%1:%2"_s.arg(m_name).arg((*record)->row), u"row %1"_s.arg((*record)->row));
        const QStringList &cells = (*record)->cells;
        bool isBlank = true;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            isBlank = isBlank && cells[i].isEmpty();
            if (i < std::ssize(*columns) && (*columns)[size_t(i)].field)
                row.put(*(*columns)[size_t(i)].field, cellValue(cells[i]), (*columns)[size_t(i)].source);
        }
        if (cells.size() > std::ssize(*columns))
            row.addProblem({}, u"there are more cells than headers; a delimiter may need quotes around its cell."_s);
        if (!isBlank && !m_receive(m_kind, std::move(row)))
            return {};
    }
    if (!record) {
        m_report.isComplete = false;
        m_report.entries.push_back({m_name, ImportOutcome::Failed, {}, {}, {}, record.error().message});
    }
    return {};
}

Result<void> TableReader::readJson(QIODevice &device)
{
    if (auto holds = checkMap(); !holds && !m_kind.isEmpty())
        return holds;
    JsonItems items(device);
    auto item = items.next();
    if (!item && m_report.entries.empty())
        return std::unexpected(item.error());
    for (; item && *item; item = items.next()) {
        const JsonItem &found = **item;
        const QString kind = tableKindNamed(found.list).isEmpty() ? m_kind : tableKindNamed(found.list);
        if (kind.isEmpty())
            return kindNeeded();
        const QString list = found.list.isEmpty() ? kind : found.list;
        TableRow row(u"%1:%2 %3"_s.arg(m_name, list).arg(found.number), u"%1 %2"_s.arg(list).arg(found.number));
        if (!found.problem.isEmpty())
            row.addProblem({}, found.problem);
        const TableHeaders headers(tableObject(kind), m_headers);
        for (auto member = found.object.begin(); member != found.object.end(); ++member) {
            const auto field = headers.find(member.key());
            if (field)
                row.put(*field, member.value(), u"“%1”"_s.arg(member.key()));
            else if (!headers.isLeftOut(member.key()))
                row.addNote(u"“%1” is left out: there is no such field."_s.arg(member.key().left(80)));
        }
        if (!m_receive(kind, std::move(row)))
            return {};
    }
    if (!item) {
        m_report.isComplete = false;
        m_report.entries.push_back({m_name, ImportOutcome::Failed, {}, {}, {}, item.error().message});
    }
    return {};
}

}
