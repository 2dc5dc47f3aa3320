#include "ui/spelling/SpellChecker.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

#include "ui/spelling/SpellDictionary.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kLanguageKey = u"text/spellingLanguage"_s;
const auto kOff = u"off"_s;
constexpr qsizetype kMostKnown = 50'000;    // words of a language; then it begins anew
constexpr size_t kMostDictionaries = 2;     // at once: a large one takes some 20 MB
constexpr qint64 kLongestOwnList = 4 << 20; // bytes

}

SpellChecker::SpellChecker(QSettings &settings, const QString &wordsFile, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QString stored = settings.value(kLanguageKey).toString();
    m_isOn = stored != kOff;
    m_choice = m_isOn ? stored : QString();
    m_desk.wordsFile = wordsFile;
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
    submit([this] { readFolders(); });
}

SpellChecker::~SpellChecker() = default;

QString SpellChecker::usualWordsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/words.txt"_s;
}

void SpellChecker::choose(const QString &language)
{
    m_isOn = true;
    m_choice = language;
    m_settings.setValue(kLanguageKey, language);
    emit choiceChanged();
}

void SpellChecker::turnOff()
{
    m_isOn = false;
    m_settings.setValue(kLanguageKey, kOff);
    m_known.clear();
    m_asked.clear();
    submit([this] { m_desk.dictionaries.clear(); });
    emit choiceChanged();
}

QString SpellChecker::languageFor(const QString &own) const
{
    if (!m_isOn)
        return {};
    if (!m_choice.isEmpty())
        return m_languages.contains(m_choice) ? m_choice : QString();
    return SpellDictionary::nearest(own.isEmpty() ? QLocale().name() : own, m_languages);
}

SpellChecker::Verdict SpellChecker::verdict(const QString &language, const QString &word) const
{
    const auto words = m_known.constFind(language);
    if (words == m_known.constEnd())
        return Verdict::Unknown;
    const auto known = words->constFind(word);
    return known == words->constEnd() ? Verdict::Unknown : *known ? Verdict::Right : Verdict::Wrong;
}

void SpellChecker::check(const QString &language, const QStringList &words)
{
    QStringList unasked;
    for (const QString &word : words) {
        const QString key = language + u'\n' + word;
        if (!m_asked.contains(key)) {
            m_asked.insert(key);
            unasked.append(word);
        }
    }
    if (unasked.isEmpty())
        return;
    submit([this, language, unasked] {
        const SpellDictionary *with = dictionary(language);
        QHash<QString, bool> found;
        for (const QString &word : unasked)
            found.insert(word, !with || m_desk.ownWords.contains(word) || with->isRight(word));
        m_mailbox.post([this, language, found = std::move(found)] {
            auto &known = m_known[language];
            if (known.size() > kMostKnown)
                known.clear();
            known.insert(found);
            for (auto word = found.keyBegin(); word != found.keyEnd(); ++word)
                m_asked.remove(language + u'\n' + *word);
            emit judged();
        });
    });
}

models::Future<QStringList> SpellChecker::suggest(const QString &language, const QString &word)
{
    const models::Promise<QStringList> promise;
    submit([this, promise, language, word] {
        const SpellDictionary *with = dictionary(language);
        promise.deliver(with ? with->suggestions(word) : QStringList());
    });
    return promise.future();
}

void SpellChecker::add(const QString &word)
{
    for (auto &known : m_known)
        known.insert(word, true);
    submit([this, word] { keepWord(word); });
    emit judged();
}

void SpellChecker::submit(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_wakeUp.notify_one();
}

void SpellChecker::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wakeUp.wait(lock, stop, [this] { return !m_jobs.empty(); })) {
        if (stop.stop_requested())
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

void SpellChecker::readFolders()
{
    QStringList languages;
    for (const QString &folder : SpellDictionary::folders()) {
        for (const QString &language : SpellDictionary::languagesIn(folder)) {
            if (m_desk.paths.contains(language))
                continue;
            m_desk.paths.insert(language, folder + u'/' + language);
            languages.append(language);
        }
    }
    if (QFile file(m_desk.wordsFile); file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.read(kLongestOwnList).split('\n'))
            m_desk.ownWords.insert(QString::fromUtf8(line.trimmed()));
    }
    m_mailbox.post([this, languages] {
        m_languages = languages;
        emit languagesFound();
    });
}

SpellDictionary *SpellChecker::dictionary(const QString &language)
{
    auto &all = m_desk.dictionaries;
    if (const auto found = all.find(language); found != all.end())
        return found->second.get();
    const QString path = m_desk.paths.value(language);
    if (path.isEmpty())
        return nullptr;
    if (all.size() >= kMostDictionaries)
        all.clear();
    auto made = std::make_unique<SpellDictionary>(path);
    for (const QString &word : std::as_const(m_desk.ownWords))
        made->add(word);
    return all.emplace(language, std::move(made)).first->second.get();
}

/// One write at the end of the file, so that several windows can add to it.
void SpellChecker::keepWord(const QString &word)
{
    if (m_desk.ownWords.contains(word))
        return;
    m_desk.ownWords.insert(word);
    for (const auto &[language, one] : m_desk.dictionaries)
        one->add(word);
    QFile file(m_desk.wordsFile);
    const QByteArray line = word.toUtf8() + '\n';
    const bool isKept = QDir().mkpath(QFileInfo(file).absolutePath()) &&
                        file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) &&
                        file.write(line) == line.size();
    if (!isKept)
        m_mailbox.post([this, word, file = file.fileName(), why = file.errorString()] {
            emit failed(tr("“%1” counts as right until the program ends, but could not be kept in %2: %3")
                            .arg(word, file, why));
        });
}

}
