#include <QStringList>

#include "models/text/CodePoint.h"
#include "models/text/SearchText.h"

namespace vitrine::models {

namespace {

constexpr qsizetype kMaximumTerms = 16;
constexpr qsizetype kMaximumCharacters = 200;

bool isQuote(char32_t c)
{
    return QStringView(u"\"“”„‟«»〝〞〟「」『』＂").contains(QChar::fromUcs4(c));
}

/// Stands within a word as people see it: "e-mail", "node.js", Persian's half spaces.
bool isJoiner(char32_t c)
{
    return QStringView(u"-'’._/@&\u2010\u2011\u200c\u200d").contains(QChar::fromUcs4(c));
}

class SearchParser final
{
public:
    std::optional<SearchExpression> parse(QStringView typed)
    {
        CodePoint c;
        for (qsizetype i = 0; i < typed.size() && !isFull(); i += c.length) {
            c = codePointAt(typed, i);
            if (!isInvisible(c.value))
                read(c.value);
        }
        endTerm(true);
        if (m_expression.match.isEmpty())
            return {};
        return std::move(m_expression);
    }

private:
    [[nodiscard]] bool isFull() const { return m_terms == kMaximumTerms || m_characters == kMaximumCharacters; }

    void read(char32_t c)
    {
        const CharacterKind kind = characterKind(c);
        const bool isLetter = kind == CharacterKind::Letter || kind == CharacterKind::Spaceless;
        if (isLetter || (kind == CharacterKind::Mark && !m_word.isEmpty())) {
            m_word += QStringView(QChar::fromUcs4(c));
            ++m_characters;
            if (isLetter)
                m_lastKind = kind;
        } else if (isQuote(c)) {
            endTerm(!m_isQuoted);
            m_isQuoted = !m_isQuoted;
        } else if (kind == CharacterKind::Symbol) { // may be a word to SQLite, between those of a phrase
            endTerm(!m_isQuoted);
        } else if (m_isQuoted || (isJoiner(c) && !m_word.isEmpty())) {
            endWord();
        } else {
            endTerm(true);
        }
    }

    void endWord()
    {
        if (m_word.isEmpty())
            return;
        m_term.append(searchable(m_word).replace(QChar(0x200b), u' '));
        if (QString word = folded(m_word); !word.isEmpty() && !m_expression.words.contains(word))
            m_expression.words.append(std::move(word));
        m_word.clear();
    }

    void endTerm(bool mayGoOn)
    {
        endWord();
        if (m_term.isEmpty())
            return;
        QString &match = m_expression.match;
        if (!match.isEmpty())
            match += u' ';
        match += u'"' + m_term.join(u' ') + u'"';
        if (mayGoOn && m_lastKind != CharacterKind::Spaceless) // one such letter is a whole token
            match += u'*';
        m_term.clear();
        ++m_terms;
    }

    SearchExpression m_expression;
    QString m_word;
    QStringList m_term;
    CharacterKind m_lastKind = CharacterKind::Other;
    qsizetype m_terms = 0;
    qsizetype m_characters = 0;
    bool m_isQuoted = false;
};

}

std::optional<SearchExpression> parseSearch(QStringView typed)
{
    return SearchParser().parse(typed);
}

}
