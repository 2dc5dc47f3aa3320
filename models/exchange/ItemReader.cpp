#include "models/exchange/ItemReader.h"

#include "models/exchange/ImportKind.h"
#include "models/exchange/Mdx.h"
#include "models/exchange/OwnForm.h"
#include "models/exchange/Shortcodes.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

void describe(const ReadItem &read, const ImportPictures &pictures, ImportEntry &entry)
{
    entry.kind = nameOf(read.item.kind);
    entry.title = read.item.fields.value(u"title"_s).toString();
    entry.status = read.item.fields.value(u"status"_s).toString();
    entry.date = read.item.fields.value(u"publishedAt"_s).toString();
    if (entry.date.isEmpty() && read.item.createdAt)
        entry.date = formatInstant(*read.item.createdAt);
    for (const ImportPicture &picture : read.pictures) {
        if (!entry.pictures.contains(picture.path))
            entry.pictures.append(picture.path);
    }
    entry.remote = pictures.remote();
    entry.notes += read.item.notes + pictures.notes();
}

}

Result<std::optional<ReadItem>> ItemReader::read(const QString &file, std::optional<ItemKind> settled,
                                                 ImportEntry &entry)
{
    const ImportMap::Verdict verdict = verdictFor(file);
    if (const QString reason = reasonToSkip(file, verdict); !reason.isEmpty()) {
        entry.outcome = ImportOutcome::Skipped;
        entry.error = reason;
        return std::nullopt;
    }
    auto parts = readParts(file, entry.notes);
    if (!parts)
        return std::unexpected(parts.error());
    ImportPictures pictures(&m_shelf, m_folder.placeOf(file));
    ReadItem read;
    if (isOwnForm(parts->values)) {
        read.item = readOwnItem(*parts, pictures);
        read.version = parts->values.value(u"version"_s).toInteger();
        entry.isKindSettled = true;
        entry.reason = u"front matter: kind"_s;
    } else {
        parts->values = m_map.renamed(parts->values);
        const MarkdownPlace place = placeOf(file, *parts, verdict, settled, entry);
        read.item = readMarkdownItem(*parts, place, pictures, m_now);
    }
    read.pictures = pictures.pictures();
    read.asWritten = read.item.fields;
    read.corrected = m_corrections.files.value(file).apply(read.item);
    describe(read, pictures, entry);
    if (const auto holds = ImportForm::of(read.item.kind).validate(read.item.fields); !holds)
        return std::unexpected(holds.error());
    return read;
}

/// The owner's word on this file counts more than any rule.
ImportMap::Verdict ItemReader::verdictFor(const QString &file)
{
    ImportMap::Verdict verdict = m_map.verdictFor(file);
    if (const auto kind = m_corrections.files.value(file).kind) {
        verdict.treatment = ImportMap::Treatment::Take;
        verdict.kind = *kind;
        verdict.reason = u"chosen"_s;
    }
    return verdict;
}

/// Empty for one that is to be read.
QString ItemReader::reasonToSkip(const QString &file, const ImportMap::Verdict &verdict) const
{
    if (m_corrections.files.value(file).isLeftOut)
        return u"It was left out."_s;
    switch (verdict.treatment) {
    case ImportMap::Treatment::Guess:
        return m_folder.reasonToSkip(file);
    case ImportMap::Treatment::Skip:
        return u"Skipped by %1"_s.arg(verdict.reason);
    case ImportMap::Treatment::Take:
        break;
    }
    return {};
}

/// Front matter and text, without what only a generator understands.
Result<FrontMatter> ItemReader::readParts(const QString &file, QStringList &notes) const
{
    const auto text = m_folder.read(file);
    if (!text)
        return std::unexpected(text.error());
    notes += text->notes;
    auto parts = readFrontMatter(text->text);
    if (parts && parts->body.size() > 2 * ImportForm::of(ItemKind::Project).longest(u"body")) // even if in pairs
        return fail(ErrorKind::Invalid, u"import_text"_s, u"The text (body) is longer than 1,000,000 characters."_s);
    if (!parts || isOwnForm(parts->values))
        return parts;
    if (file.endsWith(".mdx"_L1, Qt::CaseInsensitive)) {
        MdxText mdx = readMdx(parts->body);
        parts->body = mdx.body.trimmed() + u'\n';
        notes += mdx.notes;
        for (auto member = mdx.values.begin(); member != mdx.values.end(); ++member) {
            if (!parts->values.contains(member.key()))
                parts->values.insert(member.key(), member.value());
        }
    } else {
        ShortcodeText marks = replaceShortcodes(parts->body);
        parts->body = marks.body;
        notes += marks.notes;
    }
    return parts;
}

MarkdownPlace ItemReader::placeOf(const QString &file, const FrontMatter &parts, const ImportMap::Verdict &verdict,
                                  std::optional<ItemKind> settled, ImportEntry &entry) const
{
    MarkdownPlace place{file, m_folder.name(), ItemKind::Project, m_languages.of(file), verdict.isPublished};
    ImportKind guess = verdict.treatment == ImportMap::Treatment::Take ? ImportKind{verdict.kind, verdict.reason}
                                                                       : guessKind(file, m_folder.name(), parts.values);
    if (settled && *settled != guess.kind) {
        entry.notes.append(
            u"It came in as %1 %2 before and stays one, although it looks like %3 %4 (%5). Move it to the "
            "trash and import again to change that."_s.arg(
                *settled == ItemKind::Article ? u"an"_s : u"a"_s, nameOf(*settled),
                guess.kind == ItemKind::Article ? u"an"_s : u"a"_s, nameOf(guess.kind), guess.reason));
        guess = {*settled, u"as before"_s};
    }
    place.kind = guess.kind;
    entry.isKindSettled = settled.has_value();
    entry.reason = guess.reason;
    if (!verdict.language.isEmpty()) {
        place.language.code = verdict.language;
        place.language.isDefault = true;
    }
    return place;
}

}
