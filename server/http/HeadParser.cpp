#include "server/http/HeadParser.h"

#include <array>

#include "server/http/HeadSyntax.h"

namespace vitrine::server {

namespace {

constexpr qsizetype kLongestMethod = 32;
/// RFC 9112, 2.2: a server should skip at least one empty line before the request line. Some old clients send two.
constexpr int kEmptyLinesBefore = 2;

/// The lower-case name; those that nearly every request carries share one copy.
QByteArray fieldName(QByteArrayView name)
{
    static const std::array<QByteArray, 18> known{
        "host",          "user-agent",        "accept",         "accept-encoding", "accept-language", "connection",
        "cookie",        "content-type",      "content-length", "authorization",   "origin",          "referer",
        "cache-control", "if-modified-since", "if-none-match",  "if-match",        "x-forwarded-for", "range",
    };
    for (const QByteArray &candidate : known) {
        if (candidate.size() == name.size() && equalsIgnoringCase(name, candidate))
            return candidate;
    }
    return name.toByteArray().toLower();
}

}

HeadParser::HeadParser(HeadLimits limits)
    : m_limits(limits)
{
}

HeadParser::Status HeadParser::feed(QByteArrayView bytes)
{
    while (m_status == Status::Partial && !bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end + 1);
        bytes = bytes.sliced(piece.size());
        takePiece(piece, end >= 0);
    }
    return m_status;
}

bool HeadParser::takePiece(QByteArrayView piece, bool endsLine)
{
    m_consumed += piece.size();
    m_headBytes += piece.size();
    if (!checkBytes(piece))
        return false;
    QByteArrayView line = piece;
    if (!endsLine || !m_line.isEmpty()) {
        m_line.append(piece);
        line = m_line;
    }
    if (!checkSizes(endsLine))
        return false;
    if (!endsLine)
        return true;
    if (line.size() < 2 || line[line.size() - 2] != '\r')
        return refuse(400, "bad_line_end", "A line of the head ends in LF alone; end lines with CR LF.");
    takeLine(line.chopped(2));
    forgetLine();
    return m_status != Status::Refused;
}

bool HeadParser::checkBytes(QByteArrayView piece)
{
    if (!hasOnlyFieldBytes(piece))
        return refuse(400, "control_byte", "The head holds a control byte.");
    if (m_line.endsWith('\r') && piece.front() != '\n')
        return refuse(400, "bad_line_end", "The head holds a CR without LF.");
    const qsizetype carriageReturn = piece.indexOf('\r');
    if (carriageReturn >= 0 && carriageReturn + 1 < piece.size() && piece[carriageReturn + 1] != '\n')
        return refuse(400, "bad_line_end", "The head holds a CR without LF.");
    return true;
}

bool HeadParser::checkSizes(bool endsLine)
{
    const bool isTooLong = m_headBytes > m_limits.bytes;
    if (m_stage == Stage::Fields)
        return !isTooLong || refuse(431, "head_too_large", "The request line and headers are too large together.");
    if (endsLine)
        return !isTooLong || refuse(414, "target_too_long", "The URL is too long.");
    const QByteArrayView begun(m_line);
    const qsizetype space = begun.first(qMin(begun.size(), kLongestMethod + 1)).indexOf(' ');
    if (space < 0) {
        const QByteArrayView method = begun.endsWith('\r') ? begun.chopped(1) : begun;
        if (!method.isEmpty() && !isToken(method))
            return refuse(400, "bad_request_line", "The request line does not begin with a method.");
        return begun.size() <= kLongestMethod || refuse(501, "method_unknown", "The method is not known here.");
    }
    const qsizetype next = begun.indexOf(' ', space + 1);
    const qsizetype targetBytes = (next < 0 ? begun.size() : next) - space - 1;
    return (targetBytes <= m_limits.targetBytes && !isTooLong) ||
           refuse(414, "target_too_long", "The URL is too long.");
}

void HeadParser::takeLine(QByteArrayView line)
{
    if (m_stage == Stage::Fields) {
        if (line.isEmpty())
            finish();
        else
            takeField(line);
        return;
    }
    if (!line.isEmpty()) {
        takeRequestLine(line);
        return;
    }
    m_headBytes = 0;
    if (++m_emptyLines > kEmptyLinesBefore)
        refuse(400, "bad_request_line", "Too many empty lines stand before the request.");
}

void HeadParser::takeRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    const bool hasThreeParts = first > 0 && last > first + 1 && last + 1 < line.size();
    if (!hasThreeParts || line.indexOf(' ', first + 1) != last || line.contains('\t')) {
        refuse(400, "bad_request_line", "The request line is not: method, space, target, space, version.");
        return;
    }
    if (takeVersion(line.sliced(last + 1)) && takeMethod(line.first(first)) &&
        takeTarget(line.sliced(first + 1, last - first - 1)))
        m_stage = Stage::Fields;
}

bool HeadParser::takeVersion(QByteArrayView version)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isVersion = version.size() == 8 && version.startsWith("HTTP/") && isDigit(version[5]) &&
                           version[6] == '.' && isDigit(version[7]);
    if (!isVersion)
        return refuse(400, "bad_request_line", "The request line does not end in an HTTP version.");
    if (version[5] != '1' || version[7] > '1')
        return refuse(505, "version_unsupported", "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
    m_head.minorVersion = version[7] - '0';
    return true;
}

bool HeadParser::takeMethod(QByteArrayView method)
{
    if (!isToken(method))
        return refuse(400, "bad_request_line", "The method holds a character that no method may hold.");
    const auto known = methodFromName(method);
    if (!known)
        return refuse(501, "method_unknown", "The method is not known here.");
    m_head.method = *known;
    return true;
}

bool HeadParser::takeTarget(QByteArrayView target)
{
    if (target.size() > m_limits.targetBytes)
        return refuse(414, "target_too_long", "The URL is too long.");
    if (!isTargetText(target))
        return refuse(400, "bad_target", "The URL holds a character that must be percent-encoded.");
    const bool isWholeServer = target == "*" && m_head.method == Method::Options;
    if (!target.startsWith('/') && !isWholeServer)
        return refuse(400, "bad_target", "The target must be a path that begins with a slash.");
    m_head.target = target.toByteArray();
    return true;
}

void HeadParser::takeField(QByteArrayView line)
{
    if (line.front() == ' ' || line.front() == '\t') {
        refuse(400, "folded_field", "A header goes on in a second line; send each header in one.");
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon))) {
        refuse(400, "bad_field", "A header is not: name, colon, value.");
        return;
    }
    if (m_head.headers.size() >= static_cast<std::size_t>(m_limits.fields)) {
        refuse(431, "too_many_fields", "The request has too many headers.");
        return;
    }
    QByteArray name = fieldName(line.first(colon));
    const QByteArrayView value = withoutOuterSpace(line.sliced(colon + 1));
    if (checkField(name, value))
        m_head.headers.push_back({std::move(name), value.toByteArray()});
}

bool HeadParser::checkField(QByteArrayView name, QByteArrayView value)
{
    if (name == "host")
        return takeHost(value);
    if (name == "content-length")
        return takeContentLength(value);
    if (name == "expect")
        return takeExpectation(value);
    if (name == "transfer-encoding")
        return refuse(411, "length_required", "Transfer-Encoding is not taken; send the body with a Content-Length.");
    if (name == "upgrade")
        return takeUpgrade(value);
    if (name == "connection")
        takeConnection(value);
    return true;
}

bool HeadParser::takeContentLength(QByteArrayView value)
{
    if (m_hasLength)
        return refuse(400, "bad_content_length", "Content-Length was sent more than once.");
    const auto length = parseContentLength(value);
    if (!length)
        return refuse(400, "bad_content_length", "Content-Length is not a plain number.");
    m_hasLength = true;
    m_head.contentLength = *length;
    return true;
}

bool HeadParser::takeHost(QByteArrayView value)
{
    if (m_hasHost)
        return refuse(400, "bad_host", "Host was sent more than once.");
    if (!isHost(value))
        return refuse(400, "bad_host", "Host is not a name or address with an optional port.");
    m_hasHost = true;
    return true;
}

bool HeadParser::takeExpectation(QByteArrayView value)
{
    if (!equalsIgnoringCase(value, "100-continue"))
        return refuse(417, "expectation_unknown", "Only the expectation 100-continue is known here.");
    m_head.expectsContinue = true;
    return true;
}

bool HeadParser::takeUpgrade(QByteArrayView value)
{
    // An offer to speak HTTP/2, as curl and Java make it, may be ignored (RFC 9110, 7.8). Qt would take up WebSocket.
    if (value.toByteArray().toLower().contains("websocket"))
        return refuse(400, "upgrade_unsupported", "WebSocket is not spoken here; send no Upgrade.");
    m_offersUpgrade = true;
    return true;
}

void HeadParser::takeConnection(QByteArrayView value)
{
    m_saysClose = m_saysClose || listHolds(value, "close");
    m_saysKeepAlive = m_saysKeepAlive || listHolds(value, "keep-alive");
}

void HeadParser::finish()
{
    const bool isOldVersion = m_head.minorVersion == 0;
    if (!isOldVersion && !m_hasHost) {
        refuse(400, "bad_host", "Host is missing.");
        return;
    }
    if (m_offersUpgrade && m_head.contentLength > 0) {
        // Qt's parser would take the body for the other protocol's first words.
        refuse(400, "upgrade_unsupported", "No other protocol is spoken here; send no Upgrade with a body.");
        return;
    }
    m_head.keepAlive = !m_saysClose && (!isOldVersion || m_saysKeepAlive);
    if (isOldVersion)
        m_head.expectsContinue = false; // RFC 9110, 10.1.1
    m_status = Status::Complete;
}

RequestHead HeadParser::takeHead()
{
    RequestHead head = std::move(m_head);
    reset();
    return head;
}

void HeadParser::reset()
{
    m_stage = Stage::RequestLine;
    m_status = Status::Partial;
    forgetLine();
    m_consumed = 0;
    m_headBytes = 0;
    m_emptyLines = 0;
    m_hasHost = m_hasLength = m_saysClose = m_saysKeepAlive = m_offersUpgrade = false;
    m_head = {};
    m_refusal = {};
}

void HeadParser::forgetLine()
{
    if (!m_line.isEmpty()) // resizing a null array would allocate
        m_line.resize(0);
}

bool HeadParser::refuse(int status, QByteArrayView code, QByteArrayView detail)
{
    m_status = Status::Refused;
    m_refusal = {status, code.toByteArray(), detail.toByteArray()};
    return false;
}

}
