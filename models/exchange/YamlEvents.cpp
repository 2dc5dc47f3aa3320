#include "models/exchange/YamlEvents.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QLocale>
#include <QRegularExpression>

#include <yaml-cpp/exceptions.h>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumDepth = 32;
constexpr qsizetype kMostNotes = 1000;
constexpr qint64 kLargestExactNumber = qint64{1} << 53; // what JSON's readers keep exactly (RFC 8259, section 6)

[[noreturn]] void refuse(const YAML::Mark &mark, const QString &why)
{
    throw YAML::ParserException(mark, why.toStdString());
}

[[noreturn]] void refuseCount(const YAML::Mark &mark, qsizetype limit, const QString &why)
{
    refuse(mark, why.arg(QLocale(QLocale::English).toString(limit)));
}

/// All of it: QString::fromUtf8 takes a U+FEFF at the beginning for a mark of the encoding.
QString textOf(const std::string &utf8)
{
    const QString text = QString::fromStdString(utf8);
    return utf8.starts_with("\xEF\xBB\xBF") ? u'\ufeff' + text : text;
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

/// What its author calls a number, if it is one.
QJsonValue numberOf(const QString &text, bool isWhole)
{
    bool isNumber = false;
    if (isWhole) {
        const qint64 number = text.toLongLong(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? QJsonValue(number) : QJsonValue(text);
}

/// Plain values come with "?"; quoted, multi-line and otherwise typed ones are texts.
QJsonValue valueOf(const QString &text, const std::string &tag)
{
    if (tag == "?")
        return valueOfPlain(text);
    const bool isWhole = tag == "tag:yaml.org,2002:int";
    return isWhole || tag == "tag:yaml.org,2002:float" ? numberOf(text, isWhole) : QJsonValue(text);
}

}

QString YamlEvents::sizeForPeople(qsizetype bytes)
{
    constexpr qsizetype kMebi = 1024 * 1024;
    return bytes < kMebi ? u"%1 KiB"_s.arg(bytes / 1024) : u"%1 MiB"_s.arg(bytes / kMebi);
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
    part.key = textOf(value);
    part.characters = part.key.size();
    part.value = valueOf(part.key, tag);
    part.isMerge = tag == "?" && value == "<<";
    add(mark, anchor, std::move(part));
}

void YamlEvents::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    const auto found = m_anchored.find(anchor);
    if (found == m_anchored.end())
        refuse(mark, u"an alias stands inside of what it refers to; write the value out"_s);
    Part part = found->second;
    part.isMerge = false; // it is not written there
    add(mark, 0, std::move(part));
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
        refuse(mark, u"lists and groups stand more than 32 levels deep; make it flatter"_s);
    if (!m_frames.empty() && m_frames.back().isMap && !m_frames.back().key)
        refuse(mark, u"a list or group stands where a name is expected; names are plain texts"_s);
    Frame frame;
    frame.mark = mark;
    frame.anchor = anchor;
    frame.isMap = isMap;
    m_frames.push_back(std::move(frame));
    if (++m_nodes > m_limits.values)
        refuseCount(mark, m_limits.values, u"there are more than %1 values"_s);
}

void YamlEvents::close()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (frame.isMap) {
        for (const auto &source : std::as_const(frame.merged)) {
            const QJsonObject members = source.toObject();
            for (auto member = members.begin(); member != members.end(); ++member)
                frame.members.try_emplace(member.key(), member.value());
        }
        QJsonObject object;
        for (const auto &[key, value] : frame.members)
            object.insert(key, value);
        frame.part.value = object;
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
    if (m_nodes > m_limits.values)
        refuseCount(mark, m_limits.values, u"there are more than %1 values once aliases are followed"_s);
    if (m_characters > m_limits.characters)
        refuse(mark,
               u"there is more than %1 of text once aliases are followed"_s.arg(sizeForPeople(m_limits.characters)));
    if (static_cast<int>(m_frames.size()) + part.depth > kMaximumDepth)
        refuse(mark, u"lists and groups stand more than 32 levels deep once aliases are followed"_s);
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
        refuse(mark, u"a list or group stands where a name is expected; names are plain texts"_s);
    else
        beginMember(frame, part);
}

void YamlEvents::beginMember(Frame &frame, const Part &part)
{
    frame.key = part.key;
    frame.isMerge = part.isMerge;
}

void YamlEvents::insertMember(const YAML::Mark &mark, Frame &frame, const QJsonValue &value)
{
    const QString key = *std::exchange(frame.key, std::nullopt);
    if (frame.isMerge && (value.isObject() || value.isArray())) {
        if (value.isObject())
            frame.merged.append(value);
        else
            frame.merged = value.toArray();
        return;
    }
    if (frame.members.contains(key) && m_notes.size() < kMostNotes)
        m_notes.append(u"“%1” stands twice; the later one, in line %2, counts."_s.arg(key.left(64)).arg(mark.line + 1));
    frame.members.insert_or_assign(key, value);
}

}
