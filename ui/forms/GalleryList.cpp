#include "ui/forms/GalleryList.h"

#include <algorithm>

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/forms/FieldText.h"
#include "ui/forms/GalleryRow.h"
#include "ui/pictures/PictureFrame.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

GalleryList::GalleryList(const models::FieldInfo &field, PictureCache &cache, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_cache(cache)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metric::kSpace12);
    setAcceptDrops(true);
    hide();
}

QJsonArray GalleryList::items() const
{
    QJsonArray items;
    for (const GalleryRow *row : m_rows) {
        if (!row->isBlank())
            items.append(row->value());
    }
    return items;
}

void GalleryList::setItems(const QJsonArray &items)
{
    while (std::ssize(m_rows) > items.size())
        takeAway(m_rows.back());
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i < std::ssize(m_rows))
            m_rows[static_cast<size_t>(i)]->setValue(items[i].toObject());
        else
            addRow(m_rows.size(), items[i].toObject());
    }
    settle();
}

void GalleryList::insert(size_t place, const QJsonArray &pictures)
{
    for (const auto &picture : pictures)
        addRow(place++, picture.toObject());
    settle();
}

void GalleryList::addRow(size_t place, const QJsonObject &picture)
{
    auto *row = new GalleryRow(*m_field.nested, m_cache);
    row->setValue(picture);
    connect(row, &GalleryRow::edited, this, &GalleryList::edited);
    connect(row, &GalleryRow::removeRequested, this, [this, row] { remove(row); });
    connect(row, &GalleryRow::moveRequested, this, [this, row](int by) { moveBy(*row, by); });
    connect(row->frame(), &PictureFrame::pasteRequested, this, [this, row] { emit pasteRequested(row); });
    connect(row->frame(), &PictureFrame::dragStarted, this, [this, row] { drag(*row); });
    for (QWidget *stop : row->stops())
        stop->installEventFilter(this);
    m_column->insertWidget(static_cast<int>(place), row);
    m_rows.insert(m_rows.begin() + std::ptrdiff_t(place), row);
    emit inserted(row);
}

void GalleryList::removeBlank()
{
    const std::vector<GalleryRow *> rows = m_rows;
    for (GalleryRow *row : rows) {
        if (row->isBlank())
            takeAway(row);
    }
    settle();
}

void GalleryList::moveBy(const GalleryRow &row, int by)
{
    const auto from = std::ptrdiff_t(placeOf(&row));
    move(size_t(from), size_t(std::clamp<std::ptrdiff_t>(from + by, 0, std::ssize(m_rows) - 1)));
}

void GalleryList::move(size_t from, size_t to)
{
    if (from == to)
        return;
    GalleryRow *row = m_rows[from];
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(from));
    m_rows.insert(m_rows.begin() + std::ptrdiff_t(to), row);
    m_column->removeWidget(row);
    m_column->insertWidget(static_cast<int>(to), row);
    settle();
    emit edited();
}

void GalleryList::remove(GalleryRow *row)
{
    const size_t place = placeOf(row);
    takeAway(row);
    settle();
    if (m_rows.empty())
        emit emptied();
    else
        m_rows[std::min(place, m_rows.size() - 1)]->frame()->setFocus();
    emit edited();
}

void GalleryList::takeAway(GalleryRow *row)
{
    std::erase(m_rows, row);
    m_column->removeWidget(row);
    row->setObjectName({});
    row->hide();
    row->deleteLater(); // one of its own buttons may be what led here
}

void GalleryList::settle()
{
    const auto count = static_cast<int>(m_rows.size());
    QWidget *before = nullptr;
    for (int i = 0; i < count; ++i) {
        GalleryRow *row = m_rows[static_cast<size_t>(i)];
        row->setPlace(FieldText::label(m_field), i + 1, count);
        for (QWidget *stop : row->stops()) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
    }
    setVisible(count > 0);
    emit countChanged();
}

size_t GalleryList::placeOf(const GalleryRow *row) const
{
    return static_cast<size_t>(std::ranges::find(m_rows, row) - m_rows.begin());
}

size_t GalleryList::placeAt(const QPoint &point) const
{
    const auto below = std::ranges::find_if(
        m_rows, [&point](const GalleryRow *row) { return point.y() < row->geometry().center().y(); });
    return static_cast<size_t>(below - m_rows.begin());
}

GalleryRow *GalleryList::rowOfItem(qsizetype item) const
{
    for (GalleryRow *row : m_rows) {
        if (item >= 0 && !row->isBlank() && item-- == 0)
            return row;
    }
    return nullptr;
}

/// Before whatever has the focus in a row: buttons have a use of their own for arrow keys.
bool GalleryList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool isUp = key->key() == Qt::Key_Up;
    auto *focused = qobject_cast<QWidget *>(watched);
    const auto row =
        std::ranges::find_if(m_rows, [focused](const GalleryRow *one) { return one->isAncestorOf(focused); });
    if (key->modifiers() != Qt::AltModifier || (!isUp && key->key() != Qt::Key_Down) || row == m_rows.end())
        return QWidget::eventFilter(watched, event);
    moveBy(**row, isUp ? -1 : 1);
    focused->setFocus();
    return true;
}

void GalleryList::drag(const GalleryRow &row)
{
    auto *dragged = new QMimeData;
    dragged->setData(QLatin1StringView(kRowMimeType),
                     QByteArray::number(quint64(quintptr(this))) + ' ' + QByteArray::number(quint64(placeOf(&row))));
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->setPixmap(row.frame()->grab());
    drag->setHotSpot(row.frame()->rect().center());
    drag->exec(Qt::MoveAction);
}

std::optional<size_t> GalleryList::draggedRow(const QDropEvent &event) const
{
    const QList<QByteArray> parts = event.mimeData()->data(QLatin1StringView(kRowMimeType)).split(' ');
    if (parts.size() != 2 || parts[0].toULongLong() != quint64(quintptr(this)))
        return {};
    const auto place = static_cast<size_t>(parts[1].toULongLong());
    return place < m_rows.size() ? std::optional(place) : std::nullopt;
}

void GalleryList::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedRow(*event))
        event->accept();
}

void GalleryList::dragMoveEvent(QDragMoveEvent *event)
{
    if (!draggedRow(*event))
        return event->ignore();
    showPlace(placeAt(event->position().toPoint()));
    event->accept();
}

void GalleryList::dragLeaveEvent(QDragLeaveEvent *)
{
    showPlace({});
}

void GalleryList::dropEvent(QDropEvent *event)
{
    showPlace({});
    const auto from = draggedRow(*event);
    if (!from)
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
    const size_t before = placeAt(event->position().toPoint());
    move(*from, before > *from ? before - 1 : before);
}

void GalleryList::showPlace(std::optional<size_t> place)
{
    m_place = place;
    update();
}

void GalleryList::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_place || m_rows.empty())
        return;
    const bool isLast = *m_place >= m_rows.size();
    const QRect row = m_rows[std::min(*m_place, m_rows.size() - 1)]->geometry();
    const int y = isLast ? height() - Metric::kFocusLine : std::max(0, row.top() - Metric::kSpace12 / 2 - 1);
    QPainter painter(this);
    painter.fillRect(row.left(), y, row.width(), Metric::kFocusLine, Theme::color(Token::Accent, this));
}

}
