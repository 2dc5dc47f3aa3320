#include "ui/pictures/DrawingWeight.h"

#include <algorithm>
#include <vector>

#include <QHash>
#include <QXmlStreamReader>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// One element that others may use, with all that is in it.
struct Part
{
    qint64 elements = 0;
    QStringList used = {}; ///< ids, each as often as it is used
    qint64 weight = -1;    ///< with what it uses; -1: not known yet
    bool isOpen = false;   ///< is being weighed
};

class Parts final
{
public:
    /// Reads them; false when there are too many, too deep, or it is no XML.
    bool read(const QByteArray &svg)
    {
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement && !begin(xml))
                return false;
            if (token == QXmlStreamReader::EndElement)
                m_open.pop_back();
        }
        return !xml.hasError();
    }
    [[nodiscard]] qint64 weight() { return weightOf(QString(), 0); }

private:
    bool begin(const QXmlStreamReader &xml)
    {
        const QString id = m_open.empty() ? QString() : xml.attributes().value("id"_L1).toString();
        m_open.push_back(id);
        m_parts[QString()].elements += 1; // the whole
        const QString used = xml.name() == "use"_L1 ? target(xml.attributes()) : QString();
        QStringList around = m_open;
        around.removeDuplicates();
        around.removeAll(QString());
        for (const QString &part : around)
            m_parts[part].elements += 1;
        if (!used.isEmpty()) {
            around.append(QString());
            for (const QString &part : around)
                m_parts[part].used.append(used);
        }
        return m_open.size() <= DrawingWeight::kMaximumDepth &&
               m_parts[QString()].elements <= DrawingWeight::kMaximumElements;
    }
    static QString target(const QXmlStreamAttributes &attributes)
    {
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name() == "href"_L1 && attribute.value().startsWith(u'#'))
                return attribute.value().sliced(1).toString();
        }
        return {};
    }
    qint64 weightOf(const QString &id, int depth)
    {
        const auto found = m_parts.find(id);
        if (found == m_parts.end())
            return 0;
        if (found->weight >= 0)
            return found->weight;
        constexpr qint64 kUnbearable = DrawingWeight::kMaximumElements + 1;
        if (found->isOpen || depth > DrawingWeight::kMaximumDepth)
            return kUnbearable; // uses itself
        found->isOpen = true;
        const QStringList used = found->used;
        qint64 weight = found->elements;
        for (const QString &part : used)
            weight = std::min(kUnbearable, weight + weightOf(part, depth + 1));
        Part &part = m_parts[id];
        part.isOpen = false;
        part.weight = weight;
        return weight;
    }

    QHash<QString, Part> m_parts; ///< by id; the empty one is the whole
    QStringList m_open;
};

}

bool DrawingWeight::isBearable(const QByteArray &svg)
{
    Parts parts;
    return parts.read(svg) && parts.weight() <= kMaximumElements;
}

}
