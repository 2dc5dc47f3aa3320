#pragma once

#include <QStyledItemDelegate>

#include "models/core/Time.h"

namespace vitrine::ui {

/// Draws a version: who and when, its number, and what it changed.
class VersionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionDelegate)

public:
    explicit VersionDelegate(const models::Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const models::Clock &m_clock;
};

}
