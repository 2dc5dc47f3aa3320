#include "models/content/Relation.h"

#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

const Schema<Relation> &Relation::schema()
{
    static const Schema<Relation> schema(
        u"Relation"_s, u"Another project that this one belongs with."_s,
        {
            field(u"kind"_s, &Relation::kind).means(u"How this project stands to the other."_s),
            field(u"id"_s, &Relation::id).means(u"The other project's id."_s),
            field(u"slug"_s, &Relation::slug)
                .type(FieldType::Slug)
                .length(0, kMaximumSlugLength)
                .means(u"The other project's slug; read only where there is no id."_s),
            field(u"title"_s, &Relation::title).length(0, 200).means(u"The other project's title; not read."_s),
        });
    return schema;
}

}
