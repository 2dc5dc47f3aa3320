#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

#include "models/content/Project.h"
#include "ui/history/ValueText.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What an earlier value of a field was, for people.
class tst_ValueText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void inWords_data();
    void inWords();
};

void tst_ValueText::inWords_data()
{
    const QString id = u"01a1fa6b-e950-7003-b54a-cb0c06c9ba1c"_s;
    const QString address = u"/media/%1/quay.jpg"_s.arg(QString(64, u'a'));
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << u"cover"_s << QJsonValue() << QString();
    QTest::newRow("a relation by its title")
        << u"relations"_s
        << QJsonValue(QJsonArray{QJsonObject{
               {u"kind"_s, u"partOf"_s}, {u"id"_s, id}, {u"slug"_s, u"weft"_s}, {u"title"_s, u"Weft and wire"_s}}})
        << u"Part of, Weft and wire"_s;
    QTest::newRow("a relation without one by its slug")
        << u"relations"_s << QJsonValue(QJsonArray{QJsonObject{{u"kind"_s, u"related"_s}, {u"slug"_s, u"weft"_s}}})
        << u"Related, weft"_s;
    QTest::newRow("a picture by its name, and which of that name")
        << u"gallery"_s
        << QJsonValue(QJsonArray{QJsonObject{{u"url"_s, address}, {u"assetId"_s, id}, {u"alt"_s, u"A quay"_s}}})
        << u"quay.jpg (aaaaaaaa), A quay"_s;
    QTest::newRow("a picture from elsewhere")
        << u"gallery"_s << QJsonValue(QJsonArray{QJsonObject{{u"url"_s, u"https://example.org/a.png"_s}}})
        << u"https://example.org/a.png"_s;
}

void tst_ValueText::inWords()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const auto &fields = models::Project::schema().info().fields;
    const auto info = std::ranges::find(fields, field, &models::FieldInfo::name);
    QVERIFY(info != fields.end());
    QTEST(ui::ValueText::of(*info, value), "words");
}

QTEST_GUILESS_MAIN(tst_ValueText)
#include "tst_ValueText.moc"
