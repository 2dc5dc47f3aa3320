#include "ui/widgets/ToolTip.h"

#include <QTextDocument>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

QString ToolTip::plain(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(text.toHtmlEscaped());
}

}
