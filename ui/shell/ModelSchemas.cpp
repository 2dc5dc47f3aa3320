#include "ui/shell/ModelWords.h"

#include <array>

#include <QCoreApplication>

namespace vitrine::ui {

namespace {

// clang-format off
constexpr std::array kSchemas{
    QT_TRANSLATE_NOOP("Schema", "Address"),
    QT_TRANSLATE_NOOP("Schema", "Alternative text"),
    QT_TRANSLATE_NOOP("Schema", "Anything else, as JSON; names that begin with _ are not public."),
    QT_TRANSLATE_NOOP("Schema", "Archived"),
    QT_TRANSLATE_NOOP("Schema", "Asset id"),
    QT_TRANSLATE_NOOP("Schema", "Body"),
    QT_TRANSLATE_NOOP("Schema", "Canonical address"),
    QT_TRANSLATE_NOOP("Schema", "Caption"),
    QT_TRANSLATE_NOOP("Schema", "Client"),
    QT_TRANSLATE_NOOP("Schema", "Counts the changes, from 1."),
    QT_TRANSLATE_NOOP("Schema", "Cover"),
    QT_TRANSLATE_NOOP("Schema", "Created at"),
    QT_TRANSLATE_NOOP("Schema", "Custom fields"),
    QT_TRANSLATE_NOOP("Schema", "Description"),
    QT_TRANSLATE_NOOP("Schema", "Draft"),
    QT_TRANSLATE_NOOP("Schema", "Ended on"),
    QT_TRANSLATE_NOOP("Schema", "Excerpt"),
    QT_TRANSLATE_NOOP("Schema", "Featured"),
    QT_TRANSLATE_NOOP("Schema", "First day, or the only date."),
    QT_TRANSLATE_NOOP("Schema", "For search engines and previews."),
    QT_TRANSLATE_NOOP("Schema", "Gallery"),
    QT_TRANSLATE_NOOP("Schema", "Has part"),
    QT_TRANSLATE_NOOP("Schema", "Height"),
    QT_TRANSLATE_NOOP("Schema", "How long the body takes to read, in minutes, from its words."),
    QT_TRANSLATE_NOOP("Schema", "How this project stands to the other."),
    QT_TRANSLATE_NOOP("Schema", "Id"),
    QT_TRANSLATE_NOOP("Schema", "Image"),
    QT_TRANSLATE_NOOP("Schema", "Instead of the cover: a full address or a path on the site."),
    QT_TRANSLATE_NOOP("Schema", "Instead of the summary."),
    QT_TRANSLATE_NOOP("Schema", "Instead of the title."),
    QT_TRANSLATE_NOOP("Schema", "Kind"),
    QT_TRANSLATE_NOOP("Schema", "Label"),
    QT_TRANSLATE_NOOP("Schema", "Last day; none while it goes on."),
    QT_TRANSLATE_NOOP("Schema", "Links"),
    QT_TRANSLATE_NOOP("Schema", "Names the article in addresses; made from the title when none is given."),
    QT_TRANSLATE_NOOP("Schema", "Names the project in addresses; made from the title when none is given."),
    QT_TRANSLATE_NOOP("Schema", "Of the asset, in pixels."),
    QT_TRANSLATE_NOOP("Schema", "One or two sentences for lists and previews."),
    QT_TRANSLATE_NOOP("Schema", "Only published articles are public."),
    QT_TRANSLATE_NOOP("Schema", "Only published projects are public."),
    QT_TRANSLATE_NOOP("Schema", "Order"),
    QT_TRANSLATE_NOOP("Schema", "Other projects that it belongs with; each shows this one in return."),
    QT_TRANSLATE_NOOP("Schema", "Part of"),
    QT_TRANSLATE_NOOP("Schema", "Pictures of it, in order."),
    QT_TRANSLATE_NOOP("Schema", "Place in the owner's own order; smaller comes first."),
    QT_TRANSLATE_NOOP("Schema", "Predecessor of"),
    QT_TRANSLATE_NOOP("Schema", "Publish at"),
    QT_TRANSLATE_NOOP("Schema", "Published"),
    QT_TRANSLATE_NOOP("Schema", "Published at"),
    QT_TRANSLATE_NOOP("Schema", "Reading minutes"),
    QT_TRANSLATE_NOOP("Schema", "Related"),
    QT_TRANSLATE_NOOP("Schema", "Relations"),
    QT_TRANSLATE_NOOP("Schema", "Role"),
    QT_TRANSLATE_NOOP("Schema", "Search & social"),
    QT_TRANSLATE_NOOP("Schema", "Shown beneath it."),
    QT_TRANSLATE_NOOP("Schema", "Shown first or larger by the site."),
    QT_TRANSLATE_NOOP("Schema", "Slug"),
    QT_TRANSLATE_NOOP("Schema", "Source"),
    QT_TRANSLATE_NOOP("Schema", "Started on"),
    QT_TRANSLATE_NOOP("Schema", "Status"),
    QT_TRANSLATE_NOOP("Schema", "Successor of"),
    QT_TRANSLATE_NOOP("Schema", "Summary"),
    QT_TRANSLATE_NOOP("Schema", "Tags"),
    QT_TRANSLATE_NOOP("Schema", "Technologies"),
    QT_TRANSLATE_NOOP("Schema", "The article's title."),
    QT_TRANSLATE_NOOP("Schema", "The asset that it is, when its address begins with /media/."),
    QT_TRANSLATE_NOOP("Schema", "The other project's id."),
    QT_TRANSLATE_NOOP("Schema", "The other project's slug; read only where there is no id."),
    QT_TRANSLATE_NOOP("Schema", "The other project's title; not read."),
    QT_TRANSLATE_NOOP("Schema", "The picture that stands for it."),
    QT_TRANSLATE_NOOP("Schema", "The project's name."),
    QT_TRANSLATE_NOOP("Schema", "The whole text, in Markdown."),
    QT_TRANSLATE_NOOP("Schema", "Title"),
    QT_TRANSLATE_NOOP("Schema", "UUIDv7, never changes."),
    QT_TRANSLATE_NOOP("Schema", "Updated at"),
    QT_TRANSLATE_NOOP("Schema", "Version"),
    QT_TRANSLATE_NOOP("Schema", "What is behind it, in a word of your own."),
    QT_TRANSLATE_NOOP("Schema", "What it shows, for those who do not see it."),
    QT_TRANSLATE_NOOP("Schema", "What it was made with."),
    QT_TRANSLATE_NOOP("Schema", "What the link is called."),
    QT_TRANSLATE_NOOP("Schema", "What the owner did in it."),
    QT_TRANSLATE_NOOP("Schema", "When a draft is published by itself."),
    QT_TRANSLATE_NOOP("Schema", "When it last changed."),
    QT_TRANSLATE_NOOP("Schema", "When it was made."),
    QT_TRANSLATE_NOOP("Schema", "When it was published; a published one with a time to come is scheduled for it."),
    QT_TRANSLATE_NOOP("Schema", "Where it leads: a full address or a path on the site."),
    QT_TRANSLATE_NOOP("Schema", "Where it was first published: a name or an address."),
    QT_TRANSLATE_NOOP("Schema", "Where more of it can be seen."),
    QT_TRANSLATE_NOOP("Schema", "Where search engines should look for it, if not here."),
    QT_TRANSLATE_NOOP("Schema", "Where the picture is: a full address or a path on the site. An asset's address becomes the one of its bytes, which may be kept for ever."),
    QT_TRANSLATE_NOOP("Schema", "Who it was made for."),
    QT_TRANSLATE_NOOP("Schema", "Width"),
    QT_TRANSLATE_NOOP("Schema", "Written as names or slugs; a new one is made when nobody used it yet."),
};
// clang-format on

}

std::span<const char *const> ModelWords::schemas()
{
    return kSchemas;
}

}
