#include <QtTest>

#include "models/content/Project.h"
#include "models/text/TextMerge.h"
#include "ui/history/Conflicts.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::TextMerge;
using ui::ConflictChoice;
using ui::Conflicts;

/// What both sides changed, and which side is chosen where, also while the texts are still being compared.
class tst_Conflicts final : public QObject
{
    Q_OBJECT

private slots:
    void textsWaitForTheirMerge();
    void allIsChosenInTextsThatComeLater();
    void aChoiceMadeMeanwhileStays();
    void choicesAreTakenOver();
    void aTextOfTooManyPlacesIsOneChoice();

private:
    [[nodiscard]] static const models::ObjectInfo &schema() { return models::Project::schema().info(); }
    [[nodiscard]] Conflicts titleAndBody() const { return {schema(), {u"title"_s, u"body"_s}, m_mine, m_theirs}; }
    [[nodiscard]] TextMerge merge() const
    {
        return models::mergeTexts(u"One.\nTwo.\nThree.\n", m_mine[u"body"_s].toString(),
                                  m_theirs[u"body"_s].toString());
    }

    const QJsonObject m_mine{{u"title"_s, u"Mine"_s}, {u"body"_s, u"1.\nTwo.\nThird.\n"_s}};
    const QJsonObject m_theirs{{u"title"_s, u"Theirs"_s}, {u"body"_s, u"I.\nTwo.\nIII.\n"_s}};
};

void tst_Conflicts::textsWaitForTheirMerge()
{
    Conflicts conflicts = titleAndBody();
    QCOMPARE(conflicts.rows().size(), size_t(1));
    QCOMPARE(conflicts.unmerged(), QStringList{u"body"_s});
    conflicts.setMerge(u"body"_s, merge());
    QVERIFY(conflicts.unmerged().isEmpty());
    QCOMPARE(conflicts.rows().size(), size_t(3));
    QCOMPARE(conflicts.open(), 3);
}

void tst_Conflicts::allIsChosenInTextsThatComeLater()
{
    Conflicts conflicts = titleAndBody();
    conflicts.chooseAll(ConflictChoice::Mine);
    conflicts.setMerge(u"body"_s, merge());
    QCOMPARE(conflicts.open(), 0);
    QCOMPARE(conflicts.values(), m_mine);
}

void tst_Conflicts::aChoiceMadeMeanwhileStays()
{
    const Conflicts earlier = titleAndBody();
    Conflicts conflicts = titleAndBody();
    conflicts.keepChoices(earlier);
    conflicts.choose(0, ConflictChoice::Theirs);
    conflicts.setMerge(u"body"_s, merge());
    conflicts.keepChoices(earlier);
    QCOMPARE(conflicts.rows().front().choice, ConflictChoice::Theirs);
}

void tst_Conflicts::choicesAreTakenOver()
{
    Conflicts earlier = titleAndBody();
    earlier.setMerge(u"body"_s, merge());
    earlier.choose(2, ConflictChoice::Theirs);
    Conflicts conflicts = titleAndBody();
    conflicts.setMerge(u"body"_s, merge());
    conflicts.keepChoices(earlier);
    QCOMPARE(conflicts.open(), 2);
    QCOMPARE(conflicts.rows()[2].choice, ConflictChoice::Theirs);
}

/// Nobody decides two thousand times, and as many rows would hold up the window.
void tst_Conflicts::aTextOfTooManyPlacesIsOneChoice()
{
    QString base;
    QString mine;
    QString theirs;
    for (int i = 0; i < 1'000; ++i) {
        base += u"Line %1\nkept\n"_s.arg(i);
        mine += u"Mine %1\nkept\n"_s.arg(i);
        theirs += u"Theirs %1\nkept\n"_s.arg(i);
    }
    Conflicts conflicts(schema(), {u"body"_s}, {{u"body"_s, mine}}, {{u"body"_s, theirs}});
    const TextMerge merged = models::mergeTexts(base, mine, theirs);
    QCOMPARE(merged.conflicts(), 1'000);
    conflicts.setMerge(u"body"_s, merged);
    QCOMPARE(conflicts.rows().size(), size_t(1));
    conflicts.chooseAll(ConflictChoice::Theirs);
    QCOMPARE(conflicts.values()[u"body"_s].toString(), theirs);
}

QTEST_GUILESS_MAIN(tst_Conflicts)
#include "tst_Conflicts.moc"
