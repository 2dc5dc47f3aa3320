#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QSize>

#include "models/assets/Asset.h"

namespace vitrine::ui {

/// A picture as the value of a field: the JSON of models::Image.
class PictureValue final
{
    Q_DECLARE_TR_FUNCTIONS(PictureValue)

public:
    PictureValue() = delete;

    /// `before` with another picture: what was written about it stays.
    [[nodiscard]] static QJsonObject with(QJsonObject before, const models::Asset &asset);
    /// `before` with an address that was typed: what Vitrine told of the picture before is no longer so.
    [[nodiscard]] static QJsonObject with(QJsonObject before, const QString &address);

    [[nodiscard]] static QString address(const QJsonObject &picture);
    /// Whether its address is one of the workspace's pictures.
    [[nodiscard]] static bool isStored(const QJsonObject &picture);
    /// In pixels; empty when it is not known.
    [[nodiscard]] static QSize size(const QJsonObject &picture);
    /// "quay.jpg": the file's name.
    [[nodiscard]] static QString name(const QJsonObject &picture);
    /// "2400 × 1800", or nothing.
    [[nodiscard]] static QString sizeText(const QSize &size);
};

}
