#include "models/assets/IsoPicture.h"

#include "models/assets/ByteReader.h"
#include "models/assets/PictureSize.h"

namespace vitrine::models {

namespace {

constexpr int kMostBoxes = 1000; ///< on one level

/// A box of ISO/IEC 14496-12: where its content is.
struct Box
{
    QByteArray type;
    qint64 begin = 0;
    qint64 end = 0;
};

/// The box that begins there, no longer than to `end`; without a type when there is none.
Box boxAt(ByteReader &reader, qint64 place, qint64 end)
{
    if (end - place < 8)
        return {};
    qint64 head = 8;
    quint64 size = reader.number(place, 4);
    const QByteArray type = reader.bytes(place + 4, 4);
    if (size == 1) {
        head = 16;
        size = end - place < head ? 0 : reader.number(place + 8, 8);
    } else if (size == 0) {
        size = quint64(end - place); // to the end of the file
    }
    if (reader.hasFailed() || size < quint64(head) || size > quint64(end - place))
        return {};
    return {type, place + head, place + qint64(size)};
}

/// Calls `visit` with each box between two places, as long as they are whole.
template <class Visit>
void eachBox(ByteReader &reader, qint64 begin, qint64 end, Visit visit)
{
    for (int i = 0; i < kMostBoxes; ++i) {
        const Box box = boxAt(reader, begin, end);
        if (box.type.isEmpty())
            return;
        visit(box);
        begin = box.end;
    }
}

/// The first box of that type between two places.
Box findBox(ByteReader &reader, const Box &within, const char *type)
{
    Box found;
    eachBox(reader, within.begin, within.end, [&](const Box &box) {
        if (found.type.isEmpty() && box.type == type)
            found = box;
    });
    return found;
}

}

QSize isoSize(QIODevice &file)
{
    ByteReader reader(file);
    Box meta = findBox(reader, {"file", 0, reader.size()}, "meta");
    meta.begin += 4; // version and flags
    const Box properties = findBox(reader, findBox(reader, meta, "iprp"), "ipco");
    // The whole picture is larger than its tiles and its preview, whose sides are here, too; and one turn is for all.
    QSize largest;
    bool isQuarter = false;
    eachBox(reader, properties.begin, properties.end, [&](const Box &box) {
        if (box.type == "ispe" && box.end - box.begin >= 12) {
            const QSize size = pictureSides(reader.number(box.begin + 4, 4), reader.number(box.begin + 8, 4));
            if (qint64(size.width()) * size.height() > qint64(largest.width()) * largest.height())
                largest = size;
        } else if (box.type == "irot" && box.end > box.begin) {
            isQuarter = reader.number(box.begin, 1) & 1; // in quarters, against the clock
        }
    });
    return isQuarter ? largest.transposed() : largest;
}

}
