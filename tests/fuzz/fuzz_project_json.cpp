// Any JSON that a caller sends as a project: read, written, and read back from what a revision keeps.

#include <cstdint>
#include <cstdlib>

#include "models/content/Project.h"

using namespace vitrine::models;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

QJsonObject parse(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto &schema = Project::schema();
    const QJsonObject patch = parse(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    Project project;
    FieldErrors errors;
    schema.read(patch, project, QString(), errors);
    const QByteArray snapshot = schema.snapshot(project);
    require(!parse(snapshot).isEmpty());
    JsonWriter visible;
    schema.write(visible, project, Role::Visitor);
    require(!parse(visible.bytes()).isEmpty());
    if (errors.isEmpty())
        require(schema.snapshot(schema.trusted(parse(snapshot))) == snapshot);

    // The same patch again changes nothing: it is a merge patch (RFC 7396).
    Project again = project;
    FieldErrors repeated;
    schema.read(patch, again, QString(), repeated);
    require(schema.snapshot(again) == snapshot);
    return 0;
}
