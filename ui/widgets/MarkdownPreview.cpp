#include "ui/widgets/MarkdownPreview.h"

#include <array>

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 20;
constexpr int kLinePercent = 130;
constexpr QSize kPlaceholder(144, 96);                // fits the narrowest pane
constexpr std::array kHeadingSteps{2, 1, 0, 0, 0, 0}; // by level: 1.5, 1.2 and 1 times the body
constexpr int kBodyPixels = 14;

/// Our tokens in the subset of CSS that QTextDocument knows.
QString previewStyle(const QWidget *widget)
{
    const auto name = [widget](Token token) { return Theme::color(token, widget).name(); };
    return u"body{color:%1}h1{margin-top:2px;margin-bottom:12px}h2{margin-top:18px;margin-bottom:8px}"
           "h3,h4,h5,h6{margin-top:14px;margin-bottom:6px}"
           "p{margin-top:0;margin-bottom:12px}ul,ol{margin-top:0;margin-bottom:12px;-qt-list-indent:0}"
           "li{margin-left:16px}a{color:%2}code,pre{font-family:'%3';background-color:%4}"
           "pre{margin-top:0;margin-bottom:12px}blockquote{color:%5;margin-left:16px;margin-right:0}"
           "table{border-collapse:collapse;border-color:%6;margin-bottom:12px}th,td{padding:5px 10px;border-bottom:1px solid %6}"_s
               .arg(name(Token::Text), name(Token::Accent), Theme::font(TextStyle::Mono).family(), name(Token::Hover),
                    name(Token::Text2), name(Token::Line));
}

}

MarkdownPreview::MarkdownPreview(QWidget *parent)
    : QTextBrowser(parent)
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
    QFont body = Theme::font(TextStyle::Body);
    body.setPixelSize(kBodyPixels);
    setFont(body);
    layOut();
}

void MarkdownPreview::showHtml(const QString &html)
{
    m_html = html;
    applyTheme();
}

void MarkdownPreview::setDevice(Device device)
{
    m_device = device;
    layOut();
}

void MarkdownPreview::applyTheme()
{
    const int place = verticalScrollBar()->value();
    document()->setDefaultStyleSheet(previewStyle(this));
    setHtml(m_html);
    setTypography();
    verticalScrollBar()->setValue(place);
}

void MarkdownPreview::setTypography()
{
    QTextBlockFormat lines;
    lines.setLineHeight(kLinePercent, QTextBlockFormat::ProportionalHeight);
    QTextCursor cursor(document());
    cursor.beginEditBlock(); // laid out once, not for each block
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (!block.text().contains(QChar::ObjectReplacementCharacter)) // a picture's line is as high as it is
            cursor.mergeBlockFormat(lines);
        const int level = block.blockFormat().headingLevel();
        if (level < 1 || level > static_cast<int>(kHeadingSteps.size()))
            continue;
        QTextCharFormat heading;
        heading.setProperty(QTextFormat::FontSizeAdjustment, kHeadingSteps[static_cast<size_t>(level - 1)]);
        heading.setFontWeight(QFont::DemiBold);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(heading);
    }
    cursor.endEditBlock();
}

void MarkdownPreview::layOut()
{
    const int side = m_device == Device::Phone ? std::max(kMargin, (width() - Metric::kPhoneWidth) / 2) : kMargin;
    setViewportMargins(side, Metric::kSpace16, side - Metric::kScrollBar, 0);
}

void MarkdownPreview::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    layOut();
}

void MarkdownPreview::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_html.isEmpty())
        applyTheme();
}

QVariant MarkdownPreview::loadResource(int type, const QUrl &)
{
    return type == QTextDocument::ImageResource ? QVariant(placeholder()) : QVariant();
}

QImage MarkdownPreview::placeholder() const
{
    QImage image(kPlaceholder * devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatioF());
    image.fill(Theme::color(Token::Hover, this));
    QPainter painter(&image);
    Icon::paint(painter, QRect({}, kPlaceholder), u"image"_s, Theme::color(Token::Text3, this), Metric::kIcon);
    return image;
}

}
