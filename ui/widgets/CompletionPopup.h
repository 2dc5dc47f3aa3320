#pragma once

#include <vector>

#include <QObject>
#include <QVariant>

class QCompleter;
class QLineEdit;

namespace vitrine::ui {

class CompletionModel;

/// What is offered below a line while it is typed into. Whoever owns it finds what fits.
struct Completion
{
    QString text;
    QString detail = {};     ///< at the end of its row, in small
    QList<int> letters = {}; ///< of the text, which matched
    QString iconName = {};   ///< none when empty
    QVariant data = {};

    bool operator==(const Completion &) const = default;
};

/// Shows completions below a line. Arrows go through them; Enter, Tab and a click choose; the line keeps the cursor.
class CompletionPopup final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompletionPopup)

public:
    /// Becomes the line's child. The line has to leave Enter to the popup while `hasCurrent`.
    explicit CompletionPopup(QLineEdit *line, const QString &accessibleName);

    /// None hides it.
    void show(std::vector<Completion> completions);
    void hide();
    [[nodiscard]] bool isVisible() const;
    /// Whether one of them would be chosen by Enter.
    [[nodiscard]] bool hasCurrent() const;
    [[nodiscard]] const std::vector<Completion> &completions() const;

signals:
    void chosen(const vitrine::ui::Completion &completion);

private:
    QLineEdit *m_line;
    CompletionModel *m_model;
    QCompleter *m_completer;
};

}
