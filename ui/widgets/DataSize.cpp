#include "ui/widgets/DataSize.h"

#include <QLocale>

namespace vitrine::ui {

QString DataSize::inWords(qint64 bytes)
{
    constexpr qint64 kMega = 1'000'000;
    return QLocale().formattedDataSize(bytes, bytes < kMega ? 0 : 1, QLocale::DataSizeSIFormat);
}

}
