#pragma once

#include <functional>

#include <QWidget>

#include "models/workspace/FolderCheck.h"

class QLineEdit;

namespace vitrine::ui {

class Button;
class Label;

/// A path that is typed or chosen, with its name above it.
class PathField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PathField)

public:
    enum class Kind { Folder, File };
    /// Asks for a folder or a file without blocking; calls back unless it was cancelled. Tests give another.
    using Question = std::function<void(QWidget *parent, const QString &from, std::function<void(const QString &)>)>;

    /// `name` is the object name of what is typed into.
    PathField(const QString &name, const QString &label, Kind kind, QWidget *parent = nullptr);

    void setQuestion(Question question) { m_question = std::move(question); }
    [[nodiscard]] QString text() const;
    /// Empty for a path that is not whole.
    [[nodiscard]] QString path() const { return models::folderFromTyped(text()); }
    void setText(const QString &text);
    void setInvalid(bool isInvalid);
    [[nodiscard]] QLineEdit *line() const { return m_line; }

signals:
    void changed();
    /// Somebody typed or chose, in place of what was offered.
    void touched();

private:
    [[nodiscard]] static Question dialogFor(Kind kind, const QString &title);

    QLineEdit *m_line;
    Question m_question;
};

}
