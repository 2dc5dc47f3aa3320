#pragma once

#include <csignal>
#include <initializer_list>

namespace vitrine::app {

/// Keeps the signals from ending the program, in this thread and in those that it starts.
void holdSignals(std::initializer_list<int> numbers);

/// One that can be read when one of those signals, which are held, has come. The caller closes it.
[[nodiscard]] int openSignalDescriptor(std::initializer_list<int> numbers);

/// Takes one that has come; false when there is none.
[[nodiscard]] bool takeSignal(int descriptor);

}
