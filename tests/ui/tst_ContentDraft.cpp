#include <QJsonArray>
#include <QtTest>

#include "WorkspaceFixture.h"
#include "tests/support/MemoryFigures.h"
#include "ui/content/ContentDraft.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::ContentDraft;

class tst_ContentDraft : public QObject
{
    Q_OBJECT

private slots:
    void aNewOneIsClean();
    void slugFollowsTheTitleUntilItIsTyped();
    void slugOfAStoredProjectStays();
    void patchHoldsOnlyWhatChanged();
    void patchRemovesCustomFields();
    void tagsAreTheirNames();
    void everythingThatDoesNotHoldIsTold();
    void inputThatIsNoValueBlocks();
    void rebaseKeepsWhatWasTypedSince();
    void typedBackIsClean();
    void mergeTakesWhatWasNotEdited();
    void conflictsAreWhatBothEditedDifferently();
    void takenValuesAreEdits();
    void takesNoMoreMemoryWithEachKey();

private:
    [[nodiscard]] ContentDraft draftOf(const models::ContentItem &item)
    {
        return {m_files.workspace->projects(), item};
    }
    static models::ContentItem stored();

    WorkspaceFixture m_files;
};

models::ContentItem tst_ContentDraft::stored()
{
    return models::ContentItem::fromFields(
        {{u"id"_s, models::Id::create(TestClock().now()).toString()},
         {u"title"_s, u"Harbour lights"_s},
         {u"slug"_s, u"harbour-lights"_s},
         {u"tags"_s, QJsonArray{QJsonObject{{u"slug"_s, u"signs"_s}, {u"name"_s, u"Signs"_s}}}},
         {u"customFields"_s, QJsonObject{{u"budget"_s, 12}, {u"city"_s, u"Vessmark"_s}}},
         {u"version"_s, 3}});
}

void tst_ContentDraft::aNewOneIsClean()
{
    const ContentDraft draft = draftOf(m_files.workspace->projects().blank());
    QVERIFY(draft.isNew());
    QVERIFY(!draft.isDirty());
    QVERIFY(draft.patch().isEmpty());
}

void tst_ContentDraft::slugFollowsTheTitleUntilItIsTyped()
{
    ContentDraft draft = draftOf(m_files.workspace->projects().blank());
    QCOMPARE(draft.set(u"title"_s, u"Café au lait"_s), QStringList{u"slug"_s});
    QCOMPARE(draft.values().value(u"slug"_s).toString(), u"cafe-au-lait"_s);
    QVERIFY2(!draft.patch().contains(u"slug"_s), "a free slug is made where it is stored");
    draft.set(u"slug"_s, u"coffee"_s);
    QVERIFY(draft.set(u"title"_s, u"Milk"_s).isEmpty());
    QCOMPARE(draft.patch().value(u"slug"_s).toString(), u"coffee"_s);
}

void tst_ContentDraft::slugOfAStoredProjectStays()
{
    ContentDraft draft = draftOf(stored());
    QVERIFY(draft.set(u"title"_s, u"Other"_s).isEmpty());
    QCOMPARE(draft.values().value(u"slug"_s).toString(), u"harbour-lights"_s);
}

void tst_ContentDraft::patchHoldsOnlyWhatChanged()
{
    ContentDraft draft = draftOf(stored());
    draft.set(u"role"_s, u"Lead"_s);
    draft.set(u"startedOn"_s, u"2026-01-02"_s);
    QCOMPARE(draft.patch(), (QJsonObject{{u"role"_s, u"Lead"_s}, {u"startedOn"_s, u"2026-01-02"_s}}));
}

void tst_ContentDraft::patchRemovesCustomFields()
{
    ContentDraft draft = draftOf(stored());
    draft.set(u"customFields"_s, QJsonObject{{u"budget"_s, 13}});
    const QJsonObject expected{{u"customFields"_s, QJsonObject{{u"budget"_s, 13}, {u"city"_s, QJsonValue()}}}};
    QCOMPARE(draft.patch(), expected);
}

void tst_ContentDraft::tagsAreTheirNames()
{
    ContentDraft draft = draftOf(stored());
    QCOMPARE(draft.values().value(u"tags"_s).toArray(), QJsonArray{u"Signs"_s});
    draft.set(u"tags"_s, QJsonArray{u"Signs"_s});
    QVERIFY(!draft.isDirty());
}

void tst_ContentDraft::everythingThatDoesNotHoldIsTold()
{
    ContentDraft draft = draftOf(stored());
    draft.set(u"title"_s, QString());
    draft.set(u"startedOn"_s, u"2026-05-02"_s);
    draft.set(u"endedOn"_s, u"2026-05-01"_s);
    draft.set(u"links"_s, QJsonArray{QJsonObject{{u"url"_s, u"nonsense"_s}}});
    QStringList fields;
    for (const auto &error : draft.check())
        fields.append(error.field);
    fields.sort();
    QCOMPARE(fields, (QStringList{u"endedOn"_s, u"links[0].url"_s, u"title"_s}));
}

void tst_ContentDraft::inputThatIsNoValueBlocks()
{
    ContentDraft draft = draftOf(stored());
    draft.set(u"customFields"_s, {}, models::FieldError{u"customFields"_s, u"invalid_json"_s, u"Line 1"_s});
    QVERIFY(draft.isDirty());
    QCOMPARE(draft.check().size(), 1U);
    draft.set(u"customFields"_s, draft.values().value(u"customFields"_s));
    QVERIFY(!draft.isDirty());
}

void tst_ContentDraft::rebaseKeepsWhatWasTypedSince()
{
    ContentDraft draft = draftOf(stored());
    draft.set(u"role"_s, u"Lead "_s);
    draft.set(u"summary"_s, u"Half a sen"_s);
    const QJsonObject sent = draft.values();
    draft.set(u"summary"_s, u"Half a sentence"_s);
    QJsonObject newer = stored().fields;
    newer.insert(u"version"_s, 4);
    newer.insert(u"role"_s, u"Lead"_s);
    newer.insert(u"summary"_s, u"Half a sen"_s);
    QCOMPARE(draft.rebase(models::ContentItem::fromFields(newer), sent), QStringList{u"role"_s});
    QCOMPARE(draft.values().value(u"role"_s).toString(), u"Lead"_s);
    QCOMPARE(draft.patch(), (QJsonObject{{u"summary"_s, u"Half a sentence"_s}}));
}

void tst_ContentDraft::typedBackIsClean()
{
    ContentDraft draft = draftOf(stored());
    draft.set(u"title"_s, u"Harbour light"_s);
    QVERIFY(draft.isDirty());
    draft.set(u"title"_s, u"Harbour lights"_s);
    QVERIFY(!draft.isDirty());
}

void tst_ContentDraft::mergeTakesWhatWasNotEdited()
{
    ContentDraft draft = draftOf(stored());
    draft.set(u"title"_s, u"Mine"_s);
    QJsonObject theirs = stored().fields;
    theirs[u"role"_s] = u"Lead"_s;
    theirs[u"version"_s] = 4;
    QCOMPARE(draft.mergeOver(models::ContentItem::fromFields(theirs)), QStringList{u"role"_s});
    QCOMPARE(draft.editedValues(), (QJsonObject{{u"title"_s, u"Mine"_s}}));
    QCOMPARE(draft.values()[u"role"_s].toString(), u"Lead"_s);
    QCOMPARE(draft.saved().version, 4);
}

void tst_ContentDraft::conflictsAreWhatBothEditedDifferently()
{
    ContentDraft draft = draftOf(stored());
    draft.set(u"title"_s, u"Mine"_s);
    draft.set(u"summary"_s, u"Alike"_s);
    QJsonObject theirs = stored().fields;
    theirs[u"title"_s] = u"Theirs"_s;
    theirs[u"summary"_s] = u"Alike"_s;
    theirs[u"role"_s] = u"Lead"_s;
    QCOMPARE(draft.conflictsWith(models::ContentItem::fromFields(theirs)), QStringList{u"title"_s});
}

void tst_ContentDraft::takenValuesAreEdits()
{
    ContentDraft draft = draftOf(m_files.workspace->projects().blank());
    draft.take({{u"title"_s, u"Night ferry"_s}, {u"slug"_s, u"night-ferry"_s}, {u"nothing"_s, 1}});
    QVERIFY(draft.isDirty());
    QVERIFY2(!draft.patch().contains(u"slug"_s), "it still follows the title");
    QVERIFY(!draft.patch().contains(u"nothing"_s));
    draft.clearSlug();
    QCOMPARE(draft.values()[u"slug"_s].toString(), QString());
    QVERIFY(!draft.patch().contains(u"slug"_s));
}

void tst_ContentDraft::takesNoMoreMemoryWithEachKey()
{
    if (!tests::kMeasuresMemory)
        QSKIP("A sanitizer's own memory would be measured.");
    constexpr qsizetype characters = 100'000;
    ContentDraft draft = draftOf(stored());
    QString text(characters, u'x');
    draft.set(u"body"_s, text);
    const qint64 before = tests::allocatedMemory();
    for (int key = 0; key < 200; ++key) {
        text[key] = u'y';
        draft.set(u"body"_s, text);
    }
    const qint64 grown = tests::allocatedMemory() - before;
    QVERIFY2(grown < 4 * characters, qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(tst_ContentDraft)
#include "tst_ContentDraft.moc"
