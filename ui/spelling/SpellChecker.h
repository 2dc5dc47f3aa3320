#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include <QHash>
#include <QSet>
#include <QStringList>

#include "models/core/Future.h"
#include "models/core/Mailbox.h"

class QSettings;

namespace vitrine::ui {

class SpellDictionary;

/// Judges words by the dictionaries of Hunspell that are installed and by the user's own words. Dictionaries are looked
/// for, read and asked on a thread of its own, when there is first need for one. Lives on the window's thread.
class SpellChecker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpellChecker)

public:
    /// The user's own words stand in `wordsFile`, one a line; what is chosen is kept in `settings`, which outlives it.
    SpellChecker(QSettings &settings, const QString &wordsFile, QObject *parent = nullptr);
    ~SpellChecker() override;

    [[nodiscard]] vitrine::models::Mailbox &mailbox() { return m_mailbox; }

    /// Of the dictionaries; none until `languagesFound`.
    [[nodiscard]] const QStringList &languages() const { return m_languages; }
    /// A language to check everything in; empty: each text in its own.
    [[nodiscard]] const QString &choice() const { return m_choice; }
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void choose(const QString &language);
    void turnOff();
    /// What a text is checked in whose own language is that ("de", or empty: the window's); empty: not at all.
    [[nodiscard]] QString languageFor(const QString &own) const;

    enum class Verdict { Unknown, Right, Wrong };
    /// What is known of a word. Quick.
    [[nodiscard]] Verdict verdict(const QString &language, const QString &word) const;
    /// Finds out; `judged` follows.
    void check(const QString &language, const QStringList &words);
    /// What may have been meant, the likeliest first.
    [[nodiscard]] models::Future<QStringList> suggest(const QString &language, const QString &word);
    /// Is right from now on, in every language.
    void add(const QString &word);

    /// Where the user's own words are kept.
    [[nodiscard]] static QString usualWordsFile();

signals:
    void languagesFound();
    /// Another language, or none.
    void choiceChanged();
    /// More is known of some words.
    void judged();
    /// The user's own words could not be kept.
    void failed(const QString &message);

private:
    using Job = std::move_only_function<void()>;

    /// What belongs to the thread.
    struct Desk
    {
        std::map<QString, std::unique_ptr<SpellDictionary>> dictionaries;
        QHash<QString, QString> paths; ///< by language
        QSet<QString> ownWords;
        QString wordsFile;
    };

    void submit(Job job);
    void run(const std::stop_token &stop);
    void readFolders();
    [[nodiscard]] SpellDictionary *dictionary(const QString &language);
    void keepWord(const QString &word);

    vitrine::models::Mailbox m_mailbox;
    QSettings &m_settings;
    QStringList m_languages;
    QString m_choice;
    bool m_isOn = true;
    QHash<QString, QHash<QString, bool>> m_known; ///< by language
    QSet<QString> m_asked;
    Desk m_desk;
    std::mutex m_mutex;
    std::condition_variable_any m_wakeUp;
    std::deque<Job> m_jobs;
    std::jthread m_thread; // last: ends before what it uses
};

}
