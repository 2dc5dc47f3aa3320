#include "ui/content/TagPicker.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/content/ContentPaint.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 264;
constexpr int kListHeight = Metric::kMenuRow * 8;
constexpr int kCountRole = Qt::UserRole + 1;

/// A tag in a row of a menu, and how many items carry it.
class TagDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = option.state & QStyle::State_Selected;
        if (isCurrent || option.state & QStyle::State_MouseOver)
            ContentPaint::fillRounded(*painter, option.rect,
                                      Theme::color(isCurrent ? Token::Select : Token::Hover, option.palette),
                                      Metric::kSmallCorner);
        const QRect inside = option.rect.adjusted(Metric::kSpace8, 0, -Metric::kSpace8, 0);
        const QString count = index.data(kCountRole).toString();
        painter->setFont(Theme::font(TextStyle::Secondary));
        const int countWidth = painter->fontMetrics().horizontalAdvance(count);
        painter->setPen(Theme::color(Token::Text2, option.palette));
        DirectedText::draw(*painter, inside,
                           int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)), count);
        painter->setFont(Theme::font(TextStyle::Body));
        painter->setPen(Theme::color(Token::Text, option.palette));
        const int room = inside.width() - countWidth - Metric::kSpace8;
        const QRect words =
            QStyle::visualRect(option.direction, inside, {inside.topLeft(), QSize(room, inside.height())});
        DirectedText::draw(*painter, words,
                           int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                           painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, Metric::kMenuRow};
    }
};

}

TagPicker::TagPicker(QWidget *at, const QString &title, Unknown unknown)
    : QWidget(at->window(), Qt::Popup)
    , m_at(at)
    , m_unknown(unknown)
    , m_line(new QLineEdit)
    , m_list(new QListView)
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"tagPicker"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    setFixedWidth(kWidth);
    m_line->setObjectName(u"tagName"_s);
    m_line->setAccessibleName(title);
    m_line->setPlaceholderText(unknown == Unknown::Create ? tr("Find or make a tag") : tr("Find a tag"));
    m_line->addAction(Icon::of(u"search"_s), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_list->setObjectName(u"tagList"_s);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new TagDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setFixedHeight(kListHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kSpace8, Metric::kSpace8, Metric::kSpace8, Metric::kSpace8);
    column->setSpacing(Metric::kSpace8);
    column->addWidget(new Label(title, TextStyle::SecondaryMedium, Token::Text2));
    column->addWidget(m_line);
    column->addWidget(m_list);
    connect(m_line, &QLineEdit::textChanged, this, &TagPicker::fill);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
    fill();
    place();
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void TagPicker::place()
{
    const QSize size = sizeHint().expandedTo({kWidth, 0});
    const bool isMirrored = isRightToLeft();
    const QPoint corner = m_at->mapToGlobal(QPoint(isMirrored ? m_at->width() - size.width() : 0, 0));
    const QRect screen = m_at->screen()->availableGeometry();
    const int below = corner.y() + m_at->height() + Metric::kSpace4;
    const int above = corner.y() - size.height() - Metric::kSpace4;
    const int y = below + size.height() <= screen.bottom() || above < screen.top() ? below : above;
    move(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())), y);
}

void TagPicker::setTags(std::vector<Tag> tags)
{
    m_tags = std::move(tags);
    m_isRead = true;
    fill();
}

void TagPicker::addRow(const QString &text, const Tag &tag, qint64 items)
{
    auto *row = new QStandardItem(text);
    row->setData(items > 0 ? QLocale().toString(items) : QString(), kCountRole);
    m_rows->appendRow(row);
    m_shown.push_back(tag);
}

void TagPicker::fill()
{
    m_rows->clear();
    m_shown.clear();
    const QString typed = m_line->text().simplified();
    bool isKnown = false;
    for (const Tag &tag : m_tags) {
        isKnown = isKnown || tag.tag.name.compare(typed, Qt::CaseInsensitive) == 0;
        if (tag.tag.name.contains(typed, Qt::CaseInsensitive))
            addRow(tag.tag.name, tag, tag.items);
    }
    if (m_unknown == Unknown::Create && !typed.isEmpty() && !isKnown && m_isRead)
        addRow(tr("Make “%1”").arg(typed), {{{}, typed}, 0}, 0);
    if (m_shown.empty()) {
        auto *note = new QStandardItem(!m_isRead         ? tr("Reading…")
                                       : typed.isEmpty() ? tr("No tags yet")
                                                         : tr("No such tag"));
        note->setEnabled(false);
        m_rows->appendRow(note);
    } else {
        m_list->setCurrentIndex(m_rows->index(0, 0));
    }
}

void TagPicker::take(int row)
{
    if (row < 0 || row >= std::ssize(m_shown))
        return;
    emit picked(m_shown[static_cast<size_t>(row)].tag);
    close();
}

bool TagPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_rows->index(std::min(row + 1, m_rows->rowCount() - 1), 0));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_rows->index(std::max(row - 1, 0), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(row);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void TagPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(),
                     Theme::color(Theme::schemeOf(palette()) == Scheme::Light ? Token::Base : Token::Raised, this));
    painter.setPen(Theme::color(Token::Edge, this));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}
