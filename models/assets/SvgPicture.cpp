#include "models/assets/SvgPicture.h"

#include <cmath>
#include <optional>

#include <QRegularExpression>
#include <QXmlStreamReader>

#include "models/assets/MediaType.h"
#include "models/assets/PictureSize.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// Pixels; nothing for other units and percentages, which depend on where it is shown.
std::optional<double> pixels(QStringView text)
{
    text = text.trimmed();
    if (text.endsWith("px"_L1))
        text.chop(2);
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) && value > 0 ? std::optional(value) : std::nullopt;
}

QSize rounded(double width, double height)
{
    constexpr double kTooLarge = 1e9;
    if (!(width < kTooLarge) || !(height < kTooLarge))
        return {};
    return pictureSides(quint64(std::max(1.0, std::round(width))), quint64(std::max(1.0, std::round(height))));
}

}

QSize svgSize(QIODevice &file)
{
    if (!file.seek(0))
        return {};
    // As much as told its type; entities are expanded up to the reader's limit of 4,096 characters.
    QXmlStreamReader xml(file.read(kMediaTypeBytes));
    xml.setEntityExpansionLimit(4096);
    if (!xml.readNextStartElement())
        return {};
    const auto width = pixels(xml.attributes().value("width"_L1));
    const auto height = pixels(xml.attributes().value("height"_L1));
    if (width && height)
        return rounded(*width, *height);
    static const QRegularExpression separator(u"[\\s,]+"_s);
    const QStringList box = xml.attributes().value("viewBox"_L1).trimmed().toString().split(separator);
    const auto boxWidth = box.size() == 4 ? pixels(box[2]) : std::nullopt;
    const auto boxHeight = box.size() == 4 ? pixels(box[3]) : std::nullopt;
    if (!boxWidth || !boxHeight)
        return {};
    if (width)
        return rounded(*width, *width * *boxHeight / *boxWidth);
    if (height)
        return rounded(*height * *boxWidth / *boxHeight, *height);
    return rounded(*boxWidth, *boxHeight);
}

}
