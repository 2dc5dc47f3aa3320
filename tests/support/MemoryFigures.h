#pragma once

#include <QByteArray>

namespace vitrine::tests {

/// Whether memory can be judged: of a sanitizer's build its own would be measured.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kMeasuresMemory = false;
#else
inline constexpr bool kMeasuresMemory = true;
#endif

/// A line of /proc/PROCESS/status such as VmRSS, in bytes; 0 where there is none.
[[nodiscard]] qint64 memoryOf(const QByteArray &process, const QByteArray &line);
/// Resident memory of this process, in bytes.
[[nodiscard]] qint64 residentMemory();
/// What this process has allocated and not freed, in bytes.
[[nodiscard]] qint64 allocatedMemory();

}
