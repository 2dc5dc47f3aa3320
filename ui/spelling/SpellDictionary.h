#pragma once

#include <memory>

#include <QStringList>

class Hunspell;

namespace vitrine::ui {

/// One dictionary of Hunspell: how the words of a language are written. Slow to make; belongs to one thread.
class SpellDictionary final
{
    Q_DISABLE_COPY_MOVE(SpellDictionary)

public:
    /// `path` without the ending: "/usr/share/hunspell/de_DE".
    explicit SpellDictionary(const QString &path);
    ~SpellDictionary();

    /// A word in another script than the language's is not for it to judge, and right.
    [[nodiscard]] bool isRight(const QString &word) const;
    /// What may have been meant, the likeliest first.
    [[nodiscard]] QStringList suggestions(const QString &word) const;
    /// From now on it is right.
    void add(const QString &word);

    /// Where dictionaries are looked for, in this order.
    [[nodiscard]] static QStringList folders();
    /// The languages of a folder: "de_DE", "en_US".
    [[nodiscard]] static QStringList languagesIn(const QString &folder);
    /// The one among `languages` that is nearest to a language as people and systems name it ("de", "de-AT"), or empty.
    [[nodiscard]] static QString nearest(const QString &wanted, const QStringList &languages);

private:
    class Encoding;

    std::unique_ptr<Hunspell> m_hunspell;
    std::unique_ptr<Encoding> m_encoding;
    QChar::Script m_script; ///< that the language is written in; Unknown: several, or not known
};

}
