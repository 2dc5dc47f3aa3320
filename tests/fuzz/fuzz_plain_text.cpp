// Any Markdown text becomes lines without white space to spare, and those any index can take.

#include "FuzzText.h"
#include "models/text/PlainText.h"
#include "models/text/SearchText.h"

using namespace vitrine::models;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString markdown = fuzzText(data, size);
    const QString text = plainText(markdown);
    require(text.size() <= markdown.size());
    if (!text.isEmpty()) {
        for (const QStringView line : QStringView(text).split(u'\n'))
            require(!line.isEmpty() && line == line.toString().simplified());
    }
    const QString prepared = searchable(text);
    require(searchable(prepared) == prepared);
    const QString plain = folded(text);
    require(folded(plain) == plain);
    return 0;
}
