#include "ui/forms/GalleryField.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMimeData>
#include <QPainter>

#include "models/assets/Asset.h"
#include "ui/forms/FieldText.h"
#include "ui/forms/GalleryRow.h"
#include "ui/pictures/PictureDrop.h"
#include "ui/pictures/PictureFrame.h"
#include "ui/pictures/PictureIntake.h"
#include "ui/pictures/PicturePicker.h"
#include "ui/pictures/PictureValue.h"
#include "ui/pictures/RefusalNote.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEmptyHeight = 96;

/// "[2].url" is 2 and "url"; -1 when there is no index.
std::pair<qsizetype, QString> splitItem(const QString &path)
{
    const qsizetype close = path.indexOf(u']');
    if (!path.startsWith(u'[') || close < 0)
        return {-1, path};
    return {path.mid(1, close - 1).toLongLong(), path.mid(close + 2)};
}

}

GalleryField::GalleryField(const models::FieldInfo &field, PictureCache &cache, PictureIntake &intake, QWidget *parent)
    : FieldEditor(field, parent)
    , m_cache(cache)
    , m_intake(intake)
    , m_list(new QVBoxLayout)
    , m_empty(new PictureFrame(cache, tr("Drop pictures here, or paste one")))
    , m_drop(new PictureDrop(this))
    , m_choose(new Button(u"plus"_s, tr("Add pictures…"), Button::Kind::Plain))
    , m_address(new Button(tr("Add by address"), Button::Kind::Flat))
    , m_refusals(new RefusalNote)
    , m_pending(new QObject(this))
{
    buildLayout();
    connect(m_empty, &PictureFrame::activated, this, &GalleryField::choose);
    connect(m_empty, &PictureFrame::pasteRequested, this, [this] { paste(nullptr); });
    connect(m_choose, &Button::clicked, this, &GalleryField::choose);
    connect(m_address, &Button::clicked, this, &GalleryField::typeAddress);
    connect(m_drop, &PictureDrop::hovered, this, [this](bool isOver) {
        m_empty->setTarget(isOver);
        if (!isOver)
            showPlace({});
    });
    connect(m_drop, &PictureDrop::hoveredAt, this, [this](const QPoint &point) { showPlace(placeAt(point)); });
    connect(m_drop, &PictureDrop::dropped, this, [this](const QMimeData &offered, const QPoint &point) {
        const size_t place = placeAt(point);
        const QPointer<GalleryRow> before = place < m_rows.size() ? m_rows[place] : nullptr;
        await();
        m_intake.take(offered, m_pending,
                      [this, before](const TakenPictures &taken) { receive(taken, before.data()); });
    });
    settle();
}

void GalleryField::buildLayout()
{
    m_empty->setObjectName(field().name + u"-empty"_s);
    m_choose->setObjectName(field().name + u"-add"_s);
    m_address->setObjectName(field().name + u"-address"_s);
    m_empty->setFixedHeight(kEmptyHeight);
    m_list->setSpacing(Metric::kSpace12);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_address);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace12);
    column->addLayout(m_list);
    column->addWidget(m_empty);
    column->addWidget(m_refusals);
    column->addLayout(buttons);
}

QJsonValue GalleryField::value() const
{
    QJsonArray items;
    for (const GalleryRow *row : m_rows) {
        if (!row->isBlank())
            items.append(row->value());
    }
    return items;
}

std::optional<qint64> GalleryField::used() const
{
    return value().toArray().size();
}

void GalleryField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return;
    const QJsonArray items = value.toArray();
    while (std::ssize(m_rows) > items.size()) {
        takeAway(m_rows.back());
        m_rows.pop_back();
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        GalleryRow *row = i < std::ssize(m_rows) ? m_rows[static_cast<size_t>(i)] : insertRow(m_rows.size());
        row->setValue(items[i].toObject());
    }
    settle();
}

void GalleryField::startOver()
{
    delete m_pending;
    m_pending = new QObject(this);
    m_coming = 0;
    m_empty->setBusy(false);
    m_refusals->setRefusals({});
    for (size_t i = m_rows.size(); i-- > 0;) {
        if (m_rows[i]->isBlank())
            delete *m_rows.erase(m_rows.begin() + std::ptrdiff_t(i), m_rows.begin() + std::ptrdiff_t(i) + 1);
    }
}

GalleryRow *GalleryField::insertRow(size_t place)
{
    auto *row = new GalleryRow(*field().nested, m_cache);
    for (QWidget *text : row->texts())
        m_drop->takeFrom(*text);
    connect(row, &GalleryRow::edited, this, &GalleryField::edited);
    connect(row, &GalleryRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &GalleryRow::moveRequested, this, [this, row](int by) { moveBy(*row, by); });
    for (QWidget *stop : row->stops())
        stop->installEventFilter(this);
    connect(row->frame(), &PictureFrame::pasteRequested, this, [this, row] { paste(row); });
    connect(row->frame(), &PictureFrame::dragStarted, this, [this, row] { drag(row); });
    m_list->insertWidget(static_cast<int>(place), row);
    m_rows.insert(m_rows.begin() + std::ptrdiff_t(place), row);
    return row;
}

void GalleryField::moveBy(const GalleryRow &row, int by)
{
    const auto from = std::ptrdiff_t(placeOf(&row));
    moveRow(size_t(from), size_t(std::clamp<std::ptrdiff_t>(from + by, 0, std::ssize(m_rows) - 1)));
}

void GalleryField::moveRow(size_t from, size_t to)
{
    if (from == to || from >= m_rows.size())
        return;
    GalleryRow *row = m_rows[from];
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(from));
    m_rows.insert(m_rows.begin() + std::ptrdiff_t(to), row);
    m_list->removeWidget(row);
    m_list->insertWidget(static_cast<int>(to), row);
    settle();
    emit edited();
}

void GalleryField::takeAway(GalleryRow *row)
{
    m_list->removeWidget(row);
    row->setObjectName({});
    row->hide();
    row->deleteLater(); // one of its own buttons may be what led here
}

void GalleryField::removeRow(GalleryRow *row)
{
    const size_t place = placeOf(row);
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(place));
    takeAway(row);
    settle();
    if (m_rows.empty())
        m_empty->setFocus();
    else
        m_rows[std::min(place, m_rows.size() - 1)]->frame()->setFocus();
    emit edited();
}

void GalleryField::settle()
{
    const auto count = static_cast<int>(m_rows.size());
    QWidget *before = nullptr;
    for (int i = 0; i < count; ++i) {
        m_rows[static_cast<size_t>(i)]->setPlace(FieldText::label(field()), i + 1, count);
        for (QWidget *stop : m_rows[static_cast<size_t>(i)]->stops()) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
    }
    if (before)
        setTabOrder(before, m_choose);
    m_empty->setVisible(m_rows.empty());
    updateGeometry();
}

void GalleryField::choose()
{
    PicturePicker::ask(m_choose, m_intake, m_cache, PicturePicker::Choice::Many,
                       [this, guard = QPointer(m_pending)](const std::vector<models::Asset> &assets) {
                           if (!guard)
                               return;
                           const size_t first = m_rows.size();
                           add(assets, first, {});
                           if (first < m_rows.size())
                               m_rows[first]->focusPart(u"alt"_s); // which is what is to be written next
                       });
}

void GalleryField::paste(GalleryRow *after)
{
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    if (!offered || !PictureIntake::hasPictures(*offered))
        return m_refusals->setRefusals({tr("The clipboard holds no picture. Copy one, then paste it here.")});
    const size_t place = after ? placeOf(after) + 1 : m_rows.size();
    const QPointer<GalleryRow> before = place < m_rows.size() ? m_rows[place] : nullptr;
    await();
    m_intake.take(*offered, m_pending, [this, before](const TakenPictures &taken) { receive(taken, before.data()); });
}

void GalleryField::typeAddress()
{
    GalleryRow *row = insertRow(m_rows.size());
    row->setValue({});
    settle();
    row->focusPart(u"url"_s);
}

void GalleryField::await()
{
    ++m_coming;
    m_empty->setBusy(true);
    m_refusals->setRefusals({});
}

void GalleryField::receive(const TakenPictures &taken, const GalleryRow *before)
{
    m_empty->setBusy(--m_coming > 0);
    add(taken.assets, placeOf(before), taken.refusals);
}

void GalleryField::add(const std::vector<models::Asset> &assets, size_t place, QStringList refusals)
{
    const auto room = static_cast<size_t>(std::max<qint64>(0, field().maximum - value().toArray().size()));
    const size_t count = std::min(assets.size(), room);
    for (size_t i = 0; i < count; ++i)
        insertRow(place + i)->setValue(PictureValue::with(QJsonObject(), assets[i]));
    if (count < assets.size()) {
        refusals.append(tr("There is room for %1 pictures. The others are kept in the workspace, but not shown here.")
                            .arg(field().maximum));
    }
    m_refusals->setRefusals(refusals);
    settle();
    if (count > 0)
        emit edited();
}

size_t GalleryField::placeOf(const GalleryRow *row) const
{
    return static_cast<size_t>(std::ranges::find(m_rows, row) - m_rows.begin());
}

size_t GalleryField::placeAt(const QPoint &point) const
{
    const auto below = std::ranges::find_if(
        m_rows, [&point](const GalleryRow *row) { return point.y() < row->geometry().center().y(); });
    return static_cast<size_t>(below - m_rows.begin());
}

GalleryRow *GalleryField::rowOfItem(qsizetype item) const
{
    for (GalleryRow *row : m_rows) {
        if (!row->isBlank() && item-- == 0)
            return row;
    }
    return nullptr;
}

std::vector<models::FieldError> GalleryField::showErrors(const std::vector<models::FieldError> &errors)
{
    std::vector<models::FieldError> rest;
    std::vector<std::vector<models::FieldError>> perRow(m_rows.size());
    for (const models::FieldError &error : errors) {
        const auto [item, part] = splitItem(error.field);
        const size_t place = placeOf(item < 0 ? nullptr : rowOfItem(item));
        if (place < m_rows.size())
            perRow[place].push_back({part, error.code, error.message});
        else
            rest.push_back(error);
    }
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->showErrors(perRow[i]);
    setInvalid(!rest.empty());
    return rest;
}

void GalleryField::focusPart(const QString &path)
{
    const auto [item, part] = splitItem(path);
    if (GalleryRow *row = item < 0 ? nullptr : rowOfItem(item))
        return row->focusPart(part);
    m_rows.empty() ? m_empty->setFocus(Qt::OtherFocusReason) : m_rows.front()->frame()->setFocus(Qt::OtherFocusReason);
}

QWidget *GalleryField::labelled()
{
    return m_empty;
}

void GalleryField::setInvalid(bool isInvalid)
{
    m_empty->setInvalid(isInvalid);
}

/// Before whatever has the focus in a row: buttons have a use of their own for arrow keys.
bool GalleryField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return FieldEditor::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool isUp = key->key() == Qt::Key_Up;
    auto *focused = qobject_cast<QWidget *>(watched);
    const auto row =
        std::ranges::find_if(m_rows, [focused](const GalleryRow *one) { return one->isAncestorOf(focused); });
    if (key->modifiers() != Qt::AltModifier || (!isUp && key->key() != Qt::Key_Down) || row == m_rows.end())
        return FieldEditor::eventFilter(watched, event);
    moveBy(**row, isUp ? -1 : 1);
    focused->setFocus();
    return true;
}

void GalleryField::drag(GalleryRow *row)
{
    auto *dragged = new QMimeData;
    dragged->setData(QLatin1StringView(kRowMimeType),
                     QByteArray::number(quint64(quintptr(this))) + ' ' + QByteArray::number(quint64(placeOf(row))));
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->setPixmap(row->frame()->grab());
    drag->setHotSpot(row->frame()->rect().center());
    drag->exec(Qt::MoveAction);
}

std::optional<size_t> GalleryField::draggedRow(const QDropEvent &event) const
{
    const QList<QByteArray> parts = event.mimeData()->data(QLatin1StringView(kRowMimeType)).split(' ');
    if (parts.size() != 2 || parts[0].toULongLong() != quint64(quintptr(this)))
        return {};
    const auto place = static_cast<size_t>(parts[1].toULongLong());
    return place < m_rows.size() ? std::optional(place) : std::nullopt;
}

void GalleryField::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedRow(*event))
        event->accept();
}

void GalleryField::dragMoveEvent(QDragMoveEvent *event)
{
    if (!draggedRow(*event))
        return;
    showPlace(placeAt(event->position().toPoint()));
    event->accept();
}

void GalleryField::dragLeaveEvent(QDragLeaveEvent *)
{
    showPlace({});
}

void GalleryField::dropEvent(QDropEvent *event)
{
    showPlace({});
    const auto from = draggedRow(*event);
    if (!from)
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
    const size_t before = placeAt(event->position().toPoint());
    moveRow(*from, before > *from ? before - 1 : before);
}

void GalleryField::showPlace(std::optional<size_t> place)
{
    m_place = m_rows.empty() ? std::nullopt : place;
    update();
}

void GalleryField::paintEvent(QPaintEvent *event)
{
    FieldEditor::paintEvent(event);
    if (!m_place)
        return;
    const bool isLast = *m_place >= m_rows.size();
    const QRect row = m_rows[std::min(*m_place, m_rows.size() - 1)]->geometry();
    const int y = isLast ? row.bottom() + Metric::kSpace4 : row.top() - Metric::kSpace12 / 2;
    QPainter painter(this);
    painter.fillRect(row.left(), std::max(0, y), row.width(), Metric::kFocusLine, Theme::color(Token::Accent, this));
}

}
