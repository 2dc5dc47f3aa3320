#pragma once

#include <QWidget>

class QTimer;

namespace vitrine::ui {

class FieldBox;
class HairlineSplitter;
class MarkdownEditor;
class MarkdownPreview;
class MarkdownRenderer;

/// A text in Markdown and what becomes of it, side by side.
class MarkdownPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownPane)

public:
    explicit MarkdownPane(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// Replaces the text and forgets the undo steps. Cursor and scroll bar stay where they are in what is the same.
    void setText(const QString &text);
    /// Puts the cursor at the beginning, for another text.
    void showStart();
    void setInvalid(bool isInvalid);

    [[nodiscard]] MarkdownEditor *editor() const { return m_editor; }
    [[nodiscard]] HairlineSplitter *splitter() const { return m_splitter; }

signals:
    void edited();
    void wordsCounted(qint64 words);

private:
    [[nodiscard]] QWidget *buildSource();
    [[nodiscard]] QWidget *buildPreview();
    void renderLater();

    MarkdownEditor *m_editor;
    MarkdownPreview *m_preview;
    FieldBox *m_sourceBox = nullptr;
    HairlineSplitter *m_splitter;
    MarkdownRenderer *m_renderer;
    QTimer *m_delay;
    bool m_isFilling = false;
};

}
