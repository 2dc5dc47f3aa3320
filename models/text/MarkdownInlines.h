#pragma once

#include <array>
#include <vector>

#include <QSet>
#include <QString>

#include "models/text/MarkdownEmphasis.h"

namespace vitrine::models {

/// Reads the text of paragraphs and headings, one after the other.
class MarkdownInlines final
{
public:
    /// `linkLabels` must outlive it.
    explicit MarkdownInlines(const QSet<QString> &linkLabels)
        : m_linkLabels(linkLabels)
    {
    }

    /// What a reader sees of it; valid until the next call. White space is left as it is.
    [[nodiscard]] QStringView read(QStringView text);

private:
    /// An opening bracket that waits for its closing one.
    struct Bracket
    {
        qsizetype at = 0;    ///< in what was read
        qsizetype begin = 0; ///< of the text within, in the source
        bool isImage = false;
        bool hasBrackets = false; ///< within, so that it is no label
    };

    void readMark(QChar mark);
    void readEscape();
    void readCode();
    void readRun();
    void openBracket(bool isImage);
    void closeBracket();
    void readPointed();
    void readEntity();

    void copy(qsizetype end);
    void erase(qsizetype at, qsizetype count);
    void finishEmphasis();
    [[nodiscard]] bool isLabel(QStringView label) const;
    [[nodiscard]] qsizetype endOfLink(const Bracket &bracket);
    [[nodiscard]] qsizetype endOfCode(qsizetype length, qsizetype from);
    [[nodiscard]] qsizetype spend(qsizetype result);

    static constexpr qsizetype kLongestCodeMark = 80;

    const QSet<QString> &m_linkLabels;
    QStringView m_text;
    qsizetype m_at = 0;
    QString m_read; ///< with a noncharacter for each mark that is no text
    qsizetype m_allowance = 0;
    std::vector<EmphasisRun> m_runs;
    std::vector<Bracket> m_brackets;
    size_t m_linkFloor = 0; ///< the brackets below have a link within, and a link cannot stand in a link
    std::array<qsizetype, kLongestCodeMark + 1> m_codeMarks{}; ///< where the last run of each length begins
    bool m_knowsCodeMarks = false;
};

}
