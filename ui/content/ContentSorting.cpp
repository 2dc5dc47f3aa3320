#include "ui/content/ContentSorting.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

std::vector<ContentSorting> ContentSorting::all(bool hasOwnOrder)
{
    std::vector<ContentSorting> sortings{
        {u"changed"_s, tr("Changed"), {{u"updatedAt"_s, Qt::DescendingOrder}}},
        {u"title"_s, tr("Title"), {{u"title"_s, Qt::AscendingOrder}}},
        {u"created"_s, tr("Created"), {{u"createdAt"_s, Qt::DescendingOrder}}},
        {u"published"_s, tr("Published"), {{u"publishedAt"_s, Qt::DescendingOrder}}},
    };
    if (hasOwnOrder)
        sortings.push_back({u"own"_s, tr("Your order"), {}});
    return sortings;
}

}
