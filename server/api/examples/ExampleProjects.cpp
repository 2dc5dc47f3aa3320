#include "models/content/Project.h"
#include "server/api/examples/ExampleItems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Project;

namespace {

QJsonObject publishedFields()
{
    return parsed(R"({
        "title": "Harbour lights",
        "summary": "Signs and lettering that lead through a harbour by day and by night.",
        "body": "The harbour has no streets, so its signs follow the light.\n\n## By night\n\nEach letter is lit.",
        "status": "published",
        "publishedAt": "2024-06-03T08:00:00.000Z",
        "featured": true,
        "order": 1,
        "tags": ["Wayfinding", "Lettering"],
        "technologies": ["Aluminium", "LED"],
        "role": "Concept and lettering",
        "client": "Port of Varberg",
        "startedOn": "2023-09-01",
        "endedOn": "2024-05-31",
        "links": [{"label": "The port", "url": "https://port.example/", "kind": "website"}],
        "cover": {"url": "/media/harbour-lights.jpg", "alt": "A lit sign over dark water", "caption": "The east pier"},
        "gallery": [{"url": "/media/pier.jpg", "alt": "The pier at noon", "caption": ""}],
        "seo": {"title": "Harbour lights: signs for a port", "description": "", "image": ""},
        "customFields": {"awards": ["Golden Egg"], "_invoice": "2024-17"}
    })");
}

QJsonObject published()
{
    return with(publishedFields(), parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000001",
        "slug": "harbour-lights",
        "publishAt": null,
        "tags": [{"slug": "wayfinding", "name": "Wayfinding"}, {"slug": "lettering", "name": "Lettering"}],
        "cover": {
            "url": "/media/harbour-lights.jpg",
            "alt": "A lit sign over dark water",
            "caption": "The east pier",
            "assetId": null,
            "width": null,
            "height": null
        },
        "gallery": [
            {
                "url": "/media/pier.jpg",
                "alt": "The pier at noon",
                "caption": "",
                "assetId": null,
                "width": null,
                "height": null
            }
        ],
        "relations": [
            {
                "kind": "hasPart",
                "id": "01944c2e-1a00-7000-8000-000000000002",
                "slug": "ferry-timetable",
                "title": "Ferry timetable"
            }
        ],
        "version": 1,
        "createdAt": "2025-01-09T08:00:00.000Z",
        "updatedAt": "2025-01-09T08:00:00.000Z"
    })"));
}

QJsonObject changedFields()
{
    return parsed(R"({
        "title": "Ferry timetable",
        "summary": "All departures on one sheet.",
        "status": "published",
        "publishedAt": "2024-03-11T08:00:00.000Z",
        "order": 2,
        "tags": ["Wayfinding", "Signs"],
        "startedOn": "2024-01-15",
        "relations": [{"kind": "partOf", "slug": "harbour-lights"}]
    })");
}

QJsonObject changed()
{
    return parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000002",
        "slug": "ferry-timetable",
        "title": "Ferry timetable",
        "summary": "All departures of the season on one sheet.",
        "body": "",
        "status": "published",
        "publishedAt": "2024-03-11T08:00:00.000Z",
        "publishAt": null,
        "featured": false,
        "order": 2,
        "tags": [{"slug": "wayfinding", "name": "Wayfinding"}, {"slug": "signs", "name": "Signs"}],
        "technologies": [],
        "role": "",
        "client": "",
        "startedOn": "2024-01-15",
        "endedOn": null,
        "links": [],
        "cover": null,
        "gallery": [],
        "relations": [
            {
                "kind": "partOf",
                "id": "01944c2e-1a00-7000-8000-000000000001",
                "slug": "harbour-lights",
                "title": "Harbour lights"
            }
        ],
        "seo": {"title": "", "description": "", "image": ""},
        "customFields": {},
        "version": 2,
        "createdAt": "2025-01-09T08:00:00.000Z",
        "updatedAt": "2025-01-09T09:30:00.000Z"
    })");
}

QJsonObject draftFields()
{
    return parsed(R"({"title": "Lightship museum", "order": 3})");
}

QJsonObject draft()
{
    return parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000003",
        "slug": "lightship-museum",
        "title": "Lightship museum",
        "summary": "",
        "body": "",
        "status": "draft",
        "publishedAt": null,
        "publishAt": null,
        "featured": false,
        "order": 3,
        "tags": [],
        "technologies": [],
        "role": "",
        "client": "",
        "startedOn": null,
        "endedOn": null,
        "links": [],
        "cover": null,
        "gallery": [],
        "relations": [],
        "seo": {"title": "", "description": "", "image": ""},
        "customFields": {},
        "version": 1,
        "createdAt": "2025-01-09T08:00:00.000Z",
        "updatedAt": "2025-01-09T08:00:00.000Z"
    })");
}

QJsonObject trashed()
{
    return with(draft(), parsed(R"({
        "id": "01944c2e-1a00-7000-8000-000000000004",
        "slug": "old-harbour-map",
        "title": "Old harbour map",
        "status": "published",
        "publishedAt": "2023-02-01T08:00:00.000Z",
        "order": 4,
        "version": 2
    })"));
}

}

template <>
ExampleItems exampleItems<Project>()
{
    return {published(),       changed(),       draft(),       trashed(),
            publishedFields(), changedFields(), draftFields(), u"summary"_s};
}

}
