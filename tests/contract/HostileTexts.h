#pragma once

#include <QByteArrayList>

/// 10 KB of a letter.
[[nodiscard]] QByteArray longText();

/// Values as they travel in a target: encoded where they have to be, broken where they are meant to be.
[[nodiscard]] const QByteArrayList &hostileTargetTexts();

/// Values of every JSON type and size, broken ones too, for one member of a body.
[[nodiscard]] const QByteArrayList &hostileJsonValues();
