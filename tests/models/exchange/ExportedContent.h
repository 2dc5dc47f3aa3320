#pragma once

#include <QDir>

#include "HostileWords.h"
#include "TestContent.h"
#include "models/assets/AssetService.h"
#include "models/content/TagService.h"

/// A workspace's database and pictures with content that is hard to bring out and in again.
class ExportedContent final
{
public:
    vitrine::models::Asset addFile(const QByteArray &bytes, const QString &name)
    {
        QFile file(content.database.folder() + QStringLiteral("/source"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            qFatal("the test's file cannot be written");
        return vitrine::models::AssetService(blobs, *content.database.writer).add(file.fileName(), name).value();
    }
    vitrine::models::Tag addTag(const QJsonObject &fields)
    {
        return content.database
            .write([&fields](vitrine::models::WriteContext &context) {
                return vitrine::models::TagService(context, {QStringLiteral("test")}).create(fields);
            })
            .value();
    }

    /// A project and an article for each hostile text, with every field that takes one.
    void addHostileItems()
    {
        using namespace Qt::StringLiterals;
        using namespace vitrine::models;
        static const QStringList kStates{u"draft"_s, u"published"_s, u"archived"_s};
        const auto lines = hostileLines();
        const auto bodies = hostileBodies();
        QList<Id> earlier;
        for (qsizetype i = 0; i < bodies.size(); ++i) {
            const QString line = lines[i % lines.size()].second;
            QJsonObject shared{{u"title"_s, line},
                               {u"body"_s, bodies[i].second},
                               {u"status"_s, kStates[i % 3]},
                               {u"tags"_s, QJsonArray{QString(u"T "_s + line.left(50)), u"All"_s, u"C++"_s}},
                               {u"seo"_s, QJsonObject{{u"title"_s, line}, {u"description"_s, line}}},
                               {u"cover"_s, QJsonObject{{u"url"_s, u"https://example.org/%1.webp"_s.arg(i)},
                                                        {u"alt"_s, line},
                                                        {u"caption"_s, line}}},
                               {u"customFields"_s, customFields(line, u"> "_s + bodies[i].second.left(2'000))}};
            if (i % 3 == 0)
                shared.insert(u"publishAt"_s, u"2027-01-02T03:04:05.678Z"_s);
            else
                shared.insert(u"publishedAt"_s, u"2021-0%1-02T03:04:05.678Z"_s.arg(i % 9 + 1));
            QJsonObject article = shared;
            article.insert(u"excerpt"_s, line);
            article.insert(u"source"_s, line);
            article.insert(u"canonicalUrl"_s, u"https://example.org/a?b=%1&c=#d"_s.arg(i));
            if (line.trimmed() != line)
                article.remove(u"excerpt"_s);
            std::ignore = content.create<Article>(article);
            earlier.append(content.create<Project>(project(shared, line, i, earlier)).id);
        }
    }

    /// All items of a kind outside the trash, oldest first.
    template <class E>
    [[nodiscard]] std::vector<E> all()
    {
        using namespace vitrine::models;
        std::vector<Id> ids;
        {
            auto rows = content.database.reader->prepare(
                QStringLiteral("SELECT id FROM %1 WHERE trashed_at IS NULL ORDER BY number").arg(E::kind().name));
            while (rows.next())
                ids.push_back(*Id::parse(rows.text(0)));
        }
        std::vector<E> items;
        for (const Id &id : ids)
            items.push_back(content.read<E>(id));
        return items;
    }

    TestContent content;
    vitrine::models::BlobStore blobs{content.database.folder() + QStringLiteral("/blobs")};

private:
    /// Nested as far as custom fields may be.
    static QJsonObject customFields(const QString &line, const QString &text)
    {
        using namespace Qt::StringLiterals;
        const QString key = QString(line).replace(u"<<"_s, u"< <"_s);
        QJsonValue deep = line;
        for (int i = 0; i < 6; ++i)
            deep =
                i % 2 == 0 ? QJsonValue(QJsonArray{deep, i, QJsonValue::Null}) : QJsonValue(QJsonObject{{key, deep}});
        return {{line.left(60), line},
                {u"_private"_s, text},
                {u"deep"_s, QJsonObject{{u"a"_s, deep}}},
                {u"number"_s, 1.5},
                {u"whole"_s, 42},
                {u"flag"_s, false},
                {u"none"_s, QJsonArray{}},
                {u"nothing"_s, QJsonObject{}},
                {u"empty"_s, u""_s}};
    }
    static QJsonObject project(QJsonObject fields, const QString &line, qsizetype i,
                               const QList<vitrine::models::Id> &earlier)
    {
        using namespace Qt::StringLiterals;
        static const QStringList kKinds{u"related"_s, u"partOf"_s, u"hasPart"_s, u"successorOf"_s, u"predecessorOf"_s};
        fields.insert(u"summary"_s, line);
        fields.insert(u"featured"_s, i % 2 == 0);
        fields.insert(u"order"_s, i - 20);
        fields.insert(u"technologies"_s, QJsonArray{line.left(60), u"Zinc"_s, u"A, B"_s, u"a; b"_s});
        fields.insert(u"role"_s, line.left(120));
        fields.insert(u"client"_s, line.left(120));
        fields.insert(u"startedOn"_s, u"2020-02-29"_s);
        fields.insert(u"endedOn"_s, i % 2 == 0 ? QJsonValue(u"2021-12-31"_s) : QJsonValue());
        fields.insert(u"links"_s,
                      QJsonArray{QJsonObject{{u"label"_s, line.left(80)}, {u"url"_s, u"/a"_s}, {u"kind"_s, u"demo"_s}},
                                 QJsonObject{{u"url"_s, u"mailto:a@example.org"_s}}});
        fields.insert(u"gallery"_s,
                      QJsonArray{QJsonObject{{u"url"_s, u"/z.png"_s}, {u"caption"_s, line}},
                                 QJsonObject{{u"url"_s, u"https://example.org/a.png"_s}, {u"alt"_s, line}}});
        if (!earlier.isEmpty()) {
            fields.insert(u"relations"_s,
                          QJsonArray{QJsonObject{{u"kind"_s, kKinds[i % kKinds.size()]},
                                                 {u"id"_s, earlier[i / 2 % earlier.size()].toString()}}});
        }
        return fields;
    }
};
