#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "server/http/HeadParser.h"

using namespace vitrine::server;
using Status = HeadParser::Status;

namespace {

struct Outcome
{
    Status status = Status::Partial;
    qsizetype consumed = 0;
    int refusal = 0;
    RequestHead head;
};

/// Feeds `bytes` in pieces of `step`, as a network might.
Outcome parse(QByteArrayView bytes, qsizetype step)
{
    HeadParser parser({});
    Outcome outcome;
    while (outcome.status == Status::Partial && !bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(qMin(step, bytes.size()));
        bytes = bytes.sliced(piece.size());
        outcome.status = parser.feed(piece);
    }
    outcome.consumed = parser.consumed();
    if (outcome.status == Status::Refused)
        outcome.refusal = parser.refusal().status;
    if (outcome.status == Status::Complete)
        outcome.head = parser.takeHead();
    return outcome;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What the rest of the server takes for granted of a head that passed.
void requireSound(const Outcome &outcome, QByteArrayView bytes)
{
    const RequestHead &head = outcome.head;
    require(bytes.first(outcome.consumed).endsWith("\r\n"));
    require(outcome.consumed <= 16 * 1024 + 4);
    require(head.target.startsWith('/') || (head.target == "*" && head.method == Method::Options));
    require(head.target.size() <= 8 * 1024 && !head.target.contains('#'));
    require(head.contentLength >= 0 && head.headers.size() <= 100);
    require(head.minorVersion == 0 || !head.header("host").isEmpty());
    require(head.header("transfer-encoding").isNull());
    // An offer of another protocol is ignored, but never one that Qt would take up.
    require(head.header("upgrade").isNull() || head.contentLength == 0);
    for (const HeaderField &field : head.headers)
        require(field.name != "upgrade" || !field.value.toLower().contains("websocket"));
    for (const HeaderField &field : head.headers) {
        require(!field.name.isEmpty() && field.name == field.name.toLower());
        for (const char c : field.value)
            require(c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Outcome whole = parse(bytes, qMax<qsizetype>(bytes.size(), 1));
    if (whole.status == Status::Complete)
        requireSound(whole, bytes);
    for (const qsizetype step : {1, 7}) {
        const Outcome pieces = parse(bytes, step);
        // A piece may show an error sooner, or another error first, but never turn a good head bad or the reverse.
        require((whole.status == Status::Complete) == (pieces.status == Status::Complete));
        require(whole.status != Status::Complete || whole.head.headers == pieces.head.headers);
        require(whole.status != Status::Refused || pieces.status == Status::Refused);
        require(pieces.status != Status::Refused || pieces.refusal >= 400);
    }
    return 0;
}
