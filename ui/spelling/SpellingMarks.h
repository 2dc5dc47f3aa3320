#pragma once

#include <optional>

#include <QObject>
#include <QTextCursor>

class QTextBlock;
class QTimer;

namespace vitrine::ui {

class MarkdownEditor;
class SpellChecker;

/// Underlines what is misspelt among the lines of an editor that are in sight. Code and front matter are left alone.
class SpellingMarks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpellingMarks)

public:
    /// Both outlive it.
    SpellingMarks(MarkdownEditor &editor, SpellChecker &checker, QObject *parent = nullptr);

    [[nodiscard]] SpellChecker &checker() const { return m_checker; }
    /// The text's own language, or empty.
    void setLanguage(const QString &own);
    [[nodiscard]] const QString &ownLanguage() const { return m_own; }
    /// What it is checked in; empty: not at all.
    [[nodiscard]] QString language() const;
    /// The misspelt word at a place of the text, selected.
    [[nodiscard]] std::optional<QTextCursor> wordAt(int position) const;

private:
    void mark();
    void markLine(const QTextBlock &block, const QString &language, QStringList &unknown);

    MarkdownEditor &m_editor;
    SpellChecker &m_checker;
    QString m_own;
    QTimer *m_delay;
    QList<QTextCursor> m_wrong;
};

}
