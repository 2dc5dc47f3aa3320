#pragma once

#include <QWidget>

#include "models/text/Markdown.h"

class QLabel;
class QTimer;

namespace vitrine::ui {

class Banner;
class FieldBox;
class FindBar;
class HairlineSplitter;
class MarkdownEditor;
class MarkdownPictures;
class MarkdownPreview;
class MarkdownRenderer;
class MarkdownToolBar;
class PictureCache;
class PictureIntake;
class SpellChecker;
class SpellingMarks;

/// A text in Markdown and what becomes of it, side by side.
class MarkdownPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownPane)

public:
    /// What there is to see; the names are what `viewName` stores.
    enum class View { Both, Source, Preview };
    Q_ENUM(View)

    explicit MarkdownPane(QWidget *parent = nullptr);

    /// Checks the spelling; outlives it. Without, none is checked.
    void setSpelling(SpellChecker &checker);
    /// The language that the text says it is in: "de"; may be empty.
    void setLanguage(const QString &language);
    /// Shows the workspace's pictures and takes new ones; both outlive it.
    void setPictures(PictureCache &cache, PictureIntake &intake);

    [[nodiscard]] QString text() const;
    /// Replaces the text and forgets the undo steps. Cursor and scroll bar stay where they are in what is the same.
    void setText(const QString &text);
    /// Puts the cursor at the beginning, for another text.
    void showStart();
    void setInvalid(bool isInvalid);

    /// Opens the bar that finds in the source, which comes into view.
    void find();

    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    /// The next of the three; the focus stays in what is left.
    void showNextView();
    /// For settings; what is unknown there is Both.
    [[nodiscard]] QString viewName() const;
    void setViewByName(const QString &name);

    [[nodiscard]] MarkdownEditor *editor() const { return m_editor; }
    [[nodiscard]] HairlineSplitter *splitter() const { return m_splitter; }
    /// Null before setPictures().
    [[nodiscard]] MarkdownPictures *pictures() const { return m_pictures; }

signals:
    void edited();
    void counted(const vitrine::models::TextLength &length);
    /// How many words are selected; 0 without a selection.
    void selectionCounted(qint64 words);

private:
    [[nodiscard]] QWidget *buildSource();
    [[nodiscard]] QWidget *buildPreview();
    void connectRendering();
    void render();
    void renderLater();
    void countSelection();
    void followSource();
    void showRefusal(const QString &reasons);

    MarkdownEditor *m_editor;
    MarkdownPreview *m_preview;
    MarkdownToolBar *m_tools = nullptr;
    FindBar *m_find = nullptr;
    Banner *m_refusal = nullptr;
    FieldBox *m_sourceBox = nullptr;
    FieldBox *m_previewBox = nullptr;
    HairlineSplitter *m_splitter;
    MarkdownRenderer *m_renderer;
    QTimer *m_delay;
    QTimer *m_selectionDelay;
    SpellingMarks *m_spelling = nullptr;
    MarkdownPictures *m_pictures = nullptr;
    View m_view = View::Both;
    bool m_isFilling = false;
    bool m_isFollowing = true; ///< the preview was not scrolled by itself
};

}
