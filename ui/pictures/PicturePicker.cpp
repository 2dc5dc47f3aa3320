#include "ui/pictures/PicturePicker.h"

#include <algorithm>
#include <chrono>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>

#include "ui/pictures/PictureCache.h"
#include "ui/pictures/PictureDrop.h"
#include "ui/pictures/PictureListModel.h"
#include "ui/pictures/PictureTileDelegate.h"
#include "ui/pictures/RefusalNote.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(800, 600);
constexpr std::chrono::milliseconds kTypingPause{150};

}

PicturePicker *PicturePicker::ask(QWidget *parent, PictureIntake &intake, PictureCache &cache, Choice choice,
                                  Chosen chosen)
{
    auto *dialog = new PicturePicker(intake, cache, choice, parent->window());
    connect(dialog, &QDialog::accepted, parent, [dialog, chosen = std::move(chosen)] { chosen(dialog->m_chosen); });
    dialog->open();
    return dialog;
}

PicturePicker::PicturePicker(PictureIntake &intake, PictureCache &cache, Choice choice, QWidget *parent)
    : QDialog(parent)
    , m_intake(intake)
    , m_choice(choice)
    , m_model(new PictureListModel(intake.pictures(), this))
    , m_search(new QLineEdit)
    , m_typing(new QTimer(this))
    , m_grid(new QListView)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_refusals(new RefusalNote)
    , m_status(new Label({}, TextStyle::Body, Token::Text2))
    , m_add(new Button(u"plus"_s, tr("From this computer…"), Button::Kind::Plain))
    , m_accept(new Button(choice == Choice::One ? tr("Choose") : tr("Add"), Button::Kind::Primary))
{
    setObjectName(u"picturePicker"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(choice == Choice::One ? tr("Choose a picture") : tr("Add pictures"));
    resize(kSize);
    buildGrid(cache);
    buildLayout();
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingPause);
    connect(m_typing, &QTimer::timeout, this, [this] { m_model->setText(m_search->text().simplified()); });
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_model, &PictureListModel::loaded, this, [this] {
        m_failure.clear();
        showState();
    });
    connect(m_model, &PictureListModel::failed, this, [this](const QString &message) {
        m_failure = message;
        showState();
    });
    connect(m_empty, &EmptyState::actionRequested, this,
            [this] { m_model->text().isEmpty() ? addFromComputer() : m_search->clear(); });
    auto *drop = new PictureDrop(this);
    connect(drop, &PictureDrop::dropped, this,
            [this](const QMimeData &offered) { m_intake.take(offered, this, take()); });
    showState();
    m_search->setFocus();
}

void PicturePicker::buildGrid(PictureCache &cache)
{
    m_search->setObjectName(u"pictureSearch"_s);
    m_search->setAccessibleName(tr("Search pictures by name"));
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icon::of(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_grid->setObjectName(u"pictureGrid"_s);
    m_grid->setAccessibleName(tr("Pictures"));
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new PictureTileDelegate(cache, m_grid));
    m_grid->setViewMode(QListView::IconMode);
    m_grid->setMovement(QListView::Static);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setLayoutMode(QListView::Batched);
    m_grid->setUniformItemSizes(true);
    m_grid->setGridSize(PictureTileDelegate::kTile);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setMouseTracking(true);
    m_grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->verticalScrollBar()->setSingleStep(Metric::kSpace32);
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_grid->setDragDropMode(QAbstractItemView::NoDragDrop);
    m_grid->setSelectionMode(m_choice == Choice::One ? QAbstractItemView::SingleSelection
                                                     : QAbstractItemView::ExtendedSelection);
    m_grid->installEventFilter(this);
    connect(&cache, &PictureCache::ready, m_grid->viewport(), qOverload<>(&QWidget::update));
    connect(m_grid, &QListView::doubleClicked, this, &PicturePicker::choose);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PicturePicker::showSelection);
}

void PicturePicker::buildLayout()
{
    auto *surface = new Surface(Token::Base);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(surface);
    m_empty->setObjectName(u"pickerEmpty"_s);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new QWidget); // until the first answer
    auto *top = new QHBoxLayout;
    top->setSpacing(Metric::kSpace12);
    top->addWidget(m_search, 1);
    top->addWidget(m_add);
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace24, Metric::kSpace24, Metric::kSpace16);
    column->setSpacing(Metric::kSpace12);
    column->addLayout(top);
    column->addWidget(m_refusals);
    column->addWidget(m_stack, 1);
    column->addLayout(buildButtons());
    m_add->setObjectName(u"pickerFromComputer"_s);
    m_add->setAutoDefault(false);
    connect(m_add, &Button::clicked, this, &PicturePicker::addFromComputer);
}

QLayout *PicturePicker::buildButtons()
{
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Flat);
    cancel->setObjectName(u"pickerCancel"_s);
    cancel->setAutoDefault(false);
    m_accept->setObjectName(u"pickerAccept"_s);
    m_accept->setDefault(true);
    m_status->setObjectName(u"pickerStatus"_s);
    m_status->setElided(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    buttons->addWidget(m_status, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_accept, &Button::clicked, this, &PicturePicker::choose);
    return buttons;
}

bool PicturePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (watched == m_search && key->key() == Qt::Key_Down && m_model->rowCount() > 0) {
        m_grid->setFocus();
        if (!m_grid->currentIndex().isValid())
            m_grid->setCurrentIndex(m_model->index(0));
        return true;
    }
    if (key->matches(QKeySequence::Paste) && (watched == m_grid || m_search->text().isEmpty()) &&
        PictureIntake::clipboardHasPictures()) {
        paste();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void PicturePicker::keyPressEvent(QKeyEvent *event)
{
    event->matches(QKeySequence::Paste) ? paste() : QDialog::keyPressEvent(event);
}

void PicturePicker::paste()
{
    if (PictureIntake::clipboardHasPictures())
        m_intake.take(*QGuiApplication::clipboard()->mimeData(), this, take());
}

void PicturePicker::addFromComputer()
{
    m_intake.chooseFiles(this, m_choice == Choice::Many,
                         [this](const QStringList &files) { m_intake.takeFiles(files, this, take()); });
}

PictureIntake::Done PicturePicker::take()
{
    m_isAdding = true;
    m_refusals->setRefusals({});
    showSelection();
    return [this](const TakenPictures &taken) {
        m_isAdding = false;
        m_refusals->setRefusals(taken.refusals);
        m_chosen = m_choice == Choice::Many ? selected() : std::vector<models::Asset>();
        std::ranges::copy(taken.assets, std::back_inserter(m_chosen));
        if (m_choice == Choice::One && m_chosen.size() > 1)
            m_chosen.resize(1);
        if (taken.refusals.isEmpty() && !taken.assets.empty())
            return accept();
        showSelection(); // what was taken stands on top, and the refusals are read first
    };
}

void PicturePicker::showState()
{
    if (!m_failure.isEmpty() || (m_model->isLoaded() && m_model->rowCount() == 0)) {
        m_empty->show(nothing());
        m_stack->setCurrentIndex(1);
    } else {
        m_stack->setCurrentIndex(m_model->isLoaded() ? 0 : 2);
    }
    showSelection();
}

EmptyState::Content PicturePicker::nothing() const
{
    if (!m_failure.isEmpty())
        return {u"error"_s, Token::Bad, tr("The pictures cannot be read"), m_failure, {}, false};
    if (!m_model->text().isEmpty()) {
        return {u"search"_s,
                Token::Text2,
                tr("No picture has such a name"),
                tr("Search for another word, or add the picture from this computer."),
                tr("Clear the search"),
                false};
    }
    return {u"image"_s,
            Token::Text2,
            tr("No pictures yet"),
            tr("Drop pictures here, paste one, or choose files."),
            tr("From this computer…"),
            true};
}

void PicturePicker::showSelection()
{
    const auto count = static_cast<int>(m_grid->selectionModel()->selectedIndexes().size());
    m_accept->setEnabled(count > 0 && !m_isAdding);
    m_add->setEnabled(!m_isAdding);
    if (m_isAdding)
        m_status->setText(tr("Adding…"));
    else if (m_choice == Choice::Many && count > 0)
        m_status->setText(tr("%n picture(s) selected", nullptr, count));
    else
        m_status->setText(tr("Pictures can also be dropped or pasted here."));
}

std::vector<models::Asset> PicturePicker::selected() const
{
    QModelIndexList indexes = m_grid->selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    std::vector<models::Asset> assets;
    for (const QModelIndex &index : indexes)
        assets.push_back(m_model->at(index.row()));
    return assets;
}

void PicturePicker::choose()
{
    m_chosen = selected();
    if (!m_chosen.empty() && !m_isAdding)
        accept();
}

}
