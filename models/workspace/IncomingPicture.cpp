#include "models/workspace/IncomingPicture.h"

#include <algorithm>
#include <array>

#include <QFileInfo>

#include "models/assets/MediaType.h"
#include "models/assets/PictureSize.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kShown{"image/jpeg"_L1, "image/png"_L1, "image/webp"_L1,    "image/avif"_L1,
                            "image/gif"_L1,  "image/bmp"_L1, "image/svg+xml"_L1, "image/x-icon"_L1};

std::unexpected<Error> refused(const QString &why)
{
    return fail(ErrorKind::Invalid, u"not_a_picture"_s, why);
}

/// A drawing need not say how large it is.
bool hasNoSize(QIODevice &device, const QString &type)
{
    return type != "image/svg+xml"_L1 && pictureSize(device, type).isEmpty();
}

}

Result<void> checkPicture(QIODevice &device, const QString &name)
{
    const QByteArray start = device.peek(kMediaTypeBytes);
    if (start.isEmpty())
        return refused(u"%1 is empty. Save the picture once more and add that file."_s.arg(name));
    const QString type = mediaTypeOf(start, device.size() <= start.size());
    if (type == "image/heic"_L1 || type == "image/heif"_L1) {
        return refused(
            u"%1 is a HEIC picture, which most browsers do not show. Save it as JPEG, PNG or WebP and add that."_s.arg(
                name));
    }
    if (std::ranges::find(kShown, type) == kShown.end()) {
        return refused(
            u"%1 is no picture that a browser shows. Add a JPEG, PNG, WebP, AVIF, GIF or SVG file."_s.arg(name));
    }
    const bool isDamaged = hasNoSize(device, type);
    device.seek(0);
    if (isDamaged)
        return refused(u"%1 is damaged: it does not say how large it is. Save it once more and add that."_s.arg(name));
    return {};
}

IncomingPicture::IncomingPicture(const QString &file, GoOn goOn)
    : QFile(file)
    , m_goOn(std::move(goOn))
{
}

Result<void> IncomingPicture::open(qint64 maximumBytes)
{
    const QFileInfo info(fileName());
    if (info.isDir())
        return refused(u"%1 is a folder. Open it and add the pictures in it."_s.arg(info.fileName()));
    // A pipe or a device would not end as a file does.
    if (!info.isFile() || !open(ReadOnly | Unbuffered)) {
        return fail(ErrorKind::NotFound, u"not_found"_s,
                    u"%1 cannot be read. Check that it is still there and that you may open it."_s.arg(fileName()));
    }
    if (size() > maximumBytes) {
        return fail(ErrorKind::TooLarge, u"too_large"_s,
                    u"%1 is larger than 1 GB. Save a smaller copy and add that."_s.arg(info.fileName()));
    }
    const auto checked = checkPicture(*this, info.fileName());
    m_isTold = true;
    return checked;
}

qint64 IncomingPicture::readData(char *data, qint64 length)
{
    if (m_isTold && !m_goOn(pos(), size())) {
        m_wasStopped = true;
        setErrorString(u"stopped"_s);
        return -1;
    }
    return QFile::readData(data, length);
}

}
