// Any file of an imported folder: decoded, split, mapped to an item.

#include <cstdint>
#include <cstdlib>

#include "models/exchange/ImportKind.h"
#include "models/exchange/ImportPatch.h"
#include "models/exchange/MarkdownItem.h"
#include "models/exchange/OwnForm.h"
#include "models/exchange/TextDecoding.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Whatever a file says, what comes out of it is an item, or its text is too long.
void requireValid(const MarkdownItem &item)
{
    const auto holds = ImportForm::of(item.kind).validate(item.fields);
    if (holds)
        return;
    for (const FieldError &error : holds.error().fields)
        require(error.field == "body"_L1 && error.code == "too_long"_L1);
}

void readAs(ItemKind kind, const FrontMatter &file)
{
    const Instant now = fromMillis(1'800'000'000'000);
    const QString path = u"work/2021-03-04-a/index.md"_s;
    ImportPictures pictures(nullptr, path);
    const MarkdownItem item =
        readMarkdownItem(file, {path, u"site"_s, kind, {u"de"_s, false, path}, {}}, pictures, now);
    requireValid(item);
    require(!item.fields[u"slug"_s].toString().isEmpty() && !item.fields[u"title"_s].toString().isEmpty());
    require(!item.createdAt || *item.createdAt <= now);
    const QString digest = importDigest({u"a.md"_s, item.fields, {}, {}}, item.fields);
    const ImportChange change = importChange(item.fields, digest, item.fields);
    require(change.patch.isEmpty() && change.held.isEmpty() && !change.isNews);
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
    readAs(ItemKind::Project, *file);
    readAs(ItemKind::Article, *file);
    std::ignore = guessKind(u"a/b.md"_s, u"site"_s, file->values);
    if (isOwnForm(file->values)) {
        ImportPictures pictures(nullptr, u"a.md"_s);
        std::ignore = readOwnItem(*file, pictures);
    }
    return 0;
}
