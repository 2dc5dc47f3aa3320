#pragma once

#include <QByteArray>

namespace vitrine::ui {

/// How much work an SVG is to draw, before anybody draws it: a small file can ask for a drawing without end, where what
/// it uses again uses others again.
class DrawingWeight final
{
public:
    DrawingWeight() = delete;

    static constexpr int kMaximumDepth = 128;          ///< elements within each other
    static constexpr qint64 kMaximumElements = 50'000; ///< drawn, each as often as it is used

    /// Whether it can be read and holds these limits.
    [[nodiscard]] static bool isBearable(const QByteArray &svg);
};

}
