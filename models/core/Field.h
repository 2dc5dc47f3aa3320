#pragma once

#include <limits>
#include <vector>

#include <QString>
#include <QStringList>

#include "models/core/Result.h"
#include "models/core/Role.h"

namespace vitrine::models {

struct FieldInfo;

/// The shape of an object: an entity or a part of one, as its fields.
struct ObjectInfo
{
    QString name;
    QString summary;
    std::vector<FieldInfo> fields;
};

enum class FieldType {
    Identity,
    Slug,
    Line,     ///< one line of text
    Markdown, ///< text of any number of lines
    Url,      ///< absolute http, https or mailto, or a path on the site
    Choice,
    Boolean,
    Integer,
    Number, ///< with a fraction; in answers only
    Date,
    Moment,  ///< a point in time
    Lines,   ///< a list of single lines
    Tags,    ///< a list of names or slugs, comes back as objects
    Object,  ///< `nested` tells its fields
    Objects, ///< a list of those
    Json,    ///< any JSON object
};

/// One field of an entity as everything but its C++ member: what JSON, forms, validation, OpenAPI and storage need.
struct FieldInfo
{
    QString name;       ///< in JSON
    QByteArray jsonKey; ///< the name as it stands in JSON text: "title":
    QString label;      ///< for people
    QString summary;    ///< one line of meaning
    QString column;     ///< in the entity's table; empty: kept in tables of its own
    FieldType type = FieldType::Line;
    bool isRequired = false;
    bool isReadOnly = false; ///< set by Vitrine only
    bool isSortable = false;
    bool isInLists = true;
    bool isNullable = false;       ///< null in JSON when there is none
    bool hidesPrivateKeys = false; ///< keys that begin with `_` are not for visitors
    Role audience = Role::Visitor; ///< the least role that sees it
    qint64 minimum = 0;            ///< of a number, or of a text's or list's length
    qint64 maximum = std::numeric_limits<qint64>::max();
    qint64 maximumItemLength = 0; ///< in Lines and Tags
    int maximumDepth = 8;         ///< of Json: how far it may be nested
    QStringList choices;          ///< of a Choice
    QStringList suggestions;      ///< offered, not enforced
    const ObjectInfo *nested = nullptr;
};

/// Collects the fields that do not hold, so that all are reported together.
class FieldErrors final
{
public:
    void add(QString field, QString code, QString message)
    {
        m_errors.push_back({std::move(field), std::move(code), std::move(message)});
    }
    [[nodiscard]] bool isEmpty() const { return m_errors.empty(); }
    [[nodiscard]] bool contains(QStringView field) const;
    [[nodiscard]] std::vector<FieldError> take() { return std::move(m_errors); }

private:
    std::vector<FieldError> m_errors;
};

}
