#include "ui/history/VersionDelegate.h"

#include <QPainter>
#include <QWidget>

#include "ui/history/VersionListModel.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextLeft = 40;
constexpr int kLine = 18;

QString iconOf(const QString &action)
{
    if (action == "published"_L1)
        return u"ok"_s;
    if (action == "trashed"_L1)
        return u"trash"_s;
    if (action == "reverted"_L1 || action == "restored"_L1)
        return u"history"_s;
    if (action == "created"_L1 || action == "imported"_L1)
        return u"plus"_s;
    return u"pencil"_s;
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool isActive = option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool isSelected = option.state & QStyle::State_Selected;
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(isSelected && isActive ? Token::Select : Token::Hover, option.palette));
        painter.drawRoundedRect(option.rect, Metric::kCorner, Metric::kCorner);
    }
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::color(Token::Accent, option.palette), Metric::kFocusLine));
    painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), Metric::kCorner - 1, Metric::kCorner - 1);
}

}

VersionDelegate::VersionDelegate(const models::Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Metric::kRow, Metric::kRow};
}

void VersionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    const QRect row = option.rect;
    const auto at = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(option.direction, row, {row.left() + x, row.top() + y, width, height});
    };
    const auto start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const auto end = int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter));
    Icon::paint(*painter, at(Metric::kSpace12, 0, Metric::kSmallIcon, row.height()),
                iconOf(index.data(VersionListModel::ActionRole).toString()),
                Theme::color(Token::Text2, option.palette));

    painter->setFont(Theme::font(TextStyle::Secondary));
    painter->setPen(Theme::color(Token::Text2, option.palette));
    const QString number = u"v%1"_s.arg(index.data(VersionListModel::VersionRole).toLongLong());
    const int numberWidth = painter->fontMetrics().horizontalAdvance(number) + 2;
    DirectedText::draw(*painter, at(row.width() - Metric::kSpace12 - numberWidth, 11, numberWidth, kLine), end, number);
    const int width = row.width() - kTextLeft - Metric::kSpace12;
    DirectedText::draw(
        *painter, at(kTextLeft, 29, width, kLine), start,
        painter->fontMetrics().elidedText(index.data(VersionListModel::WhatRole).toString(), Qt::ElideRight, width));
    const QString who = u"%1, %2"_s.arg(
        index.data(VersionListModel::ActorRole).toString(),
        RelativeTime::inWords(models::fromMillis(index.data(VersionListModel::WhenRole).toLongLong()), m_clock.now()));
    painter->setFont(Theme::font(TextStyle::BodyMedium));
    painter->setPen(Theme::color(Token::Text, option.palette));
    const int whoWidth = width - numberWidth - Metric::kSpace8;
    DirectedText::draw(*painter, at(kTextLeft, 11, whoWidth, kLine), start,
                       painter->fontMetrics().elidedText(who, Qt::ElideRight, whoWidth));
    painter->restore();
}

}
