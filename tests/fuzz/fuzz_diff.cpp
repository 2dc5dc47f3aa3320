// What two texts share and what was removed make up the first, with what was added the second. The input is both, with
// a null character between them.

#include "FuzzText.h"
#include "models/text/TextDiff.h"

using namespace vitrine::models;

namespace {

QString joined(const std::vector<DiffPart> &parts, DiffKind kind)
{
    QString text;
    for (const DiffPart &part : parts) {
        if (part.kind == DiffKind::Same || part.kind == kind)
            text += part.text;
    }
    return text;
}

void requireLaws(QStringView before, QStringView after)
{
    const std::vector<DiffPart> parts = diffWords(before, after);
    require(joined(parts, DiffKind::Removed) == before);
    require(joined(parts, DiffKind::Added) == after);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        require(!parts[i].text.isEmpty());
        require(i == 0 || parts[i].kind != parts[i - 1].kind);
        require(i == 0 || parts[i].kind != DiffKind::Removed || parts[i - 1].kind == DiffKind::Same);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString input = fuzzText(data, size);
    const qsizetype end = input.indexOf(QChar(0));
    const QString before = input.left(end);
    const QString after = input.mid(end + 1);
    requireLaws(before, after);
    requireLaws(after, before);
    if (size % 8 != 0)
        return 0;
    // Long enough to be compared by lines.
    const QString same = QStringLiteral("a line that both have\n").repeated(5'000);
    requireLaws(before + u'\n' + same + after, after + u'\n' + same + before);
    return 0;
}
