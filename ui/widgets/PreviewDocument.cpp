#include "ui/widgets/PreviewDocument.h"

#include <array>

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

#include "models/text/Markdown.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLinePercent = 130;
constexpr std::array kHeadingSteps{2, 1, 0, 0, 0, 0}; // by level: 1.5, 1.2 and 1 times the body
constexpr int kBodyPixels = 14;
const auto kAnchor = u"line-"_s;

/// Our tokens in the subset of CSS that QTextDocument knows.
QString styleSheet(const QWidget &widget)
{
    const auto name = [&widget](Token token) { return Theme::color(token, &widget).name(); };
    return u"body{color:%1}h1{margin-top:2px;margin-bottom:12px}h2{margin-top:18px;margin-bottom:8px}"
           "h3,h4,h5,h6{margin-top:14px;margin-bottom:6px}"
           "p{margin-top:0;margin-bottom:12px}ul,ol{margin-top:0;margin-bottom:12px;-qt-list-indent:0}"
           "li{margin-left:16px}a{color:%2}code,pre{font-family:'%3';background-color:%4}"
           "pre{margin-top:0;margin-bottom:12px}blockquote{color:%5;margin-left:16px;margin-right:0}"
           "table{border-collapse:collapse;border-color:%6;margin-bottom:12px}th,td{padding:5px 10px;border-bottom:1px solid %6}"_s
               .arg(name(Token::Text), name(Token::Accent), Theme::font(TextStyle::Mono).family(), name(Token::Hover),
                    name(Token::Text2), name(Token::Line));
}

/// Boxes of tasks are marks of list items to QTextDocument.
QString withTasks(QString html)
{
    html.replace(uR"(<li><input type="checkbox" checked="" disabled="" /> )"_s, uR"(<li class="checked">)"_s);
    html.replace(uR"(<li><input type="checkbox" disabled="" /> )"_s, uR"(<li class="unchecked">)"_s);
    return html;
}

void setTypography(QTextDocument &document)
{
    QTextBlockFormat lines;
    lines.setLineHeight(kLinePercent, QTextBlockFormat::ProportionalHeight);
    QTextBlockFormat wrapped; // a long line of code would make all of the text as wide
    wrapped.setNonBreakableLines(false);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        cursor.mergeBlockFormat(wrapped);
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

/// The line that the anchors of a fragment name, or -1.
int lineOf(const QTextCharFormat &format)
{
    for (const QString &name : format.anchorNames()) {
        if (name.startsWith(kAnchor))
            return name.sliced(kAnchor.size()).toInt();
    }
    return -1;
}

std::vector<PreviewPlace> placesOf(const QTextDocument &document)
{
    std::vector<PreviewPlace> places;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            const int line = lineOf(fragment.fragment().charFormat());
            if (line < 0)
                continue;
            if (places.empty() || line > places.back().line)
                places.push_back({line, block.position()});
            break;
        }
    }
    return places;
}

}

PreviewLook PreviewLook::of(const QWidget &widget)
{
    QFont body = Theme::font(TextStyle::Body);
    body.setPixelSize(kBodyPixels);
    return {body, ui::styleSheet(widget)};
}

PreviewDocument PreviewDocument::make(QStringView markdown, const PreviewLook &look)
{
    auto document = std::make_shared<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(look.font);
    document->setDefaultStyleSheet(look.styleSheet);
    QTextOption option = document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // as the widget has it, which would change it
    document->setDefaultTextOption(option);
    document->setHtml(withTasks(models::renderMarkdownWithLines(markdown, kAnchor)));
    setTypography(*document);
    std::vector<PreviewPlace> places = placesOf(*document);
    return {std::move(document), std::move(places)};
}

}
