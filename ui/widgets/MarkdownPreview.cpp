#include "ui/widgets/MarkdownPreview.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>

#include "ui/shell/Mirroring.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/PreviewPictures.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 20;
constexpr int kQuoteBar = 3;

}

MarkdownPreview::MarkdownPreview(QWidget *parent)
    : QTextBrowser(parent)
    , m_pictures(new PreviewPictures(*this))
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setFont(PreviewLook::of(*this).font);
    layOut();
}

MarkdownPreview::~MarkdownPreview()
{
    // Its own layout refers to the document that is shown.
    setDocument(new QTextDocument(this));
}

void MarkdownPreview::show(const PreviewDocument &preview)
{
    const int place = verticalScrollBar()->value();
    const PreviewDocument before = std::exchange(m_shown, preview); // until it is shown no longer
    m_shown.document->setParent(this); // asks it for what it refers to; by itself it would read files
    m_pictures->setDocument(m_shown.document.get());
    m_tables = PreviewTables(*m_shown.document);
    m_tables.fit(viewport()->width());
    setDocument(m_shown.document.get());
    scrollTo(place);
}

/// A text is laid out bit by bit; that much of it has to be for the place to be there, and the scroll bar to know.
void MarkdownPreview::scrollTo(double height)
{
    const int place = static_cast<int>(height);
    const auto *layout = document()->documentLayout();
    layout->hitTest(QPointF(0, height + viewport()->height()), Qt::FuzzyHit);
    if (place > verticalScrollBar()->maximum() && layout->hitTest(QPointF(0, height), Qt::ExactHit) >= 0)
        verticalScrollBar()->setMaximum(place);
    verticalScrollBar()->setValue(place);
}

void MarkdownPreview::setDevice(Device device)
{
    m_device = device;
    layOut();
}

void MarkdownPreview::setPictures(PictureCache &pictures)
{
    m_pictures->setCache(pictures);
}

double MarkdownPreview::heightAt(const PreviewPlace &place) const
{
    return document()->documentLayout()->blockBoundingRect(document()->findBlock(place.position)).top();
}

void MarkdownPreview::scrollToLine(double line)
{
    const auto &places = m_shown.places;
    const auto after = std::ranges::upper_bound(places, line, {}, [](const PreviewPlace &one) { return one.line; });
    if (after == places.begin())
        return verticalScrollBar()->setValue(0);
    const PreviewPlace &before = *std::prev(after);
    double height = heightAt(before);
    if (after != places.end())
        height += (line - before.line) / (after->line - before.line) * (heightAt(*after) - height);
    scrollTo(height);
}

void MarkdownPreview::scrollToEnd()
{
    const double height = document()->documentLayout()->blockBoundingRect(document()->lastBlock()).bottom();
    scrollTo(std::max(0.0, height - viewport()->height()));
}

void MarkdownPreview::layOut()
{
    const int side = m_device == Device::Phone ? std::max(kMargin, (width() - Metric::kPhoneWidth) / 2) : kMargin;
    setViewportMargins(Mirroring::margins(*this, {side, Metric::kSpace16, side - Metric::kScrollBar, 0}));
    m_pictures->setRoom(viewport()->width());
    m_tables.fit(viewport()->width());
}

void MarkdownPreview::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    layOut();
}

void MarkdownPreview::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        layOut();
    if (event->type() == QEvent::PaletteChange && m_shown.document)
        emit lookChanged();
}

/// A bar at the side of what is quoted, which the subset of CSS cannot say.
void MarkdownPreview::paintQuotes()
{
    QPainter painter(viewport());
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const int top = verticalScrollBar()->value();
    const int bottom = top + viewport()->height();
    const auto *layout = document()->documentLayout();
    QTextBlock block = document()->findBlock(layout->hitTest(QPointF(0, top), Qt::FuzzyHit));
    for (; block.isValid(); block = block.next()) {
        const QRectF area = layout->blockBoundingRect(block);
        if (area.top() > bottom)
            return;
        if (block.textList() || block.blockFormat().leftMargin() <= 0)
            continue;
        const qreal x = isRightToLeft() ? viewport()->width() - kQuoteBar : 0;
        painter.fillRect(QRectF(x, area.top(), kQuoteBar, area.height()), Theme::color(Token::Edge, this));
    }
}

void MarkdownPreview::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    paintQuotes();
}

QVariant MarkdownPreview::loadResource(int type, const QUrl &name)
{
    return type == QTextDocument::ImageResource ? m_pictures->picture(name) : QVariant(QByteArray());
}

}
