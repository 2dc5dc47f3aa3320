#pragma once

#include <functional>

#include <QString>

/// Something that can be shown, and how it comes to be shown.
struct TourStop
{
    QString name; ///< of its picture
    std::function<void()> go;
};
