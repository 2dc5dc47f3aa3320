#include <cstdint>

#include "models/content/ContentQuery.h"
#include "server/pipeline/ByteRange.h"
#include "server/pipeline/Compression.h"
#include "server/pipeline/ETag.h"
#include "server/pipeline/Parameter.h"

using namespace vitrine;

namespace {

const std::vector<server::Parameter> &declared()
{
    static const std::vector<server::Parameter> parameters{
        {.name = QStringLiteral("page"),
         .type = server::ParameterType::Integer,
         .summary = {},
         .minimum = 1,
         .maximum = 1000},
        {.name = QStringLiteral("featured"), .type = server::ParameterType::Boolean, .summary = {}},
        {.name = QStringLiteral("sort"),
         .type = server::ParameterType::Names,
         .summary = {},
         .choices = {QStringLiteral("title"), QStringLiteral("-title")}},
        {.name = QStringLiteral("tag"), .summary = {}, .minimum = 1},
    };
    return parameters;
}

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

}

/// Whatever a query says, it is read into values that hold or refused with an error that names what is wrong; so are
/// the fields that are parsed like it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto values = server::ParameterValues::fromQuery(text, declared());
    if (values) {
        require(values->integer(QStringLiteral("page")).value_or(1) >= 1);
        require(values->integer(QStringLiteral("page")).value_or(1) <= 1000);
        if (const auto tag = values->text(QStringLiteral("tag")))
            require(!tag->isEmpty() && !tag->contains(QChar(0)));
    } else {
        require(!values.error().fields.empty());
    }
    if (const auto sort = models::ProjectQuery::parseSort(QString::fromUtf8(text)))
        require(!sort->empty() && sort->size() <= 5);
    std::ignore = server::chooseEncoding(text);
    std::ignore = server::matchesNone(text, "3-abc");
    if (const auto range = server::readRange(text, 1000); range.kind == server::ByteRange::Kind::Part)
        require(range.offset >= 0 && range.length > 0 && range.length <= 1000 - range.offset);
    if (const auto version = server::versionFromIfMatch(text); version && *version)
        require(**version >= 0);
    return 0;
}
