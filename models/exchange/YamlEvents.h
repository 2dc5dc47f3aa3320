#pragma once

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "models/exchange/Yaml.h"

namespace vitrine::models {

/// Builds JSON from yaml-cpp's events and throws YAML::ParserException as soon as a limit is passed: before the parser
/// goes deeper, and before an alias is written out once more.
class YamlEvents final : public YAML::EventHandler
{
public:
    explicit YamlEvents(const YamlLimits &limits)
        : m_limits(limits)
    {
    }

    /// "64 KiB", "2 MiB"
    [[nodiscard]] static QString sizeForPeople(qsizetype bytes);

    [[nodiscard]] QJsonValue value() const { return m_root; }
    [[nodiscard]] QStringList notes() const { return m_notes; }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    /// A value and what it costs to write it out once more.
    struct Part
    {
        QJsonValue value;
        QString key;          ///< what it reads as when it is a key
        bool isMerge = false; ///< a plain <<, which as a key asks for the members of its value
        qsizetype nodes = 1;
        qsizetype characters = 0;
        int depth = 0;
    };
    struct Frame
    {
        YAML::Mark mark;
        YAML::anchor_t anchor = 0;
        bool isMap = false;
        QJsonArray items;
        std::map<QString, QJsonValue> members; ///< QJsonObject takes them fast only in order
        QJsonArray merged;
        std::optional<QString> key;
        bool isMerge = false; ///< of the key
        Part part;            ///< counts what is inside
    };

    void open(const YAML::Mark &mark, YAML::anchor_t anchor, bool isMap);
    void close();
    void add(const YAML::Mark &mark, YAML::anchor_t anchor, Part part);
    void count(const YAML::Mark &mark, const Part &part);
    void insert(const YAML::Mark &mark, Frame &frame, const Part &part);
    static void beginMember(Frame &frame, const Part &part);
    void insertMember(const YAML::Mark &mark, Frame &frame, const QJsonValue &value);

    const YamlLimits m_limits;
    QJsonValue m_root;
    QStringList m_notes;
    std::vector<Frame> m_frames;
    std::unordered_map<YAML::anchor_t, Part> m_anchored;
    qsizetype m_nodes = 0;
    qsizetype m_characters = 0;
};

}
