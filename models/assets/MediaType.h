#pragma once

#include <QByteArrayView>
#include <QString>

namespace vitrine::models {

/// How much of a file's start `mediaTypeOf` wants to see; less is enough when the file is shorter.
inline constexpr qsizetype kMediaTypeBytes = 64 * 1024;

/// The media type that a file's bytes tell, as https://mimesniff.spec.whatwg.org has it: its name is never asked.
/// "text/plain" for any UTF-8 text, HTML too; "application/octet-stream" for what is not known. `isWhole`: `start` is
/// all of it.
[[nodiscard]] QString mediaTypeOf(QByteArrayView start, bool isWhole);

}
