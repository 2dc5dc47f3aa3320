#pragma once

#include <sys/mount.h>
#include <unistd.h>

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

/// A small disk of its own, in memory. Only root may mount one: look at `isMounted` and skip the test otherwise.
class TestDisk final
{
    Q_DISABLE_COPY_MOVE(TestDisk)

public:
    explicit TestDisk(int megabytes)
    {
        const QByteArray options = "mode=0700,size=" + QByteArray::number(megabytes) + 'm';
        m_isMounted = m_folder.isValid() && geteuid() == 0 &&
                      mount("tmpfs", nativePath(), "tmpfs", MS_NOSUID | MS_NODEV, options.constData()) == 0;
    }
    ~TestDisk()
    {
        if (m_isMounted)
            umount2(nativePath(), MNT_DETACH);
    }

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Takes all space that is left but for about `bytes`, into one file; answers whether it could.
    [[nodiscard]] bool fillUpTo(qint64 bytes) const
    {
        QFile file(fillerFile());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        const QByteArray block(16 * 1024, 'x');
        while (file.write(block) == block.size()) {
        }
        return file.resize(std::max(qint64(0), file.size() - bytes));
    }
    void freeSpace() const { QFile::remove(fillerFile()); }

    /// Nothing can be written from here on.
    [[nodiscard]] bool makeReadOnly() const
    {
        return mount(nullptr, nativePath(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    [[nodiscard]] const char *nativePath() const { return m_path.constData(); }
    [[nodiscard]] QString fillerFile() const { return filePath(QStringLiteral("filler")); }

    QTemporaryDir m_folder;
    QByteArray m_path = QFile::encodeName(m_folder.path());
    bool m_isMounted = false;
};
