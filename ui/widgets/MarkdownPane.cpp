#include "ui/widgets/MarkdownPane.h"

#include <algorithm>
#include <chrono>

#include <QButtonGroup>
#include <QElapsedTimer>
#include <QMenu>
#include <QMetaEnum>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/spelling/SpellingMarks.h"
#include "ui/spelling/SpellingMenu.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FieldBox.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/HairlineSplitter.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownPictures.h"
#include "ui/widgets/MarkdownPreview.h"
#include "ui/widgets/MarkdownRenderer.h"
#include "ui/widgets/MarkdownToolBar.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kRenderDelay{120};
constexpr std::chrono::milliseconds kSelectionDelay{50};
constexpr int kCharactersPerMillisecond = 250; // of a text that is typed in: 0.4 s for 100,000
constexpr int kPause = 10;                     // times as long as showing took

QVBoxLayout *columnIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(2, 2, 2, 2); // inside the border
    column->setSpacing(0);
    return column;
}

/// Below a header that has no fill of its own, so that the box keeps its round corners.
QWidget *hairline()
{
    auto *line = new Surface(Token::Line);
    line->setFixedHeight(Metric::kHairline);
    return line;
}

QHBoxLayout *headerRow(QWidget *header)
{
    header->setFixedHeight(Metric::kPaneHeader - 2 * Metric::kHairline);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Metric::kSpace4, 0, Metric::kSpace4, 0);
    row->setSpacing(0);
    return row;
}

/// Where a place in one text is in another one that is the same but for a stretch.
int movedPosition(int position, QStringView before, QStringView after)
{
    const auto beginning = std::ranges::mismatch(before, after).in1 - before.begin();
    if (position <= beginning)
        return position;
    const qsizetype behind = before.size() - position;
    const bool isSameBehind = behind <= after.size() - beginning && before.last(behind) == after.last(behind);
    return static_cast<int>(isSameBehind ? after.size() - behind : beginning);
}

}

MarkdownPane::MarkdownPane(QWidget *parent)
    : QWidget(parent)
    , m_editor(new MarkdownEditor)
    , m_preview(new MarkdownPreview)
    , m_splitter(new HairlineSplitter(Qt::Horizontal, HairlineSplitter::Mark::Grip))
    , m_renderer(new MarkdownRenderer(this))
    , m_delay(new QTimer(this))
    , m_selectionDelay(new QTimer(this))
{
    m_editor->setObjectName(u"bodyEditor"_s);
    m_editor->setAccessibleName(tr("Text in Markdown"));
    m_preview->setObjectName(u"bodyPreview"_s);
    m_preview->setAccessibleName(tr("Preview of the text"));
    m_splitter->setObjectName(u"bodySplitter"_s);
    m_splitter->addWidget(buildSource());
    m_splitter->addWidget(buildPreview());
    for (int half : {0, 1})
        m_splitter->setStretchFactor(half, 1);
    m_splitter->setSizes({QWIDGETSIZE_MAX / 2, QWIDGETSIZE_MAX / 2});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connectRendering();
    m_selectionDelay->setSingleShot(true);
    m_selectionDelay->setInterval(kSelectionDelay);
    connect(m_selectionDelay, &QTimer::timeout, this, &MarkdownPane::countSelection);
    connect(m_editor, &MarkdownEditor::selectionChanged, m_selectionDelay, qOverload<>(&QTimer::start));
}

void MarkdownPane::connectRendering()
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kRenderDelay);
    connect(m_delay, &QTimer::timeout, this, &MarkdownPane::render);
    connect(m_editor, &MarkdownEditor::edited, this, &MarkdownPane::renderLater);
    connect(m_preview, &MarkdownPreview::lookChanged, this, &MarkdownPane::render);
    connect(m_renderer, &MarkdownRenderer::counted, this, &MarkdownPane::counted);
    connect(m_renderer, &MarkdownRenderer::rendered, this, [this](const PreviewDocument &preview) {
        QElapsedTimer shown;
        shown.start();
        m_preview->show(preview);
        if (m_isFollowing)
            followSource();
        // A text so long that showing it takes time is shown less often, so that typing stays quick.
        m_delay->setInterval(std::max(kRenderDelay, kPause * std::chrono::milliseconds(shown.elapsed())));
    });
    connect(m_editor, &MarkdownEditor::scrolled, this, [this] {
        m_isFollowing = true;
        followSource();
    });
    connect(m_preview->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_isFollowing = false; });
}

void MarkdownPane::setSpelling(SpellChecker &checker)
{
    m_spelling = new SpellingMarks(*m_editor, checker, this);
    auto *menu = new SpellingMenu(*m_editor, *m_spelling, this);
    m_tools->menu()->addSeparator();
    m_tools->menu()->addMenu(menu->languageMenu(m_tools->menu()));
}

void MarkdownPane::setLanguage(const QString &language)
{
    if (m_spelling)
        m_spelling->setLanguage(language);
}

void MarkdownPane::setPictures(PictureCache &cache, PictureIntake &intake)
{
    m_preview->setPictures(cache);
    m_pictures = new MarkdownPictures(*m_editor, intake, this);
    connect(m_pictures, &MarkdownPictures::refused, this, &MarkdownPane::showRefusal);
}

QString MarkdownPane::text() const
{
    return m_editor->toPlainText();
}

void MarkdownPane::setText(const QString &text)
{
    const QString shown = this->text();
    if (text == shown)
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    const int scrolled = m_editor->verticalScrollBar()->value();
    const auto place = [&](int position) { return movedPosition(position, shown, text); };
    const int position = place(m_editor->textCursor().position());
    std::vector<int> waiting = m_pictures ? m_pictures->places() : std::vector<int>();
    m_editor->setPlainText(text);
    std::ranges::transform(waiting, waiting.begin(), place);
    if (m_pictures)
        m_pictures->setPlaces(waiting);
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(position);
    m_editor->setTextCursor(cursor);
    m_editor->verticalScrollBar()->setValue(scrolled);
    render();
}

void MarkdownPane::showStart()
{
    if (m_pictures)
        m_pictures->forget();
    m_refusal->hide();
    m_isFollowing = true;
    m_editor->moveCursor(QTextCursor::Start);
    m_editor->verticalScrollBar()->setValue(0);
}

void MarkdownPane::setInvalid(bool isInvalid)
{
    m_sourceBox->setInvalid(isInvalid);
}

void MarkdownPane::find()
{
    if (m_view == View::Preview)
        setView(View::Both);
    m_find->open(false);
}

void MarkdownPane::setView(View view)
{
    m_view = view;
    const bool wasInside = isAncestorOf(focusWidget()) && focusWidget() && focusWidget()->hasFocus();
    m_sourceBox->setVisible(view != View::Preview);
    m_previewBox->setVisible(view != View::Source);
    if (wasInside)
        (view == View::Preview ? static_cast<QWidget *>(m_preview) : m_editor)->setFocus();
    render();
}

void MarkdownPane::showNextView()
{
    setView(m_view == View::Both ? View::Source : m_view == View::Source ? View::Preview : View::Both);
}

QString MarkdownPane::viewName() const
{
    return QString::fromLatin1(QMetaEnum::fromType<View>().valueToKey(static_cast<int>(m_view))).toLower();
}

void MarkdownPane::setViewByName(const QString &name)
{
    for (const View view : {View::Source, View::Preview}) {
        if (name == QString::fromLatin1(QMetaEnum::fromType<View>().valueToKey(static_cast<int>(view))).toLower())
            return setView(view);
    }
    setView(View::Both);
}

void MarkdownPane::render()
{
    m_delay->stop();
    const bool isShown = m_view != View::Source;
    m_renderer->render({text(), isShown ? std::optional(PreviewLook::of(*m_preview)) : std::nullopt});
}

void MarkdownPane::renderLater()
{
    if (m_isFilling)
        return;
    // Of a long text the preview takes both cores for a while: only where typing pauses.
    const std::chrono::milliseconds pause(m_editor->document()->characterCount() / kCharactersPerMillisecond);
    m_delay->start(std::max({kRenderDelay, m_delay->intervalAsDuration(), pause}));
    emit edited();
}

void MarkdownPane::countSelection()
{
    const QTextCursor cursor = m_editor->textCursor();
    emit selectionCounted(cursor.hasSelection() ? models::wordCount(cursor.selectedText()) : 0);
}

/// The line at the top of the source comes to the top of the preview; the end goes with the end.
void MarkdownPane::followSource()
{
    if (m_view != View::Both)
        return;
    const bool isAtEnd =
        m_editor->verticalScrollBar()->value() > 0 && !m_editor->visibleBlocks().second.next().isValid();
    isAtEnd ? m_preview->scrollToEnd() : m_preview->scrollToLine(m_editor->firstVisibleLine());
}

void MarkdownPane::showRefusal(const QString &reasons)
{
    m_refusal->show(Banner::Kind::Bad, tr("Not every picture could be added."), reasons,
                    {{u"dismissRefusal"_s, tr("OK"), [this] { m_refusal->hide(); }}});
}

QWidget *MarkdownPane::buildSource()
{
    m_sourceBox = new FieldBox(FieldBox::Kind::Pane);
    auto *column = columnIn(m_sourceBox);
    m_tools = new MarkdownToolBar(*m_editor);
    m_find = new FindBar(*m_editor);
    m_tools->menu()->addSeparator();
    m_tools->menu()->addActions(m_find->actions());
    connect(m_tools, &MarkdownToolBar::pictureRequested, this,
            [this] { m_pictures ? m_pictures->choose() : m_editor->commands().insertPicture(); });
    m_refusal = new Banner;
    m_refusal->setObjectName(u"pictureRefusal"_s);
    m_refusal->hide();
    column->addWidget(m_tools);
    column->addWidget(hairline());
    column->addWidget(m_find);
    column->addWidget(m_refusal);
    column->addWidget(m_editor, 1);
    return m_sourceBox;
}

QWidget *MarkdownPane::buildPreview()
{
    m_previewBox = new FieldBox(FieldBox::Kind::Pane);
    auto *header = new QWidget;
    auto *row = headerRow(header);
    row->addSpacing(Metric::kSpace8);
    row->addWidget(new Label(tr("Preview"), TextStyle::SecondaryMedium, Token::Text2));
    row->addStretch();
    auto *devices = new QButtonGroup(this);
    const auto add = [&](const QString &icon, const QString &meaning, MarkdownPreview::Device device) {
        auto *button = new ToolButton(icon, meaning);
        button->setObjectName(u"preview-"_s + icon);
        button->setCheckable(true);
        button->setChecked(device == MarkdownPreview::Device::Desktop);
        devices->addButton(button);
        connect(button, &ToolButton::clicked, m_preview, [this, device] { m_preview->setDevice(device); });
        row->addWidget(button);
    };
    add(u"desktop"_s, tr("As on a desk"), MarkdownPreview::Device::Desktop);
    add(u"phone"_s, tr("As on a phone"), MarkdownPreview::Device::Phone);
    auto *column = columnIn(m_previewBox);
    column->addWidget(header);
    column->addWidget(hairline());
    column->addWidget(m_preview, 1);
    return m_previewBox;
}

}
