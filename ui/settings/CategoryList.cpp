#include "ui/settings/CategoryList.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

namespace {

constexpr int kNameRole = Qt::UserRole;
constexpr int kIconRole = Qt::UserRole + 1;

class CategoryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, Metric::kControl};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto color = [&](Token token) { return Theme::color(token, option.palette); };
        const bool isChosen = option.state & QStyle::State_Selected;
        const QRect row = option.rect;
        if (isChosen || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(color(isChosen ? Token::Select : Token::Hover));
            painter->drawRoundedRect(row, Metric::kCorner, Metric::kCorner);
        }
        if (option.state & QStyle::State_HasFocus && option.widget && option.widget->isActiveWindow()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(color(Token::Accent), Metric::kFocusLine));
            painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), Metric::kCorner - 1, Metric::kCorner - 1);
        }
        const auto mirrored = [&](QRect part) { return QStyle::visualRect(option.direction, row, part); };
        Icon::paint(*painter, mirrored({row.left() + Metric::kSpace8, row.top(), Metric::kSmallIcon, row.height()}),
                    index.data(kIconRole).toString(), color(isChosen ? Token::Accent : Token::Text2));
        painter->setFont(Theme::font(TextStyle::Body));
        painter->setPen(color(Token::Text));
        const QRect words = mirrored(row.adjusted(Metric::kSpace32, 0, -Metric::kSpace8, 0));
        DirectedText::draw(*painter, words,
                           int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                           index.data().toString());
        painter->restore();
    }
};

}

CategoryList::CategoryList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new CategoryDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            emit chosen(item->data(kNameRole).toString());
    });
}

void CategoryList::add(const QString &name, const QString &title, const QString &iconName)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(kNameRole, name);
    item->setData(kIconRole, iconName);
}

QListWidgetItem *CategoryList::find(const QString &name) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(kNameRole).toString() == name)
            return item(row);
    }
    return nullptr;
}

QString CategoryList::current() const
{
    return currentItem() ? currentItem()->data(kNameRole).toString() : QString();
}

void CategoryList::setCurrent(const QString &name)
{
    setCurrentItem(find(name));
}

void CategoryList::setShown(const QString &name, bool isShown)
{
    if (QListWidgetItem *item = find(name))
        item->setHidden(!isShown);
}

QString CategoryList::firstShown() const
{
    for (int row = 0; row < count(); ++row) {
        if (!item(row)->isHidden())
            return item(row)->data(kNameRole).toString();
    }
    return {};
}

}
