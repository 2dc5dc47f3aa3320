// Any file of an imported folder: decoded, split, mapped to a project.

#include <cstdint>
#include <cstdlib>

#include "models/content/Project.h"
#include "models/exchange/ImportPatch.h"
#include "models/exchange/MarkdownProject.h"
#include "models/exchange/TextDecoding.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Whatever a file says, what comes out of it is a project, or its text is too long.
void requireValid(const QJsonObject &fields)
{
    Project project;
    FieldErrors errors;
    Project::schema().read(fields, project, QString(), errors);
    for (const FieldError &error : errors.take())
        require(error.field == "body"_L1 && error.code == "too_long"_L1);
    require(!project.slug.isEmpty() && !project.title.isEmpty());
}

}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto decoded = decodeText(bytes);
    const auto file = decoded ? readFrontMatter(decoded->text) : readFrontMatter(QString::fromLatin1(bytes));
    if (!file) {
        require(file.error().details[u"line"_s].toInt() >= 1);
        return 0;
    }
    const Instant now = fromMillis(1'800'000'000'000);
    const MarkdownProject project = readMarkdownProject(*file, u"work/2021-03-04-a/index.md"_s, u"site"_s, now);
    requireValid(project.fields);
    require(!project.createdAt || *project.createdAt <= now);
    require(importPatch(project.fields, importDigest(project.fields), {}).isEmpty());
    return 0;
}
