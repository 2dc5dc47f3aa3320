#include <QtTest>

#include "models/assets/AssetAddress.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Addresses under /media, made and read.
class TestAssetAddress final : public QObject
{
    Q_OBJECT

private slots:
    void goThereAndBack_data();
    void goThereAndBack();
    void areOurs_data();
    void areOurs();
};

namespace {

const QString kId = u"0198c0de-0000-7000-8000-000000000001"_s;
const QString kHash = u"0123456789abcdef"_s.repeated(4);

}

void TestAssetAddress::goThereAndBack_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"a.png"_s, u"a b?c#d%e.png"_s, u"狐 🦊.svg"_s, u"\"'<>&.pdf"_s, u"100%25.png"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestAssetAddress::goThereAndBack()
{
    QFETCH(const QString, name);
    const Asset asset{.id = *Id::parse(kId), .name = name, .sha256 = kHash, .mediaType = {}};
    for (const QString &address : {stableAddress(asset), hashedAddress(asset)}) {
        const auto isPlain = [](QChar c) { return c > u' ' && c < u'\x7f'; };
        QVERIFY2(std::all_of(address.begin(), address.end(), isPlain), qPrintable(address));
        const auto read = AssetAddress::parse(address);
        QVERIFY(read);
        QCOMPARE(read->name, name);
    }
    QCOMPARE(AssetAddress::parse(stableAddress(asset))->id, asset.id);
    QCOMPARE(AssetAddress::parse(hashedAddress(asset))->sha256, asset.sha256);
}

void TestAssetAddress::areOurs_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isOurs");
    const auto row = [](const QString &url, bool isOurs) { QTest::newRow(qPrintable(url)) << url << isOurs; };
    row(u"/media/"_s + kId + u"/a.png"_s, true);
    row(u"/media/"_s + kId, true);
    row(u"/media/"_s + kId + u"/a.png?v=2#top"_s, true);
    row(u"/media/"_s + kId.toUpper() + u"/a.png"_s, true);
    row(u"/media/"_s + kHash + u"/a.png"_s, true);
    row(u"/media/"_s + kHash.toUpper() + u"/a.png"_s, false);
    row(u"/media/"_s + kHash.chopped(1) + u"/a.png"_s, false);
    row(u"/media/"_s + kHash + u"0/a.png"_s, false);
    row(u"/media/harbour-lights.jpg"_s, false);
    row(u"/media/"_s, false);
    row(u"/media"_s, false);
    row(u"/other/"_s + kId + u"/a.png"_s, false);
    row(u"https://site.example/media/"_s + kId + u"/a.png"_s, false);
    row(QString(), false);
}

void TestAssetAddress::areOurs()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isOurs);
    QCOMPARE(AssetAddress::parse(url).has_value(), isOurs);
}

QTEST_APPLESS_MAIN(TestAssetAddress)
#include "tst_AssetAddress.moc"
