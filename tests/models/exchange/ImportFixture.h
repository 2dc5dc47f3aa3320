#pragma once

#include <memory>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "FakeImportTarget.h"
#include "models/exchange/ContentImport.h"

namespace vitrine::models {

inline const Instant kImportTime = *parseInstant(u"2026-11-20T09:40:12.000Z");

class FixedClock final : public Clock
{
public:
    Instant now() const override { return kImportTime; }
};

/// The entry of that file, or null.
inline const ImportEntry *entryOf(const ImportReport &report, const QString &path)
{
    for (const ImportEntry &entry : report.entries) {
        if (entry.path == path)
            return &entry;
    }
    return nullptr;
}

/// A temporary folder to import from and items in memory to import to.
struct ImportFixture
{
    FixedClock clock;
    FakeImportTarget target;
    QTemporaryDir temporary;

    QString folder(const QString &name = QStringLiteral("portfolio")) const { return temporary.filePath(name); }

    void write(const QString &path, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        file.write(bytes);
    }

    ImportReport import(const QString &path, ImportMode mode = ImportMode::Write, const ImportMap &map = {})
    {
        const auto report = ContentImport(target, clock).run(path, mode, map);
        if (!report)
            qWarning().noquote() << report.error().message;
        return report.value_or(ImportReport{});
    }
};

}
