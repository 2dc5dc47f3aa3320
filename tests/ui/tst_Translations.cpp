#include <set>

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "models/settings/Settings.h"
#include "ui/forms/FieldText.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/ModelWords.h"
#include "ui/shell/StatusBar.h"
#include "ui/widgets/RelativeTime.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;
using namespace vitrine::ui;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each form of a count
    bool isFinished = true;
    bool isGone = false;
};

QString sourcePath(const QString &path)
{
    return QStringLiteral(SOURCE_ROOT) + u'/' + path;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}, true, false};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            const auto type = xml.attributes().value("type"_L1);
            message.isFinished = type != "unfinished"_L1;
            message.isGone = type == "vanished"_L1 || type == "obsolete"_L1;
            QString text;
            while (!xml.readNext() || !xml.isEndElement() || xml.name() != "translation"_L1) {
                if (xml.isCharacters())
                    text += xml.text();
                else if (xml.isStartElement() && xml.name() == "numerusform"_L1)
                    message.translations.append(xml.readElementText());
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            all.append(readMessage(xml, context));
    }
    return all;
}

/// The places for values, each once.
std::set<QString> placesOf(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?[1-9n])"_s);
    std::set<QString> places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places.insert(match.next().captured());
    return places;
}

QString problemOf(const Message &message)
{
    if (!message.isFinished)
        return u"unfinished"_s;
    for (const QString &text : message.translations) {
        if (text.trimmed().isEmpty())
            return u"empty"_s;
        // "one file" may leave the count out.
        auto wanted = placesOf(message.source);
        auto given = placesOf(text);
        if (message.translations.size() > 1) {
            wanted.erase(u"%n"_s);
            given.erase(u"%n"_s);
        }
        if (given != wanted)
            return u"other values: "_s + text;
        if (message.source.contains(u'…') != text.contains(u'…'))
            return u"the … at its end: "_s + text;
        if (message.source.front().isSpace() != text.front().isSpace() ||
            message.source.back().isSpace() != text.back().isSpace())
            return u"spaces at its ends: "_s + text;
    }
    return {};
}

void collect(const ObjectInfo &object, std::set<QString> &words)
{
    for (const FieldInfo &field : object.fields) {
        words.insert(field.label);
        words.insert(field.summary);
        for (const QString &choice : field.choices)
            words.insert(FieldText::choiceSource(choice));
        if (field.nested)
            collect(*field.nested, words);
    }
}

std::set<QString> toSet(std::span<const char *const> words)
{
    std::set<QString> all;
    for (const char *word : words)
        all.insert(QString::fromUtf8(word));
    return all;
}

/// What is said and not known, each on a line.
QByteArray missing(std::set<QString> said, const std::set<QString> &known)
{
    QStringList all;
    said.erase(QString());
    std::ranges::set_difference(said, known, std::back_inserter(all));
    return all.join(u'\n').toUtf8();
}

void verifyEmpty(const QByteArray &words)
{
    QVERIFY2(words.isEmpty(), words.constData());
}

/// The whole sentences among the literals of a source file.
QStringList sentencesOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression declared(
        u"\\.means\\(\\s*u(\"[^\"]*\"\\s*)+_s|\\.summary = u(\"[^\"]*\"\\s*)+_s|schema\\(\\s*u\"[^\"]*\"_s,\\s*u\"[^\"]*\"_s"_s);
    text.remove(declared);
    static const QRegularExpression literal(u"u(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)_s"_s);
    static const QRegularExpression seam(u"\"\\s*\""_s);
    static const QRegularExpression sentence(u"^[A-Z%“][^\\\\]* [^\\\\]*\\.$"_s);
    QStringList all;
    for (auto match = literal.globalMatch(text); match.hasNext();) {
        QString found = match.next().captured(1);
        found = found.sliced(1, found.size() - 2).remove(seam).replace("\\\""_L1, "\""_L1);
        if (sentence.match(found).hasMatch())
            all.append(found);
    }
    return all;
}

}

/// Whether all that the window says is there in German, and means the same values.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void germanIsWhole();
    void englishHasEveryForm();
    void nothingOfTheWindowIsLeftOut();
    void contextsAreThoseOfTheClasses();
    void datesAreWrittenTheGermanWay();
    void wordsOfTheModelsAreKnown();
    void sentencesOfTheModelsAreKnown();
    void messagesWithValuesAreFound_data();
    void messagesWithValuesAreFound();
};

void tst_Translations::germanIsWhole()
{
    const auto messages = readMessages(sourcePath(u"resources/translations/vitrine_de.ts"_s));
    QVERIFY(messages.size() > 500);
    QStringList problems;
    for (const Message &message : messages) {
        if (message.isGone)
            continue;
        if (const QString problem = problemOf(message); !problem.isEmpty())
            problems.append(message.context + u": “"_s + message.source + u"”: "_s + problem);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void tst_Translations::englishHasEveryForm()
{
    QStringList problems;
    for (const Message &message : readMessages(sourcePath(u"resources/translations/vitrine_en.ts"_s))) {
        if (const QString problem = problemOf(message); !message.isGone && !problem.isEmpty())
            problems.append(message.source + u": "_s + problem);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void tst_Translations::nothingOfTheWindowIsLeftOut()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"now_de.ts"_s);
    QVERIFY(QFile::copy(sourcePath(u"resources/translations/vitrine_de.ts"_s), copy));
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(LUPDATE),
                  {u"-silent"_s, u"-locations"_s, u"none"_s, u"-disable-heuristic"_s, u"sametext"_s,
                   u"-disable-heuristic"_s, u"similartext"_s, u"-I"_s, sourcePath({}), sourcePath(u"ui"_s),
                   sourcePath(u"app/desktop"_s), u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(60'000));
    QVERIFY2(lupdate.exitCode() == 0, lupdate.readAll().constData());
    QStringList fresh;
    for (const Message &message : readMessages(copy)) {
        if (message.isGone || !message.isFinished)
            fresh.append((message.isGone ? u"no longer said: "_s : u"new: "_s) + message.context + u": "_s +
                         message.source);
    }
    QVERIFY2(fresh.isEmpty(), qPrintable(u"Build the target `translations`, then translate:\n"_s + fresh.join(u'\n')));
}

/// tr() asks by the full name of a class, or by the name that the class declares; others are never found.
void tst_Translations::contextsAreThoseOfTheClasses()
{
    static const QRegularExpression declared(u"Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)"_s);
    std::set<QString> known{u"Message"_s, u"Schema"_s, u"Setting"_s};
    QDirIterator files(sourcePath(u"ui"_s), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = declared.globalMatch(text); match.hasNext();)
            known.insert(match.next().captured(1));
    }
    std::set<QString> used;
    for (const Message &message : readMessages(sourcePath(u"resources/translations/vitrine_de.ts"_s))) {
        if (!message.context.startsWith(u"vitrine::"_s))
            used.insert(message.context);
    }
    verifyEmpty(missing(used, known));

    QTranslator translator;
    QVERIFY(translator.load(u":/translations/vitrine_de.qm"_s));
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(StatusBar::tr("Stopped"), u"Gestoppt"_s);
}

void tst_Translations::datesAreWrittenTheGermanWay()
{
    const QLocale before;
    const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QTranslator translator;
    QVERIFY(translator.load(u":/translations/vitrine_de.qm"_s));
    QCoreApplication::installTranslator(&translator);
    const QDateTime when({2026, 11, 20}, {9, 40, 12});
    QCOMPARE(RelativeTime::exact(fromMillis(when.toMSecsSinceEpoch())), u"Freitag, 20. November 2026, 09:40:12"_s);
}

void tst_Translations::wordsOfTheModelsAreKnown()
{
    std::set<QString> words;
    collect(Project::schema().info(), words);
    collect(Article::schema().info(), words);
    verifyEmpty(missing(words, toSet(ModelWords::schemas())));
    verifyEmpty(missing(toSet(ModelWords::schemas()), words));

    words.clear();
    for (const SettingInfo *info : settings::all()) {
        for (const QString &word : {info->title(), info->summary, info->section, info->unit})
            words.insert(word);
    }
    verifyEmpty(missing(words, toSet(ModelWords::settings())));
    verifyEmpty(missing(toSet(ModelWords::settings()), words));
}

void tst_Translations::sentencesOfTheModelsAreKnown()
{
    std::set<QString> sentences;
    QDirIterator files(sourcePath(u"models"_s), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QStringList found = sentencesOf(files.next());
        sentences.insert(found.begin(), found.end());
    }
    QVERIFY(sentences.size() > 100);
    verifyEmpty(missing(sentences, toSet(ModelWords::messages())));
}

void tst_Translations::messagesWithValuesAreFound_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("without values") << u"Must not be empty."_s << u"Darf nicht leer sein."_s;
    QTest::newRow("with two") << u"May have at most 200 characters, has 201."_s
                              << u"Darf höchstens 200 Zeichen haben, hat 201."_s;
    QTest::newRow("a value that is a message") << u"Must be a whole number."_s << u"Muss eine ganze Zahl sein."_s;
    QTest::newRow("a choice") << u"Must be one of draft, published."_s << u"Muss eines von draft, published sein."_s;
    QTest::newRow("one of several") << u"One component is left out of the text, what stands in between is kept: Demo."_s
                                    << u"Eine Komponente entfällt im Text; was darin steht, bleibt: Demo."_s;
    QTest::newRow("a cell") << u"“soon” is not a date; write 2026-05-31."_s
                            << u"„soon“ ist kein Datum; schreiben Sie 2026-05-31."_s;
    QTest::newRow("a cell in its place") << u"row 2, column “status”: “live” is none of draft, published."_s
                                         << u"Zeile 2, Spalte „status“: „live“ ist keines von draft, published."_s;
    QTest::newRow("a limit") << u"The front matter cannot be read: line 3: there are more than 10,000 values once "
                                "aliases are followed."_s
                             << u"Das Front Matter lässt sich nicht lesen: Zeile 3: mit aufgelösten Aliassen sind es "
                                "mehr als 10,000 Werte."_s;
    QTest::newRow("why one was skipped") << u"Skipped by rule 3: c.md"_s << u"Ausgelassen durch Regel 3: c.md"_s;
    QTest::newRow("a value that looks like a place")
        << u"Another project, “100 %1”, has this slug."_s << u"Diesen Slug hat schon „100 %1“ (Projekt)."_s;
    QTest::newRow("not known") << u"Nothing that a model says."_s << u"Nothing that a model says."_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Translations::messagesWithValuesAreFound()
{
    QFETCH(QString, english);
    QFETCH(QString, german);
    QCOMPARE(MessageText::of(english), english);
    QTranslator translator;
    QVERIFY(translator.load(u":/translations/vitrine_de.qm"_s));
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(MessageText::of(english), german);
}

QTEST_MAIN(tst_Translations)
#include "tst_Translations.moc"
