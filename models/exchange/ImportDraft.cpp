#include "models/exchange/ImportDraft.h"

#include <algorithm>
#include <functional>

#include <QJsonArray>
#include <QJsonDocument>

#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QString freeKey(const QJsonObject &object, const QString &wanted)
{
    QString key = wanted;
    for (int i = 2; object.contains(key); ++i)
        key = wanted + u'-' + QString::number(i);
    return key;
}

/// A key that custom fields take: one clean line of at most 64 characters.
QString fittingKey(const ImportForm &form, const QJsonObject &taken, const QString &key, QStringList &notes)
{
    const QString clean = cleanLine(key);
    QString fitting = clean.isEmpty() ? u"unnamed"_s : shortened(clean, 56);
    fitting = freeKey(taken, fitting);
    if (form.problemOf(u"customFields"_s, QJsonObject{{key, 0}}) || taken.contains(key)) {
        notes.append(u"“%1” is kept under the name “%2”."_s.arg(shortened(clean, 60), fitting));
        return fitting;
    }
    return key;
}

qsizetype sizeOf(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).size();
}

/// Leaves out the largest values until the rest fits.
void dropLargest(const ImportForm &form, QJsonObject &fields, QStringList &notes)
{
    const qint64 maximum = form.longest(u"customFields");
    std::vector<std::pair<qsizetype, QString>> sizes;
    for (auto member = fields.begin(); member != fields.end(); ++member)
        sizes.emplace_back(sizeOf(QJsonObject{{member.key(), member.value()}}), member.key());
    std::ranges::sort(sizes, std::greater());
    qsizetype total = sizeOf(fields);
    for (const auto &[size, key] : sizes) {
        if (total <= maximum)
            return;
        fields.remove(key);
        total -= size - 4; // without the brackets that were counted with it
        notes.append(u"“%1” is left out: with it the custom fields are larger than 32 KiB."_s.arg(key));
    }
}

}

QString ImportDraft::plainName(const QString &key)
{
    QString out = key.toLower();
    out.removeIf([](QChar c) { return c == u'-' || c == u'_' || c.isSpace(); });
    return out;
}

ImportDraft::ImportDraft(QJsonObject frontMatter, const ImportForm &form)
    : m_form(form)
    , m_frontMatter(std::move(frontMatter))
{
}

std::vector<ImportDraft::Entry> ImportDraft::find(const QStringList &names)
{
    std::vector<Entry> found;
    for (const QString &name : names) {
        for (auto member = m_frontMatter.constBegin(); member != m_frontMatter.constEnd(); ++member) {
            if (m_taken.contains(member.key()) || plainName(member.key()) != name)
                continue;
            if (isNothing(member.value()))
                take(member.key());
            else
                found.push_back({member.key(), member.value()});
        }
    }
    return found;
}

QString ImportDraft::set(const QString &field, const QJsonValue &value)
{
    if (const auto problem = m_form.problemOf(field, value))
        return problem->message;
    m_fields.insert(field, value);
    return {};
}

void ImportDraft::noteKept(const QString &key, const QString &why)
{
    m_notes.append(u"“%1” is kept as a custom field: %2"_s.arg(shortened(cleanLine(key), 60), why));
}

QJsonObject ImportDraft::finish()
{
    for (const QString &key : std::as_const(m_taken))
        m_frontMatter.remove(key);
    const QJsonObject custom = fitCustomFields(m_form, m_frontMatter, m_notes);
    if (!custom.isEmpty())
        m_fields.insert("customFields"_L1, custom);
    return m_fields;
}

QJsonObject fitCustomFields(const ImportForm &form, const QJsonObject &rest, QStringList &notes)
{
    QJsonObject fields;
    for (auto member = rest.begin(); member != rest.end(); ++member) {
        if (member.value().isNull())
            continue;
        QJsonValue value = member.value();
        const QString key = fittingKey(form, fields, member.key(), notes);
        if (const auto problem = form.problemOf(u"customFields"_s, QJsonObject{{key, value}});
            problem && problem->code == "too_deep"_L1) {
            value =
                QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
            notes.append(u"“%1” is nested too deep and kept as JSON text."_s.arg(key));
        }
        fields.insert(key, value);
    }
    dropLargest(form, fields, notes);
    return fields;
}

}
