#include <QtTest>

#include "ExampleWorld.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// What the documentation shows is really sent, to a portfolio as it tells of, and answered so.
class TestExamples final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyOperationHasOne_data();
    void everyOperationHasOne();
    void typicalProblemsAreShown();
    void bodiesAreAsDocumented();
    void hold_data();
    void hold();

private:
    void eachExample(const std::function<void(const Operation &, const ServedExample &)> &visit) const;

    ExampleWorld m_world;
    bool m_isAsMade = false;
};

void TestExamples::initTestCase()
{
    const QStringList wrong = m_world.make();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestExamples::eachExample(const std::function<void(const Operation &, const ServedExample &)> &visit) const
{
    for (const Operation &operation : m_world.operations()) {
        const std::vector<ServedExample> examples = operation.examples();
        for (const ServedExample &example : examples)
            visit(operation, example);
    }
}

void TestExamples::everyOperationHasOne_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < m_world.operations().size(); ++i)
        QTest::newRow(m_world.operations()[i].name().constData()) << i;
}

void TestExamples::everyOperationHasOne()
{
    QFETCH(const size_t, index);
    const Operation &operation = m_world.operations()[index];
    QSet<QString> names;
    bool showsSuccess = false;
    const std::vector<ServedExample> examples = operation.examples();
    for (const ServedExample &example : examples) {
        QVERIFY2(!names.contains(example.name), qPrintable(example.name));
        names.insert(example.name);
        const bool isSuccess = example.status == operation.successStatus();
        showsSuccess = showsSuccess || isSuccess;
        QVERIFY2(!example.answer.isEmpty() || example.status == 204, qPrintable(example.name));
    }
    QVERIFY(showsSuccess);
    // The first by name is what an explorer begins with.
    QString first;
    for (const ServedExample &example : examples) {
        if (!example.body.isEmpty() && (first.isEmpty() || example.name < first))
            first = example.name;
    }
    const auto shown = std::ranges::find(examples, first, &ServedExample::name);
    QVERIFY(shown == examples.end() || shown->status == operation.successStatus());
    QCOMPARE(examples.front().status, operation.successStatus());
    QCOMPARE(examples.front().body.isEmpty(), operation.bodyType().isEmpty());
}

void TestExamples::typicalProblemsAreShown()
{
    QSet<QString> codes;
    eachExample([&codes](const Operation &, const ServedExample &example) {
        if (example.status >= 400)
            codes.insert(example.answer[u"code"_s].toString());
    });
    for (const QString &code : {u"invalid_parameter"_s, u"not_found"_s, u"gone"_s, u"slug_taken"_s, u"stale_version"_s,
                                u"validation_failed"_s, u"batch_failed"_s, u"changes_pruned"_s})
        QVERIFY2(codes.contains(code), qPrintable(code));
}

void TestExamples::bodiesAreAsDocumented()
{
    eachExample([this](const Operation &operation, const ServedExample &example) {
        if (example.body.isEmpty() || example.status >= 400)
            return;
        const QStringList wrong = m_world.schemas().violations(operation.bodySchema(), example.body);
        QVERIFY2(wrong.isEmpty(), qPrintable(operation.id() + wrong.join(u'\n')));
    });
}

void TestExamples::hold_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    eachExample([](const Operation &operation, const ServedExample &example) {
        if (!ExampleWorld::isMaker(operation, example))
            QTest::addRow("%s %s", qPrintable(operation.id()), qPrintable(example.name))
                << operation.id() << example.name;
    });
}

void TestExamples::hold()
{
    QFETCH(const QString, id);
    QFETCH(const QString, name);
    if (!m_isAsMade)
        QVERIFY(m_world.serve());
    QStringList wrong;
    eachExample([&](const Operation &operation, const ServedExample &example) {
        if (operation.id() != id || example.name != name)
            return;
        m_isAsMade = !operation.isWrite() || example.status >= 400;
        wrong = m_world.complaints(operation, example);
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_Examples.moc"
