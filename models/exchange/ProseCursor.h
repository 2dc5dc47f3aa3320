#pragma once

#include <map>

#include <QStringView>

namespace vitrine::models {

/// Walks through Markdown and tells where code begins, which nobody may change. Time grows with the text's length,
/// whatever is in it. The text outlives the cursor.
class ProseCursor final
{
public:
    explicit ProseCursor(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isAtLineStart() const { return m_at == 0 || m_text[m_at - 1] == u'\n'; }
    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] QChar current() const { return m_text[m_at]; }
    [[nodiscard]] QStringView rest() const { return m_text.sliced(m_at); }
    [[nodiscard]] bool startsWith(QStringView start) const { return rest().startsWith(start); }
    void moveTo(qsizetype position) { m_at = position; }
    void step() { ++m_at; }

    /// Behind the code that begins here: a fence with its lines, or a span in backticks. The position itself when
    /// none does.
    [[nodiscard]] qsizetype codeEnd();
    /// Behind the end of the line.
    [[nodiscard]] qsizetype lineEnd() const;

private:
    [[nodiscard]] qsizetype fenceEnd() const;
    [[nodiscard]] qsizetype spanEnd();

    QStringView m_text;
    qsizetype m_at = 0;
    std::map<qsizetype, qsizetype> m_unclosed; ///< length of a run of backticks, to up to where it has no partner
};

}
