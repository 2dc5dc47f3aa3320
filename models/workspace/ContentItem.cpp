#include "models/workspace/ContentItem.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

ContentItem ContentItem::fromFields(QJsonObject fields)
{
    ContentItem item;
    item.id = Id::parse(fields.value("id"_L1).toString()).value_or(Id());
    item.version = fields.value("version"_L1).toInteger();
    item.status = FieldCodec<Status>::parse(fields.value("status"_L1).toString()).value_or(Status::Draft);
    item.publishAt = parseInstant(fields.value("publishAt"_L1).toString());
    item.updatedAt = parseInstant(fields.value("updatedAt"_L1).toString()).value_or(Instant());
    item.fields = std::move(fields);
    return item;
}

}
