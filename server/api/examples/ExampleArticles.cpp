#include "models/content/Article.h"
#include "server/api/examples/ExampleItems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;

namespace {

QJsonObject publishedFields()
{
    return parsed(R"({
        "title": "How harbour lights are read",
        "excerpt": "A sailor reads a light by its rhythm. A sign can be read like that, too.",
        "body": "Every light has a rhythm of its own.\n\n> Two flashes, then dark.\n\nThat is how we set the letters.",
        "status": "published",
        "publishedAt": "2024-06-10T08:00:00.000Z",
        "canonicalUrl": "https://journal.example/harbour-lights",
        "source": "The Wayfinding Journal",
        "tags": ["Wayfinding", "Lettering"],
        "cover": {"url": "/media/rhythm.jpg", "alt": "A chart of flashes", "caption": ""},
        "seo": {"title": "", "description": "Reading a harbour's lights", "image": ""},
        "customFields": {"series": "Harbour", "_invoice": "2024-18"}
    })");
}

QJsonObject published()
{
    return with(publishedFields(), parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000101",
        "slug": "how-harbour-lights-are-read",
        "publishAt": null,
        "readingMinutes": 1,
        "tags": [{"slug": "wayfinding", "name": "Wayfinding"}, {"slug": "lettering", "name": "Lettering"}],
        "cover": {
            "url": "/media/rhythm.jpg",
            "alt": "A chart of flashes",
            "caption": "",
            "assetId": null,
            "width": null,
            "height": null
        },
        "version": 1,
        "createdAt": "2025-01-09T08:00:00.000Z",
        "updatedAt": "2025-01-09T08:00:00.000Z"
    })"));
}

QJsonObject changedFields()
{
    return parsed(R"({
        "title": "Letters for fog",
        "excerpt": "Why thin letters vanish first.",
        "status": "published",
        "publishedAt": "2024-02-05T08:00:00.000Z"
    })");
}

QJsonObject changed()
{
    return parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000102",
        "slug": "letters-for-fog",
        "title": "Letters for fog",
        "excerpt": "Why thin letters vanish first, and what stays.",
        "body": "",
        "status": "published",
        "publishedAt": "2024-02-05T08:00:00.000Z",
        "publishAt": null,
        "canonicalUrl": "",
        "source": "",
        "readingMinutes": 0,
        "tags": [],
        "cover": null,
        "seo": {"title": "", "description": "", "image": ""},
        "customFields": {},
        "version": 2,
        "createdAt": "2025-01-09T08:00:00.000Z",
        "updatedAt": "2025-01-09T09:30:00.000Z"
    })");
}

QJsonObject draftFields()
{
    return parsed(R"({"title": "A week on the lightship"})");
}

QJsonObject draft()
{
    return with(changed(), parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000103",
        "slug": "a-week-on-the-lightship",
        "title": "A week on the lightship",
        "excerpt": "",
        "status": "draft",
        "publishedAt": null,
        "version": 1,
        "updatedAt": "2025-01-09T08:00:00.000Z"
    })"));
}

QJsonObject trashed()
{
    return with(draft(), parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000104",
        "slug": "notes-on-rust",
        "title": "Notes on rust",
        "status": "published",
        "publishedAt": "2023-02-01T08:00:00.000Z",
        "version": 2
    })"));
}

}

template <>
ExampleItems exampleItems<Article>()
{
    return {published(),       changed(),       draft(),       trashed(),
            publishedFields(), changedFields(), draftFields(), u"excerpt"_s};
}

}
