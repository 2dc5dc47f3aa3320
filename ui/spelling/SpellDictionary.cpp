#include "ui/spelling/SpellDictionary.h"

#include <algorithm>

#include <hunspell.hxx>
#include <iconv.h>

#include <QDir>
#include <QLocale>
#include <QStandardPaths>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSuggestions = 6;

QChar::Script scriptOf(const QString &language)
{
    switch (QLocale(language).script()) {
    case QLocale::LatinScript:
        return QChar::Script_Latin;
    case QLocale::CyrillicScript:
        return QChar::Script_Cyrillic;
    case QLocale::GreekScript:
        return QChar::Script_Greek;
    default:
        return QChar::Script_Unknown;
    }
}

bool isInAnotherScript(const QString &word, QChar::Script script)
{
    return std::ranges::any_of(word, [script](QChar c) { return c.isLetter() && c.script() != script; });
}

}

/// Between our texts and the encoding that a dictionary is written in, which may be an old one.
class SpellDictionary::Encoding final
{
    Q_DISABLE_COPY_MOVE(Encoding)

public:
    explicit Encoding(const std::string &name)
        : m_to(iconv_open(iconvName(name).c_str(), "UTF-8"))
        , m_from(iconv_open("UTF-8", iconvName(name).c_str()))
    {
    }
    ~Encoding()
    {
        for (const iconv_t one : {m_to, m_from}) {
            if (isOpen(one))
                iconv_close(one);
        }
    }

    /// Empty when the word cannot be written in it.
    [[nodiscard]] std::string encode(const QString &word) const
    {
        QString plain = word;
        plain.replace(u'’', u'\'').remove(QChar(0xad));
        return convert(m_to, plain.toUtf8().toStdString());
    }
    [[nodiscard]] QString decode(const std::string &word) const
    {
        return QString::fromStdString(convert(m_from, word));
    }

private:
    static bool isOpen(iconv_t one) { return one != reinterpret_cast<iconv_t>(-1); } // NOLINT: what iconv_open says

    /// Dictionaries write "ISO8859-1" and "microsoft-cp1251".
    static std::string iconvName(const std::string &name)
    {
        const QString known = QString::fromStdString(name);
        return known.startsWith("microsoft-cp"_L1) ? (u"CP"_s + known.sliced(12)).toStdString() : name;
    }

    static std::string convert(iconv_t with, std::string text)
    {
        if (!isOpen(with))
            return {};
        std::string made(text.size() * 4 + 4, '\0');
        char *in = text.data();
        char *out = made.data();
        size_t inLeft = text.size();
        size_t outLeft = made.size();
        const bool isWhole = iconv(with, &in, &inLeft, &out, &outLeft) == 0;
        iconv(with, nullptr, nullptr, nullptr, nullptr);
        made.resize(isWhole ? made.size() - outLeft : 0);
        return made;
    }

    iconv_t m_to;
    iconv_t m_from;
};

SpellDictionary::SpellDictionary(const QString &path)
    : m_hunspell(std::make_unique<Hunspell>(QFile::encodeName(path + u".aff"_s).constData(),
                                            QFile::encodeName(path + u".dic"_s).constData()))
    , m_encoding(std::make_unique<Encoding>(m_hunspell->get_dict_encoding()))
    , m_script(scriptOf(QFileInfo(path).fileName()))
{
}

SpellDictionary::~SpellDictionary() = default;

bool SpellDictionary::isRight(const QString &word) const
{
    if (m_script != QChar::Script_Unknown && isInAnotherScript(word, m_script))
        return true;
    const std::string encoded = m_encoding->encode(word);
    return encoded.empty() || m_hunspell->spell(encoded); // the encoding has no such letters
}

QStringList SpellDictionary::suggestions(const QString &word) const
{
    QStringList all;
    for (const std::string &one : m_hunspell->suggest(m_encoding->encode(word))) {
        if (all.size() < kMostSuggestions)
            all.append(m_encoding->decode(one));
    }
    all.removeAll(QString());
    return all;
}

void SpellDictionary::add(const QString &word)
{
    if (const std::string encoded = m_encoding->encode(word); !encoded.empty())
        m_hunspell->add(encoded);
}

QStringList SpellDictionary::folders()
{
    QStringList all = QString::fromLocal8Bit(qgetenv("DICPATH")).split(u':', Qt::SkipEmptyParts);
    all +=
        QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hunspell"_s, QStandardPaths::LocateDirectory);
    all += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"myspell/dicts"_s,
                                     QStandardPaths::LocateDirectory);
    for (const QString &usual : {u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s}) {
        if (!all.contains(usual) && QDir(usual).exists())
            all.append(usual);
    }
    return all;
}

QStringList SpellDictionary::languagesIn(const QString &folder)
{
    QStringList languages;
    const QDir there(folder);
    for (const QString &file : there.entryList({u"*.dic"_s}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(4);
        if (!name.startsWith("hyph_"_L1) && there.exists(name + u".aff"_s))
            languages.append(name);
    }
    return languages;
}

QString SpellDictionary::nearest(const QString &wanted, const QStringList &languages)
{
    const QString code = QString(wanted).replace(u'-', u'_').section(u'.', 0, 0);
    const auto same = [&](const QString &one) { return one.compare(code, Qt::CaseInsensitive) == 0; };
    if (const auto found = std::ranges::find_if(languages, same); found != languages.end())
        return *found;
    const QString language = code.section(u'_', 0, 0).toLower();
    if (language.isEmpty())
        return {};
    const QString usual = language == "en"_L1 ? u"en_US"_s : language + u'_' + language.toUpper(); // de_DE, fr_FR
    if (languages.contains(usual))
        return usual;
    const auto kin = [&](const QString &one) { return one.section(u'_', 0, 0).toLower() == language; };
    const auto found = std::ranges::find_if(languages, kin);
    return found == languages.end() ? QString() : *found;
}

}
