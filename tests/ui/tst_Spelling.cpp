#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/spelling/SpellChecker.h"
#include "ui/spelling/SpellDictionary.h"
#include "ui/spelling/SpellingMarks.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownPane.h"

using namespace Qt::StringLiterals;
using namespace vitrine::ui;

/// With the dictionaries of Debian's hunspell-en-us and hunspell-de-de.
class tst_Spelling : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void dictionariesJudge_data();
    void dictionariesJudge();
    void nearestLanguage_data();
    void nearestLanguage();
    void misspeltWordsAreUnderlined();
    void codeAndFrontMatterAreLeftAlone();
    void theWordThatIsTypedIsLeftAlone();
    void followsTheLanguageOfTheText();
    void theChoiceIsRemembered();
    void suggestionsReplaceTheWord();
    void ownWordsAreKept();
    void ownWordsThatCannotBeKeptAreTold();
    void onlyWhatIsInSightIsChecked();

private:
    void openPane();
    [[nodiscard]] QStringList underlined() const;
    [[nodiscard]] QMenu *openMenu();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SpellChecker> m_checker;
    std::unique_ptr<MarkdownPane> m_pane;
    MarkdownEditor *m_editor = nullptr;
};

void tst_Spelling::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void tst_Spelling::init()
{
    m_pane.reset();
    m_checker.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"window.ini"_s), QSettings::IniFormat);
    openPane();
}

void tst_Spelling::openPane()
{
    m_pane.reset();
    m_checker = std::make_unique<SpellChecker>(*m_settings, m_folder->filePath(u"data/words.txt"_s));
    QSignalSpy found(m_checker.get(), &SpellChecker::languagesFound);
    QVERIFY(found.wait());
    QVERIFY(m_checker->languages().contains(u"en_US"_s));
    m_pane = std::make_unique<MarkdownPane>();
    m_pane->setSpelling(*m_checker);
    m_pane->resize(1000, 500);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_editor = m_pane->editor();
}

QStringList tst_Spelling::underlined() const
{
    QStringList words;
    for (const auto &mark : m_editor->extraSelections()) {
        if (mark.format.underlineStyle() == QTextCharFormat::WaveUnderline)
            words.append(mark.cursor.selectedText());
    }
    return words;
}

/// By the keyboard, with the suggestions.
QMenu *tst_Spelling::openMenu()
{
    QTest::keyClick(m_editor, Qt::Key_Return, Qt::AltModifier);
    auto *menu = m_editor->findChild<QMenu *>(u"textMenu"_s);
    if (!menu || !QTest::qWaitFor([menu] { return menu->actions().first()->text() != u"Looking for suggestions"_s; }))
        qFatal("no menu");
    return menu;
}

void tst_Spelling::dictionariesJudge_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("English") << u"en_US"_s << u"harbor"_s << true;
    QTest::newRow("wrong English") << u"en_US"_s << u"harbro"_s << false;
    QTest::newRow("apostrophe") << u"en_US"_s << u"isn’t"_s << true;
    QTest::newRow("German") << u"de_DE"_s << u"Übergröße"_s << true;
    QTest::newRow("composed German") << u"de_DE"_s << u"Hafenlichter"_s << true;
    QTest::newRow("wrong German") << u"de_DE"_s << u"Haffen"_s << false;
    QTest::newRow("soft hyphen") << u"de_DE"_s << u"Hafen\u00adlichter"_s << true;
    QTest::newRow("another writing is not judged") << u"de_DE"_s << u"Огни"_s << true;
    QTest::newRow("very long") << u"en_US"_s << QString(5'000, u'a') << false;
}

void tst_Spelling::dictionariesJudge()
{
    QFETCH(QString, language);
    QFETCH(QString, word);
    QFETCH(bool, isRight);
    const SpellDictionary dictionary(u"/usr/share/hunspell/"_s + language);
    QCOMPARE(dictionary.isRight(word), isRight);
}

void tst_Spelling::nearestLanguage_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("found");
    QTest::newRow("itself") << u"de_AT"_s << u"de_AT"_s;
    QTest::newRow("as the web writes it") << u"de-AT"_s << u"de_AT"_s;
    QTest::newRow("in small letters") << u"de-at"_s << u"de_AT"_s;
    QTest::newRow("language only") << u"de"_s << u"de_DE"_s;
    QTest::newRow("another country") << u"de-CH"_s << u"de_DE"_s;
    QTest::newRow("English") << u"en"_s << u"en_US"_s;
    QTest::newRow("the only one") << u"pt"_s << u"pt_BR"_s;
    QTest::newRow("none") << u"fr"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("C") << u"C"_s << u""_s;
}

void tst_Spelling::nearestLanguage()
{
    QFETCH(QString, wanted);
    QFETCH(QString, found);
    QCOMPARE(SpellDictionary::nearest(wanted, {u"de_AT"_s, u"de_DE"_s, u"en_GB"_s, u"en_US"_s, u"pt_BR"_s}), found);
}

void tst_Spelling::misspeltWordsAreUnderlined()
{
    m_pane->setText(u"A boat coms in at **eihgt** knots."_s);
    QTRY_COMPARE(underlined(), (QStringList{u"coms"_s, u"eihgt"_s}));
    m_pane->setText(u"A boat comes in."_s);
    QTRY_COMPARE(underlined(), QStringList());
}

void tst_Spelling::codeAndFrontMatterAreLeftAlone()
{
    m_pane->setText(
        u"---\ntitel: x\n---\nwrng\n\n```\nwrng2 wrong spel\n```\n\n    indnted code\n\n- itm\n\n    mroe of it"_s);
    QTRY_COMPARE(underlined(), (QStringList{u"wrng"_s, u"itm"_s, u"mroe"_s}));
}

void tst_Spelling::theWordThatIsTypedIsLeftAlone()
{
    m_editor->setFocus();
    QTest::keyClicks(m_editor, u"wrng othr"_s);
    QTRY_COMPARE(underlined(), QStringList{u"wrng"_s});
    QTest::keyClick(m_editor, Qt::Key_Space);
    QTRY_COMPARE(underlined(), (QStringList{u"wrng"_s, u"othr"_s}));
}

void tst_Spelling::followsTheLanguageOfTheText()
{
    m_pane->setText(u"Der harbor und die Hafenlichter"_s);
    QTRY_VERIFY(underlined().contains(u"Hafenlichter"_s));
    m_pane->setLanguage(u"de"_s);
    QTRY_COMPARE(underlined(), QStringList{u"harbor"_s});
    m_pane->setLanguage(u"xx"_s); // nobody knows it
    QTRY_COMPARE(underlined(), QStringList());
}

void tst_Spelling::theChoiceIsRemembered()
{
    m_checker->choose(u"de_DE"_s);
    openPane();
    m_pane->setText(u"harbor Hafen"_s);
    QTRY_COMPARE(underlined(), QStringList{u"harbor"_s});
    m_checker->turnOff();
    QTRY_COMPARE(underlined(), QStringList());
    openPane();
    QVERIFY(!m_checker->isOn());
    QCOMPARE(m_checker->languageFor(u"de"_s), QString());
    auto *menu = m_pane->findChild<QMenu *>(u"spellingMenu"_s);
    emit menu->aboutToShow();
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().at(1)->trigger();
    m_pane->setText(u"Hafen"_s);
    QTRY_COMPARE(underlined(), QStringList{u"Hafen"_s});
}

void tst_Spelling::suggestionsReplaceTheWord()
{
    m_pane->setText(u"A harbro here"_s);
    QTRY_COMPARE(underlined(), QStringList{u"harbro"_s});
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(4);
    m_editor->setTextCursor(cursor);
    m_editor->setFocus();
    QMenu *menu = openMenu();
    QCOMPARE(menu->actions().first()->text(), u"harbor"_s);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(m_pane->text(), u"A harbor here"_s);
    QTRY_COMPARE(underlined(), QStringList());
    m_editor->undo();
    QCOMPARE(m_pane->text(), u"A harbro here"_s);
}

void tst_Spelling::ownWordsAreKept()
{
    m_pane->setText(u"Vessmark"_s);
    QTRY_COMPARE(underlined(), QStringList{u"Vessmark"_s});
    m_editor->setFocus();
    QMenu *menu = openMenu();
    menu->findChild<QAction *>(u"addToDictionary"_s)->trigger();
    menu->close();
    QTRY_COMPARE(underlined(), QStringList());
    openPane();
    m_pane->setText(u"Vessmark Ovelnd"_s);
    QTRY_COMPARE(underlined(), QStringList{u"Ovelnd"_s});
    QFile file(m_folder->filePath(u"data/words.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "Vessmark\n");
}

void tst_Spelling::ownWordsThatCannotBeKeptAreTold()
{
    QFile inTheWay(m_folder->filePath(u"data"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder is to be
    QSignalSpy failed(m_checker.get(), &SpellChecker::failed);
    m_checker->add(u"Vessmark"_s);
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(u"Vessmark"_s));
}

void tst_Spelling::onlyWhatIsInSightIsChecked()
{
    QString text;
    for (int i = 0; i < 5'000; ++i)
        text += u"wrng and wrnq\n\n"_s;
    m_pane->setText(text);
    QTRY_VERIFY(underlined().size() > 4);
    QVERIFY(underlined().size() < 200);
    m_editor->moveCursor(QTextCursor::End);
    QTRY_VERIFY(!m_editor->extraSelections().isEmpty() &&
                m_editor->extraSelections().first().cursor.blockNumber() > 9'000);
}

QTEST_MAIN(tst_Spelling)
#include "tst_Spelling.moc"
