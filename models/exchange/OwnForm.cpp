#include "models/exchange/OwnForm.h"

#include <QJsonArray>

#include "models/core/Slug.h"
#include "models/exchange/ImportDraft.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QJsonValue withAddress(const QJsonValue &value, ImportPictures &pictures)
{
    return value.isString() && !value.toString().isEmpty()
               ? QJsonValue(pictures.addressFor(value.toString()).value_or(value.toString()))
               : value;
}

QJsonObject withAddress(QJsonObject picture, const QString &name, ImportPictures &pictures)
{
    if (picture.contains(name))
        picture.insert(name, withAddress(picture.value(name), pictures));
    // Follow from the address.
    for (const auto derived : {"assetId"_L1, "width"_L1, "height"_L1})
        picture.remove(derived);
    return picture;
}

void takePictures(QJsonObject &fields, ImportPictures &pictures)
{
    for (const QString &name : {u"cover"_s, u"seo"_s}) {
        if (fields.value(name).isObject())
            fields.insert(
                name, withAddress(fields.value(name).toObject(), name == "seo"_L1 ? u"image"_s : u"url"_s, pictures));
    }
    if (!fields.value(u"gallery"_s).isArray())
        return;
    QJsonArray gallery = fields.value(u"gallery"_s).toArray();
    for (auto &&item : gallery) {
        if (item.isObject())
            item = withAddress(item.toObject(), u"url"_s, pictures);
    }
    fields.insert(u"gallery"_s, gallery);
}

/// Which assets the files beside the text are.
void announceAssets(const QJsonObject &values, ImportPictures &pictures)
{
    const QJsonObject ids = values.value(u"assets"_s).toObject();
    const QJsonObject names = values.value(u"assetNames"_s).toObject();
    for (auto file = ids.begin(); file != ids.end(); ++file) {
        if (const auto id = Id::parse(file.value().toString()))
            pictures.announce(file.key(), *id, names.value(file.key()).toString());
    }
}

/// What an export writes beside the schema's fields.
bool isOurs(const QString &name)
{
    return name == "kind"_L1 || name == "assets"_L1 || name == "assetNames"_L1 || name == "aliases"_L1;
}

}

bool isOwnForm(const QJsonObject &frontMatter)
{
    return itemKindNamed(frontMatter.value(u"kind"_s).toString()) &&
           Id::parse(frontMatter.value(u"id"_s).toString()).has_value();
}

MarkdownItem readOwnItem(const FrontMatter &file, ImportPictures &pictures)
{
    MarkdownItem item;
    item.kind = itemKindNamed(file.values.value(u"kind"_s).toString()).value_or(ItemKind::Project);
    item.wantedId = Id::parse(file.values.value(u"id"_s).toString());
    item.createdAt = parseInstant(file.values.value(u"createdAt"_s).toString());
    const QJsonArray aliases = file.values.value(u"aliases"_s).toArray();
    for (const auto &alias : aliases)
        item.formerSlugs.append(alias.toString());
    announceAssets(file.values, pictures);
    const ImportForm &form = ImportForm::of(item.kind);
    QJsonObject unknown;
    for (auto member = file.values.begin(); member != file.values.end(); ++member) {
        const FieldInfo *field = form.find(member.key());
        if (!field && !isOurs(member.key()))
            unknown.insert(member.key(), member.value());
        else if (field && !field->isReadOnly && !member.value().isNull())
            item.fields.insert(member.key(), member.value());
    }
    if (!unknown.isEmpty()) {
        QJsonObject custom = item.fields.value(u"customFields"_s).toObject();
        const QJsonObject fitting = fitCustomFields(form, unknown, item.notes);
        for (auto member = fitting.begin(); member != fitting.end(); ++member) {
            if (!custom.contains(member.key()))
                custom.insert(member.key(), member.value());
        }
        item.fields.insert(u"customFields"_s, custom);
        item.notes.append(u"Kept as custom fields: %1."_s.arg(unknown.keys().join(u", "_s).left(200)));
    }
    if (item.fields.value(u"slug"_s).toString().isEmpty()) {
        const QString slug = slugFrom(item.fields.value(u"title"_s).toString());
        item.fields.insert(u"slug"_s, slug.isEmpty() ? nameOf(item.kind) : slug);
    }
    takePictures(item.fields, pictures);
    item.fields.insert(u"body"_s, pictures.rewrite(file.exactBody));
    return item;
}

}
