#include "ui/widgets/MarkdownPane.h"

#include <algorithm>
#include <chrono>

#include <QButtonGroup>
#include <QElapsedTimer>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/widgets/FieldBox.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/HairlineSplitter.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownPreview.h"
#include "ui/widgets/MarkdownRenderer.h"
#include "ui/widgets/MarkdownToolBar.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kRenderDelay{120};
constexpr int kPause = 10; // times as long as showing took

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

    m_delay->setSingleShot(true);
    m_delay->setInterval(kRenderDelay);
    connect(m_delay, &QTimer::timeout, this, [this] { m_renderer->render(text()); });
    connect(m_editor, &MarkdownEditor::textChanged, this, &MarkdownPane::renderLater);
    connect(m_renderer, &MarkdownRenderer::rendered, this, [this](const QString &html, qint64 words) {
        QElapsedTimer shown;
        shown.start();
        m_preview->showHtml(html);
        // A text so long that showing it takes time is shown less often, so that typing stays quick.
        m_delay->setInterval(std::max(kRenderDelay, kPause * std::chrono::milliseconds(shown.elapsed())));
        emit wordsCounted(words);
    });
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
    const int position = movedPosition(m_editor->textCursor().position(), shown, text);
    m_editor->setPlainText(text);
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(position);
    m_editor->setTextCursor(cursor);
    m_editor->verticalScrollBar()->setValue(scrolled);
    m_delay->stop();
    m_renderer->render(text);
}

void MarkdownPane::showStart()
{
    m_editor->moveCursor(QTextCursor::Start);
    m_editor->verticalScrollBar()->setValue(0);
}

void MarkdownPane::setInvalid(bool isInvalid)
{
    m_sourceBox->setInvalid(isInvalid);
}

void MarkdownPane::renderLater()
{
    if (m_isFilling)
        return;
    m_delay->start();
    emit edited();
}

QWidget *MarkdownPane::buildSource()
{
    m_sourceBox = new FieldBox(FieldBox::Kind::Pane);
    auto *column = columnIn(m_sourceBox);
    auto *tools = new MarkdownToolBar(*m_editor);
    auto *find = new FindBar(*m_editor);
    tools->menu()->addSeparator();
    tools->menu()->addActions(find->actions());
    connect(tools, &MarkdownToolBar::pictureRequested, m_editor, [this] { m_editor->commands().insertPicture(); });
    column->addWidget(tools);
    column->addWidget(hairline());
    column->addWidget(find);
    column->addWidget(m_editor, 1);
    return m_sourceBox;
}

QWidget *MarkdownPane::buildPreview()
{
    auto *box = new FieldBox(FieldBox::Kind::Pane);
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
    auto *column = columnIn(box);
    column->addWidget(header);
    column->addWidget(hairline());
    column->addWidget(m_preview, 1);
    return box;
}

}
