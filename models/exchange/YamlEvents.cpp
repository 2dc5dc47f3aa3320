#include "models/exchange/YamlEvents.h"

#include <algorithm>
#include <utility>

#include <QRegularExpression>

#include <yaml-cpp/exceptions.h>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumDepth = 32;
constexpr qsizetype kMaximumNodes = 10'000;
constexpr qsizetype kMaximumCharacters = 1024 * 1024;
constexpr qint64 kLargestExactNumber = qint64{1} << 53; // what JSON's readers keep exactly (RFC 8259, section 6)

[[noreturn]] void refuse(const YAML::Mark &mark, const char *why)
{
    throw YAML::ParserException(mark, why);
}

/// The core schema's number, but only when it prints back the same: "007" and "1.10" mean more than 7 and 1.1.
QJsonValue numberFrom(const QString &text)
{
    static const QRegularExpression whole(u"^-?(0|[1-9][0-9]{0,15})$"_s);
    static const QRegularExpression fraction(u"^-?(0|[1-9][0-9]{0,14})\\.[0-9]{1,15}$"_s);
    if (whole.match(text).hasMatch()) {
        const qint64 number = text.toLongLong();
        if (std::abs(number) <= kLargestExactNumber && QString::number(number) == text)
            return number;
    } else if (fraction.match(text).hasMatch()) {
        const double number = text.toDouble();
        if (QString::number(number, 'f', QLocale::FloatingPointShortest) == text)
            return number;
    }
    return text;
}

QJsonValue valueOfPlain(const QString &text)
{
    if (text == "true"_L1 || text == "True"_L1 || text == "TRUE"_L1)
        return true;
    if (text == "false"_L1 || text == "False"_L1 || text == "FALSE"_L1)
        return false;
    return numberFrom(text);
}

}

void YamlEvents::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    Part part;
    part.key = u"null"_s;
    add(mark, anchor, std::move(part));
}

void YamlEvents::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                          const std::string &value)
{
    Part part;
    part.key = QString::fromStdString(value);
    part.characters = part.key.size();
    // Plain values come with "?"; quoted, multi-line and explicitly typed ones are texts.
    part.value = tag == "?" ? valueOfPlain(part.key) : QJsonValue(part.key);
    add(mark, anchor, std::move(part));
}

void YamlEvents::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    const auto found = m_anchored.find(anchor);
    if (found == m_anchored.end())
        refuse(mark, "an alias stands inside of what it refers to; write the value out");
    add(mark, 0, found->second);
}

void YamlEvents::OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                                 YAML::EmitterStyle::value)
{
    open(mark, anchor, false);
}

void YamlEvents::OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                            YAML::EmitterStyle::value)
{
    open(mark, anchor, true);
}

void YamlEvents::open(const YAML::Mark &mark, YAML::anchor_t anchor, bool isMap)
{
    if (m_frames.size() >= kMaximumDepth)
        refuse(mark, "lists and groups stand more than 32 levels deep; make it flatter");
    if (!m_frames.empty() && m_frames.back().isMap && !m_frames.back().key)
        refuse(mark, "a list or group stands where a name is expected; names are plain texts");
    Frame frame;
    frame.mark = mark;
    frame.anchor = anchor;
    frame.isMap = isMap;
    m_frames.push_back(std::move(frame));
    if (++m_nodes > kMaximumNodes)
        refuse(mark, "there are more than 10,000 values");
}

void YamlEvents::close()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (frame.isMap) {
        for (const auto &source : std::as_const(frame.merged)) {
            const QJsonObject members = source.toObject();
            for (auto member = members.begin(); member != members.end(); ++member) {
                if (!frame.members.contains(member.key()))
                    frame.members.insert(member.key(), member.value());
            }
        }
        frame.part.value = frame.members;
    } else {
        frame.part.value = frame.items;
    }
    ++frame.part.depth;
    if (frame.anchor != 0)
        m_anchored[frame.anchor] = frame.part;
    if (m_frames.empty()) {
        m_root = frame.part.value;
        return;
    }
    insert(frame.mark, m_frames.back(), frame.part);
}

void YamlEvents::add(const YAML::Mark &mark, YAML::anchor_t anchor, Part part)
{
    count(mark, part);
    if (anchor != 0)
        m_anchored[anchor] = part;
    if (m_frames.empty())
        m_root = part.value;
    else
        insert(mark, m_frames.back(), part);
}

void YamlEvents::count(const YAML::Mark &mark, const Part &part)
{
    m_nodes += part.nodes;
    m_characters += part.characters;
    if (m_nodes > kMaximumNodes)
        refuse(mark, "there are more than 10,000 values once aliases are followed");
    if (m_characters > kMaximumCharacters)
        refuse(mark, "there is more than 1 MiB of text once aliases are followed");
    if (static_cast<int>(m_frames.size()) + part.depth > kMaximumDepth)
        refuse(mark, "lists and groups stand more than 32 levels deep once aliases are followed");
}

void YamlEvents::insert(const YAML::Mark &mark, Frame &frame, const Part &part)
{
    frame.part.nodes += part.nodes;
    frame.part.characters += part.characters;
    frame.part.depth = std::max(frame.part.depth, part.depth);
    if (!frame.isMap)
        frame.items.append(part.value);
    else if (frame.key)
        insertMember(mark, frame, part.value);
    else if (part.depth > 0)
        refuse(mark, "a list or group stands where a name is expected; names are plain texts");
    else
        frame.key = part.key;
}

void YamlEvents::insertMember(const YAML::Mark &mark, Frame &frame, const QJsonValue &value)
{
    const QString key = *std::exchange(frame.key, std::nullopt);
    if (key == "<<"_L1 && (value.isObject() || value.isArray())) {
        if (value.isObject())
            frame.merged.append(value);
        else
            frame.merged = value.toArray();
        return;
    }
    if (frame.members.contains(key))
        m_notes.append(u"“%1” stands twice; the later one, in line %2, counts."_s.arg(key.left(64)).arg(mark.line + 1));
    frame.members.insert(key, value);
}

}
