#include "ui/palette/CommandPalette.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/palette/PaletteFooter.h"
#include "ui/palette/PaletteList.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentItem;
using models::ErrorKind;
using models::Id;
using models::Result;

namespace {

constexpr int kMostListHeight = 12 * Metric::kPaletteRow;
constexpr int kEmptyHeight = 6 * Metric::kPaletteRow;

std::optional<Id> idIn(const QString &key)
{
    return Id::parse(QStringView(key).mid(key.indexOf(u':') + 1));
}

}

CommandPalette::CommandPalette(const ActionRegistry &registry, models::Workspace &workspace, QSettings &settings,
                               QWidget *over)
    : QWidget(over)
    , m_registry(registry)
    , m_recent(settings)
    , m_items(new ItemSearch(workspace, this))
    , m_content(registry, *m_items, m_recent)
    , m_model(new PaletteModel(this))
    , m_input(new QLineEdit)
    , m_count(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_list(new PaletteList(*m_model))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_trouble(new Label({}, TextStyle::Secondary, Token::Bad))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1); // inside the border
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(buildList(), 1);
    column->addWidget(m_trouble);
    column->addWidget(new PaletteFooter);
    m_trouble->setObjectName(u"paletteTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setContentsMargins(Metric::kSpace16 + 4, Metric::kSpace4, Metric::kSpace16, Metric::kSpace8);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::onTyped);
    connect(m_items, &ItemSearch::changed, this, [this] { show(m_list->currentIndex().row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now)) {
            m_before.clear(); // somebody else took it
            close();
        }
    });
    over->installEventFilter(this);
    hide();
}

CommandPalette::~CommandPalette()
{
    disconnect(qApp, nullptr, this, nullptr); // what is in it loses the focus when it goes, later than this
}

QWidget *CommandPalette::buildHeader()
{
    auto *header = new QWidget;
    header->setFixedHeight(Metric::kPaletteHeader);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Metric::kSpace16 + 4, 0, Metric::kSpace16 + 4, 0);
    row->setSpacing(Metric::kSpace12);
    row->addWidget(new IconLabel(u"search"_s, Token::Text2, Metric::kIcon));
    m_input->setObjectName(u"paletteInput"_s);
    m_input->setAccessibleName(tr("Search or run a command"));
    m_input->setPlaceholderText(tr("Search or run a command"));
    m_input->setFrame(false);
    m_input->setFont(Theme::font(TextStyle::Large));
    m_input->setTextMargins(-2, 0, 0, 0); // a line edit adds 2 of its own
    m_input->installEventFilter(this);
    row->addWidget(m_input, 1);
    m_count->setObjectName(u"paletteCount"_s);
    row->addWidget(m_count);
    return header;
}

QWidget *CommandPalette::buildList()
{
    m_list->setObjectName(u"paletteList"_s);
    connect(m_list, &PaletteList::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    connect(m_list, &PaletteList::endNeared, m_items, &ItemSearch::fetchMore);
    // The letters keep the focus, so what is chosen is told as their description.
    connect(m_list, &PaletteList::rowChosen, this, [this](const QModelIndex &index) {
        m_input->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    });
    m_empty->setObjectName(u"paletteEmpty"_s);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new Surface(Token::Line);
    line->setFixedHeight(Metric::kHairline);
    column->addWidget(line);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(Metric::kSpace8, Metric::kSpace4, Metric::kSpace8, Metric::kSpace8);
    inset->addWidget(m_stack);
    column->addLayout(inset);
    return box;
}

void CommandPalette::open()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_items->search({});
    {
        const QSignalBlocker silent(m_input);
        m_input->clear();
    }
    checkRecent();
    setVisible(true);
    raise();
    m_input->setFocus(Qt::ShortcutFocusReason);
    show(-1);
}

void CommandPalette::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
}

void CommandPalette::remember(const models::ContentKind &kind, const Id &id, const QString &title)
{
    m_recent.remember({PaletteContent::keyOf(kind, id), title});
}

/// Items may have another name by now, or be gone.
void CommandPalette::checkRecent()
{
    for (const ItemSearch::Kind kind : {ItemSearch::Projects, ItemSearch::Articles}) {
        models::ContentAccess &content = m_items->content(kind);
        for (const auto &[key, title] : m_recent.all()) {
            const auto id = idIn(key);
            if (!id || !key.startsWith(content.kind().plural + u':'))
                continue;
            content.find(*id).then(content.mailbox(), this, [this, key = key](Result<ContentItem> answer) {
                const auto before = m_recent.all();
                if (answer)
                    m_recent.rename(key, answer->title());
                else if (answer.error().kind == ErrorKind::NotFound)
                    m_recent.forget(key);
                if (isVisible() && before != m_recent.all())
                    show(m_list->currentIndex().row());
            });
        }
    }
}

void CommandPalette::onTyped()
{
    const QString typed = m_input->text();
    m_items->search(PaletteContent::isForItems(typed) ? PaletteContent::pattern(typed) : QString());
    show(-1);
}

/// Shows what there is now; the row `chosen` stays so wherever it moves, -1: the first.
void CommandPalette::show(int chosen)
{
    const PaletteRow *current = m_model->at(chosen);
    const QString key = current ? current->key : QString();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setRows(m_content.rows(m_input->text()));
    showState();
    place(); // with room for what that says
    const int kept = m_model->rowOf(key);
    m_list->choose(kept >= 0 ? kept : m_model->choosable(0, 1));
    if (kept >= 0)
        m_list->verticalScrollBar()->setValue(scrolled);
    else
        m_list->scrollToTop();
}

void CommandPalette::showState()
{
    const int count = m_model->choosableCount();
    const QString letters = PaletteContent::pattern(m_input->text());
    m_count->setText(letters.isEmpty() ? QString()
                     : count == 1      ? tr("1 result")
                                       : tr("%1 results").arg(QLocale().toString(count)));
    const QString failure = m_items->failure();
    m_trouble->setVisible(!failure.isEmpty() && count > 0);
    m_trouble->setText(tr("Projects and articles could not be searched. %1").arg(failure));
    m_stack->setCurrentIndex(count == 0 ? 1 : 0);
    if (count > 0)
        return;
    if (!failure.isEmpty())
        m_empty->show({u"error"_s, Token::Bad, tr("Projects and articles could not be searched"), failure, {}, false});
    else if (m_items->isBusy())
        m_empty->show(
            {u"search"_s, Token::Text2, tr("Searching"), tr("Looking through projects and articles."), {}, false});
    else
        m_empty->show({u"search"_s,
                       Token::Text2,
                       tr("Nothing matches “%1”").arg(letters),
                       tr("Try fewer letters, or another word of the title."),
                       {},
                       false});
}

void CommandPalette::run(int row)
{
    const PaletteRow *found = m_model->at(row);
    if (!found || found->isSection())
        return;
    const PaletteRow chosen = *found; // the rows go with the palette
    close();
    for (const ActionEntry &entry : m_registry.commands()) {
        if (PaletteContent::placeKeyOf(entry) == chosen.key)
            return emit pageChosen(entry.page);
        if (PaletteContent::keyOf(entry) != chosen.key)
            continue;
        m_recent.remember({chosen.key, chosen.title});
        emit actionChosen(entry);
        return;
    }
    if (const auto id = idIn(chosen.key)) {
        m_recent.remember({chosen.key, chosen.title});
        emit itemChosen(chosen.key.section(u':', 0, 0), *id);
    }
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        m_list->moveBy(1);
        return true;
    case Qt::Key_Up:
        m_list->moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->moveBy(m_list->page());
        return true;
    case Qt::Key_PageUp:
        m_list->moveBy(-m_list->page());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && isVisible()) {
        if (event->type() == QEvent::Resize)
            place();
        else if (event->type() == QEvent::MouseButtonPress)
            close();
    } else if (watched == m_input && event->type() == QEvent::KeyPress) {
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::place()
{
    const QWidget *over = parentWidget();
    int rows = 0;
    for (int row = 0; row < m_model->rowCount() && rows < kMostListHeight; ++row)
        rows += m_model->at(row)->isSection() ? Metric::kPaletteSection : Metric::kPaletteRow;
    const int list = m_model->rowCount() == 0 ? kEmptyHeight : std::min(rows, kMostListHeight);
    const int frame = Metric::kPaletteHeader + Metric::kListFooter + Metric::kSpace12 + Metric::kHairline + 2;
    const int trouble = m_trouble->isHidden() ? 0 : m_trouble->heightForWidth(Metric::kPaletteWidth);
    const int height = std::min(frame + list + trouble, over->height() - Metric::kPaletteTop - Metric::kStatusBar);
    setGeometry((over->width() - Metric::kPaletteWidth) / 2, Metric::kPaletteTop, Metric::kPaletteWidth, height);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLight = Theme::schemeOf(palette()) == Scheme::Light;
    painter.setPen(Theme::color(Token::Field, this));
    painter.setBrush(Theme::color(isLight ? Token::Base : Token::Raised, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kCorner, Metric::kCorner);
}

}
