#include "models/content/ContentQuery.h"

#include <algorithm>

namespace vitrine::models {

using namespace Qt::StringLiterals;

Result<std::vector<SortKey>> parseSortKeys(QStringView text, const ObjectInfo &object)
{
    std::vector<SortKey> keys;
    const auto parts = text.split(u',');
    for (const QStringView part : parts) {
        const bool isDescending = part.startsWith(u'-');
        const QString name = part.mid(isDescending ? 1 : 0).toString();
        const auto field = std::ranges::find(object.fields, name, &FieldInfo::name);
        if (field == object.fields.end() || !field->isSortable || keys.size() >= kMaximumSortKeys) {
            QStringList sortable;
            for (const FieldInfo &info : object.fields) {
                if (info.isSortable)
                    sortable.append(info.name);
            }
            return fail(ErrorKind::BadRequest, u"invalid_parameter"_s,
                        u"sort takes up to five of %1, separated by commas, each with - for descending."_s.arg(
                            sortable.join(u", "_s)));
        }
        // Named again it could not change the order any more, but would make cursors longer than a parameter may be.
        if (std::ranges::find(keys, name, &SortKey::field) == keys.end())
            keys.push_back({name, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return keys;
}

}
