// The text of any MDX file, and of any other: cleaned of what would have to be run, and searched for pictures.

#include "FuzzText.h"
#include "models/exchange/MarkdownReferences.h"
#include "models/exchange/Mdx.h"
#include "models/exchange/Shortcodes.h"

using namespace vitrine::models;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = fuzzText(data, size);
    const MdxText mdx = readMdx(text);
    const ShortcodeText marks = replaceShortcodes(text);
    for (const QString &body : {text, mdx.body, marks.body}) {
        qsizetype end = 0;
        for (const MarkdownReference &reference : findReferences(body)) {
            require(reference.begin >= end && reference.length >= 0); // in order, and none within another
            end = reference.begin + reference.length;
            require(end <= body.size());
        }
    }
    return 0;
}
