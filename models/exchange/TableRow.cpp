#include "models/exchange/TableRow.h"

#include <algorithm>

#include <QJsonArray>
#include <QRegularExpression>

#include "models/exchange/ExportFields.h"
#include "models/exchange/TableCell.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

void TableRow::addProblem(const QString &source, const QString &what)
{
    m_problems.append(source.isEmpty() ? u"%1: %2"_s.arg(m_name, what) : u"%1, %2: %3"_s.arg(m_name, source, what));
}

void TableRow::put(const TableField &field, const QJsonValue &value, const QString &source)
{
    const QString &name = field.path.first();
    m_sources.insert(name, source);
    const auto read = readTableValue(value, *field.info);
    if (!read)
        return addProblem(source, read.error());
    if (field.path.size() == 1)
        return void(m_fields.insert(name, *read));
    if (read->isNull())
        return;
    QJsonObject whole = m_fields.value(name).toObject();
    whole.insert(field.path.at(1), *read);
    m_fields.insert(name, whole);
}

void TableRow::settle(const ObjectInfo &object)
{
    m_id = Id::parse(m_fields.value("id"_L1).toString());
    m_createdAt = parseInstant(m_fields.value("createdAt"_L1).toString());
    for (const FieldInfo &field : object.fields) {
        const bool isKept = isAlwaysExported(field) && m_fields.value(field.name).isNull();
        if (field.isReadOnly || isKept)
            m_fields.remove(field.name);
        else if (m_fields.contains(field.name) && field.nested)
            m_fields.insert(field.name, writableValue(m_fields.value(field.name), field));
    }
}

QString TableRow::fieldOf(const QString &path)
{
    static const QRegularExpression end(u"[.\\[]"_s);
    return path.section(end, 0, 0);
}

QString TableRow::describe(const Error &error) const
{
    QStringList lines;
    for (const FieldError &field : error.fields) {
        const QString name = fieldOf(field.field);
        const QString source = m_sources.value(name, u"“%1”"_s.arg(name));
        lines.append(u"%1, %2: %3"_s.arg(m_name, source, field.message));
    }
    return lines.isEmpty() ? u"%1: %2"_s.arg(m_name, error.message) : lines.join(u' ');
}

bool TableRow::leaveOutUnknown(const Error &error)
{
    const auto isUnknown = [](const FieldError &field) {
        return field.code == "unknown_asset"_L1 || field.code == "unknown_project"_L1;
    };
    if (error.fields.empty() || !std::ranges::all_of(error.fields, isUnknown))
        return false;
    // From the last, so that places in lists stay right.
    for (auto field = error.fields.rbegin(); field != error.fields.rend(); ++field) {
        leaveOut(field->field);
        addNote(u"“%1” is left out. %2"_s.arg(field->field, field->message));
    }
    return true;
}

TableRow TableRow::onlyWith(const QString &field, const QJsonValue &value) const
{
    TableRow row(m_place, m_name);
    row.m_sources = m_sources;
    row.m_notes = m_notes;
    row.m_fields = {{field, value}};
    return row;
}

/// "cover.url" takes the cover along, "gallery[2].url" the third picture, "seo.image" only itself.
void TableRow::leaveOut(const QString &path)
{
    static const QRegularExpression parts(u"^(\\w+)(?:\\[(\\d+)\\])?(?:\\.(\\w+))?$"_s);
    const auto match = parts.match(path);
    const QString name = match.captured(1);
    if (match.hasCaptured(2)) {
        QJsonArray items = m_fields.value(name).toArray();
        items.removeAt(match.captured(2).toLongLong());
        m_fields.insert(name, items);
    } else if (match.captured(3) == "url"_L1 || !match.hasCaptured(3)) {
        m_fields.insert(name, QJsonValue::Null);
    } else {
        QJsonObject whole = m_fields.value(name).toObject();
        whole.remove(match.captured(3));
        m_fields.insert(name, whole);
    }
}

}
