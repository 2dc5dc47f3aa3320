#include "models/content/ProjectQuery.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

Result<std::vector<SortKey>> ProjectQuery::parseSort(QStringView text)
{
    std::vector<SortKey> keys;
    const auto parts = text.split(u',');
    for (const QStringView part : parts) {
        const bool isDescending = part.startsWith(u'-');
        const QString name = part.mid(isDescending ? 1 : 0).toString();
        const auto *field = Project::schema().find(name);
        if (!field || !field->info.isSortable || keys.size() >= kMaximumSortKeys) {
            QStringList sortable;
            for (const FieldInfo &info : Project::schema().info().fields) {
                if (info.isSortable)
                    sortable.append(info.name);
            }
            return fail(ErrorKind::BadRequest, u"invalid_parameter"_s,
                        u"sort takes up to five of %1, separated by commas, each with - for descending."_s.arg(
                            sortable.join(u", "_s)));
        }
        keys.push_back({name, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return keys;
}

}
