#include <QLineEdit>
#include <QPlainTextEdit>

#include "WindowFixture.h"
#include "ui/social/CutText.h"
#include "ui/widgets/TabStrip.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::CutText;

class tst_SocialTab : public QObject
{
    Q_OBJECT

private slots:
    void textsAreCutAsSearchEnginesDo_data();
    void textsAreCutAsSearchEnginesDo();
    void previewsFollowTheTyping();
    void emptyFieldsTakeTheItemsOwn();
    void tooLongIsAdviceAndNoError();
    void markupIsShownAsTyped();
    void fitsTheSmallestWindow();

private:
    void show();

    std::unique_ptr<WindowFixture> m_window;
};

void tst_SocialTab::textsAreCutAsSearchEnginesDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("cut");
    QTest::newRow("empty") << QString() << QString() << QString();
    QTest::newRow("short") << u"Good signs"_s << u"Good signs"_s << QString();
    QTest::newRow("exactly") << u"0123456789"_s << u"0123456789"_s << QString();
    QTest::newRow("between words") << u"Good signs are"_s << u"Good signs"_s << u" are"_s;
    QTest::newRow("within a word") << u"Good old signs"_s << u"Good old"_s << u" signs"_s;
    QTest::newRow("one long word") << u"Donaudampfschiff"_s << u"Donaudampf"_s << u"schiff"_s;
    QTest::newRow("no spaces") << QString(12, u'港') << QString(10, u'港') << QString(2, u'港');
    QTest::newRow("pairs stay whole") << u"🙂"_s.repeated(12) << u"🙂"_s.repeated(10) << u"🙂"_s.repeated(2);
    QTest::newRow("lines are one") << u"Good\n\n signs"_s << u"Good signs"_s << QString();
}

void tst_SocialTab::textsAreCutAsSearchEnginesDo()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QFETCH(QString, cut);
    QCOMPARE(CutText::at(text, 10).kept, kept);
    QCOMPARE(CutText::at(text, 10).cut, cut);
}

void tst_SocialTab::show()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_window = std::make_unique<WindowFixture>();
    m_window->files.create({{u"title"_s, u"What a sign owes you"_s},
                            {u"summary"_s, u"Good signs are quiet until you need them."_s},
                            {u"publishedAt"_s, u"2026-11-24T09:00:00Z"_s}});
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"What a sign owes you"_s));
    m_window->find<ui::TabStrip>(u"tabs"_s)->setCurrentIndex(3);
}

void tst_SocialTab::previewsFollowTheTyping()
{
    show();
    QTest::keyClicks(m_window->field<QLineEdit>(u"seo.title"_s), u"Notes on wayfinding"_s);
    QCOMPARE(m_window->text(u"socialCardTitle"_s), u"Notes on wayfinding"_s);
    QVERIFY(m_window->text(u"searchPreviewTitle"_s).contains(u"Notes on wayfinding"_s));
    QTest::keyClicks(m_window->field<QPlainTextEdit>(u"seo.description"_s), u"Four debts."_s);
    QCOMPARE(m_window->text(u"socialCardDescription"_s), u"Four debts."_s);
    QVERIFY(m_window->text(u"searchPreviewDescription"_s).contains(u">24 Nov 2026. Four debts.<"_s));
    QCOMPARE(m_window->text(u"searchPreviewTrail"_s), u"127.0.0.1:8080 › projects › what-a-sign-owes-you"_s);
    m_window->session().discard();
    QCOMPARE(m_window->text(u"socialCardTitle"_s), u"What a sign owes you"_s);
}

void tst_SocialTab::emptyFieldsTakeTheItemsOwn()
{
    show();
    QCOMPARE(m_window->text(u"socialCardTitle"_s), u"What a sign owes you"_s);
    QCOMPARE(m_window->text(u"socialCardDescription"_s), u"Good signs are quiet until you need them."_s);
    QCOMPARE(m_window->field<QLineEdit>(u"seo.title"_s)->placeholderText(), u"What a sign owes you"_s);
    m_window->session().setField(u"summary"_s, QString());
    QVERIFY(m_window->text(u"searchPreviewDescription"_s).contains(u"Without a description"_s));
}

void tst_SocialTab::tooLongIsAdviceAndNoError()
{
    show();
    auto *title = m_window->field<QLineEdit>(u"seo.title"_s);
    QTest::keyClicks(title, u"sign "_s.repeated(14));
    QCOMPARE(m_window->text(u"seo.title-note"_s), u"Search engines cut after about 60."_s);
    QVERIFY(m_window->session().errors().empty());
    QVERIFY(m_window->text(u"searchPreviewTitle"_s).contains(u"<s "_s));
    QVERIFY(!m_window->find<ui::TabStrip>(u"tabs"_s)->hasProblem(3));
}

void tst_SocialTab::markupIsShownAsTyped()
{
    show();
    QTest::keyClicks(m_window->field<QLineEdit>(u"seo.title"_s), u"<img src=x> & <b>bold</b>"_s);
    QCOMPARE(m_window->text(u"searchPreviewTitle"_s), u"<u>&lt;img src=x&gt; &amp; &lt;b&gt;bold&lt;/b&gt;</u>"_s);
    QCOMPARE(m_window->find<QLabel>(u"socialCardTitle"_s)->textFormat(), Qt::PlainText);
}

void tst_SocialTab::fitsTheSmallestWindow()
{
    show();
    m_window->window->resize(ui::Metric::kMinimumWidth, ui::Metric::kMinimumHeight);
    QCoreApplication::processEvents();
    const auto *card = m_window->find(u"socialCard"_s);
    const auto *form = m_window->find(u"seo"_s);
    QVERIFY(card->mapTo(m_window->window.get(), QPoint()).y() > form->mapTo(m_window->window.get(), QPoint()).y());
    m_window->window->resize(1280, 800);
    QCoreApplication::processEvents();
    QVERIFY(card->mapTo(m_window->window.get(), QPoint()).x() >=
            form->mapTo(m_window->window.get(), QPoint(form->width(), 0)).x());
}

QTEST_MAIN(tst_SocialTab)
#include "tst_SocialTab.moc"
