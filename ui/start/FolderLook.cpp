#include "ui/start/FolderLook.h"

#include <chrono>

#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace vitrine::ui {

namespace {

constexpr std::chrono::milliseconds kDelay{120};

}

FolderLook::FolderLook(QObject *parent)
    : QObject(parent)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelay);
    connect(m_delay, &QTimer::timeout, this, &FolderLook::ask);
}

void FolderLook::look(const QString &typed)
{
    m_typed = typed;
    m_isLooking = true;
    ++m_number;
    m_delay->start();
}

void FolderLook::ask()
{
    // A disk that is away may take long to say so.
    QThreadPool::globalInstance()->start(
        [typed = m_typed, number = m_number, address = m_mailbox.address(), self = QPointer(this)] {
            models::FolderCheck check = models::checkFolder(typed);
            QString better = models::goodFolder();
            address.post([self, number, check = std::move(check), better = std::move(better)] {
                if (!self || self->m_number != number)
                    return; // another path by now
                self->m_isLooking = false;
                self->m_check = check;
                self->m_better = better;
                emit self->looked();
            });
        });
}

}
