#include "app/config/SignalDescriptor.h"

#include <sys/signalfd.h>
#include <unistd.h>

namespace vitrine::app {

namespace {

sigset_t setOf(std::initializer_list<int> numbers)
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : numbers)
        sigaddset(&set, number);
    return set;
}

}

void holdSignals(std::initializer_list<int> numbers)
{
    const sigset_t set = setOf(numbers);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

int openSignalDescriptor(std::initializer_list<int> numbers)
{
    const sigset_t set = setOf(numbers);
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

bool takeSignal(int descriptor)
{
    signalfd_siginfo info{};
    return read(descriptor, &info, sizeof info) == sizeof info;
}

}
