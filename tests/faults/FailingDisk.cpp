// Preloaded into a program (LD_PRELOAD), this makes the disk below a folder fail. By environment:
//   FAILING_DISK_FOLDER  only files below it
//   FAILING_DISK_CALL    "write" (also of a file's length) or "sync"
//   FAILING_DISK_AT      the number of the first such call that fails, from 1 on
//   FAILING_DISK_ERROR   errno of those calls
//   FAILING_DISK_ONCE    when set, that one call alone; else every one from there on
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

std::string variable(const char *name)
{
    const char *value = std::getenv(name); // NOLINT: read before there are threads
    return value ? value : "";
}

struct Plan
{
    std::string folder = variable("FAILING_DISK_FOLDER");
    std::string call = variable("FAILING_DISK_CALL");
    long at = std::strtol(variable("FAILING_DISK_AT").c_str(), nullptr, 10);
    int error = static_cast<int>(std::strtol(variable("FAILING_DISK_ERROR").c_str(), nullptr, 10));
    bool isOnce = !variable("FAILING_DISK_ONCE").empty();
    std::atomic<long> calls = 0;
};

Plan &plan()
{
    static Plan instance;
    return instance;
}

bool isBelow(int descriptor, const std::string &folder)
{
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = readlink(link.c_str(), path, sizeof path);
    return length > 0 && std::string_view(path, static_cast<size_t>(length)).starts_with(folder);
}

/// Whether this call fails; counts it, and sets errno.
bool fails(std::string_view call, int descriptor)
{
    Plan &now = plan();
    if (now.at <= 0 || now.call != call || !isBelow(descriptor, now.folder))
        return false;
    const long number = ++now.calls;
    if (number < now.at || (now.isOnce && number > now.at))
        return false;
    errno = now.error;
    return true;
}

template <class F>
F next(const char *name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name)); // NOLINT: what dlsym is for
}

}

extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t length)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return fails("write", descriptor) ? -1 : real(descriptor, bytes, length);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return fails("write", descriptor) ? -1 : real(descriptor, bytes, length, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return fails("write", descriptor) ? -1 : real(descriptor, bytes, length, offset);
}

ssize_t writev(int descriptor, const iovec *parts, int count)
{
    static const auto real = next<ssize_t (*)(int, const iovec *, int)>("writev");
    return fails("write", descriptor) ? -1 : real(descriptor, parts, count);
}

int ftruncate(int descriptor, off_t length)
{
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    return fails("write", descriptor) ? -1 : real(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length)
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    return fails("write", descriptor) ? -1 : real(descriptor, length);
}

int posix_fallocate(int descriptor, off_t offset, off_t length)
{
    static const auto real = next<int (*)(int, off_t, off_t)>("posix_fallocate");
    return fails("write", descriptor) ? errno : real(descriptor, offset, length);
}

int posix_fallocate64(int descriptor, off64_t offset, off64_t length)
{
    static const auto real = next<int (*)(int, off64_t, off64_t)>("posix_fallocate64");
    return fails("write", descriptor) ? errno : real(descriptor, offset, length);
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    return fails("sync", descriptor) ? -1 : real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return fails("sync", descriptor) ? -1 : real(descriptor);
}
}
