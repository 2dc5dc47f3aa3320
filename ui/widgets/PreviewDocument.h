#pragma once

#include <memory>
#include <vector>

#include <QFont>
#include <QString>

class QTextDocument;
class QWidget;

namespace vitrine::ui {

/// How a preview looks: what the thread that makes it needs of widget and theme.
struct PreviewLook
{
    QFont font;
    QString styleSheet;

    [[nodiscard]] static PreviewLook of(const QWidget &widget);
};

/// Where a line of the source begins in the preview.
struct PreviewPlace
{
    int line = 0;     ///< from 0
    int position = 0; ///< in the document
};

/// Rendered Markdown, ready to be shown. Not laid out yet: that is done where it is shown.
struct PreviewDocument
{
    std::shared_ptr<QTextDocument> document;
    std::vector<PreviewPlace> places; ///< in order

    /// Slow for long texts. May run on any thread, to which the document then belongs.
    [[nodiscard]] static PreviewDocument make(QStringView markdown, const PreviewLook &look);
};

}
