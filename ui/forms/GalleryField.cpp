#include "ui/forms/GalleryField.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMimeData>
#include <QPointer>

#include "models/assets/Asset.h"
#include "ui/forms/GalleryList.h"
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
    : PictureField(field, cache, intake, parent)
    , m_list(new GalleryList(field, cache))
    , m_empty(new PictureFrame(cache, tr("Drop pictures here, or paste one")))
    , m_drop(new PictureDrop(this))
    , m_choose(new Button(u"plus"_s, tr("Add pictures…"), Button::Kind::Plain))
    , m_address(new Button(tr("Add by address"), Button::Kind::Flat))
{
    buildLayout();
    acceptDrops();
    connect(m_list, &GalleryList::edited, this, &GalleryField::edited);
    connect(m_list, &GalleryList::countChanged, this, [this] { m_empty->setVisible(m_list->rows().empty()); });
    connect(m_list, &GalleryList::emptied, m_empty, qOverload<>(&QWidget::setFocus));
    connect(m_list, &GalleryList::pasteRequested, this, &GalleryField::paste);
    connect(m_empty, &PictureFrame::activated, this, &GalleryField::choose);
    connect(m_empty, &PictureFrame::pasteRequested, this, [this] { paste(nullptr); });
    connect(m_choose, &Button::clicked, this, &GalleryField::choose);
    connect(m_address, &Button::clicked, this, &GalleryField::typeAddress);
}

void GalleryField::buildLayout()
{
    m_empty->setObjectName(field().name + u"-empty"_s);
    m_choose->setObjectName(field().name + u"-add"_s);
    m_address->setObjectName(field().name + u"-address"_s);
    m_empty->setFixedHeight(kEmptyHeight);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_address);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace12);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    column->addWidget(refusals());
    column->addLayout(buttons);
}

void GalleryField::acceptDrops()
{
    const auto placeAt = [this](const QPoint &point) { return m_list->placeAt(m_list->mapFrom(this, point)); };
    connect(m_list, &GalleryList::inserted, this, [this](const GalleryRow *row) {
        for (QWidget *text : row->texts())
            m_drop->takeFrom(*text);
    });
    connect(m_drop, &PictureDrop::hovered, this, [this](bool isOver) {
        m_empty->setTarget(isOver);
        if (!isOver)
            m_list->showPlace({});
    });
    connect(m_drop, &PictureDrop::hoveredAt, this,
            [this, placeAt](const QPoint &point) { m_list->showPlace(placeAt(point)); });
    connect(m_drop, &PictureDrop::dropped, this,
            [this, placeAt](const QMimeData &offered, const QPoint &point) { takeAt(offered, placeAt(point)); });
}

QJsonValue GalleryField::value() const
{
    return m_list->items();
}

std::optional<qint64> GalleryField::used() const
{
    return m_list->items().size();
}

void GalleryField::setValue(const QJsonValue &value)
{
    if (value != this->value())
        m_list->setItems(value.toArray());
}

void GalleryField::startOver()
{
    PictureField::startOver();
    m_coming = 0;
    m_empty->setBusy(false);
    m_list->removeBlank();
}

void GalleryField::choose()
{
    ask(m_choose, PicturePicker::Choice::Many, [this](const std::vector<models::Asset> &assets) {
        const size_t first = m_list->rows().size();
        add(assets, first, {});
        if (first < m_list->rows().size())
            m_list->rows()[first]->focusPart(u"alt"_s); // which is what is to be written next
    });
}

void GalleryField::paste(const GalleryRow *after)
{
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    if (!offered || !PictureIntake::hasPictures(*offered))
        return tellThereIsNone();
    takeAt(*offered, after ? m_list->placeOf(after) + 1 : m_list->rows().size());
}

void GalleryField::typeAddress()
{
    m_list->insert(m_list->rows().size(), {QJsonObject()});
    m_list->rows().back()->focusPart(u"url"_s);
}

void GalleryField::takeAt(const QMimeData &offered, size_t place)
{
    // Rows may come and go until it is there.
    const QPointer<GalleryRow> before = place < m_list->rows().size() ? m_list->rows()[place] : nullptr;
    ++m_coming;
    m_empty->setBusy(true);
    take(offered, [this, before](const TakenPictures &taken) { receive(taken, before.data()); });
}

void GalleryField::receive(const TakenPictures &taken, const GalleryRow *before)
{
    m_empty->setBusy(--m_coming > 0);
    add(taken.assets, m_list->placeOf(before), taken.refusals);
}

void GalleryField::add(const std::vector<models::Asset> &assets, size_t place, QStringList refused)
{
    // What is over the limit already is told by the rules.
    const auto room = static_cast<size_t>(std::max<qint64>(0, field().maximum - m_list->items().size()));
    const size_t count = std::min(assets.size(), room);
    QJsonArray pictures;
    for (size_t i = 0; i < count; ++i)
        pictures.append(PictureValue::with(QJsonObject(), assets[i]));
    m_list->insert(place, pictures);
    if (count < assets.size()) {
        refused.append(tr("There is room for %1 pictures. The others are kept in the workspace, but not shown here.")
                           .arg(field().maximum));
    }
    refusals()->setRefusals(refused);
    if (count > 0)
        emit edited();
}

std::vector<models::FieldError> GalleryField::showErrors(const std::vector<models::FieldError> &errors)
{
    const auto &rows = m_list->rows();
    std::vector<models::FieldError> rest;
    std::vector<std::vector<models::FieldError>> perRow(rows.size());
    for (const models::FieldError &error : errors) {
        const auto [item, part] = splitItem(error.field);
        const size_t place = m_list->placeOf(m_list->rowOfItem(item));
        if (place < rows.size())
            perRow[place].push_back({part, error.code, error.message});
        else
            rest.push_back(error);
    }
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i]->showErrors(perRow[i]);
    setInvalid(!rest.empty());
    return rest;
}

void GalleryField::focusPart(const QString &path)
{
    const auto [item, part] = splitItem(path);
    if (GalleryRow *row = m_list->rowOfItem(item))
        row->focusPart(part);
    else if (m_list->rows().empty())
        m_empty->setFocus(Qt::OtherFocusReason);
    else
        m_list->rows().front()->frame()->setFocus(Qt::OtherFocusReason);
}

QWidget *GalleryField::labelled()
{
    return m_empty;
}

void GalleryField::setInvalid(bool isInvalid)
{
    m_empty->setInvalid(isInvalid);
}

}
