// Front matter in TOML and JSON, and a mapping file.

#include "FuzzText.h"
#include "models/exchange/ImportMap.h"
#include "models/exchange/Toml.h"

using namespace vitrine::models;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = fuzzText(data, size);
    for (const auto read : {readToml, readJson}) {
        if (const auto document = read(text); !document)
            require(document.error().line >= 1 && !document.error().message.isEmpty());
    }
    if (auto map = ImportMap::parse(text))
        std::ignore = map->verdictFor(QStringLiteral("blog/2021/a.de.md"));
    return 0;
}
