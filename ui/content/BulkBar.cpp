#include "ui/content/BulkBar.h"

#include <array>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include "ui/content/BulkText.h"
#include "ui/content/ContentBulk.h"
#include "ui/content/TagPicker.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::BulkVerb;
using models::SelectionCounts;

namespace {

/// How many of them that changes.
qint64 changes(BulkVerb verb, const SelectionCounts &counts)
{
    switch (verb) {
    case BulkVerb::Publish:
        return counts.total() - counts.published;
    case BulkVerb::Unpublish:
        return counts.total() - counts.drafts;
    case BulkVerb::Archive:
        return counts.total() - counts.archived;
    default:
        return counts.total();
    }
}

void popUpAbove(QMenu &menu, const QWidget &button)
{
    const QSize size = menu.sizeHint();
    const int x = button.isRightToLeft() ? button.width() - size.width() : 0;
    menu.popup(button.mapToGlobal(QPoint(x, -size.height() - Metric::kSpace4)));
}

}

BulkBar::BulkBar(ContentBulk &bulk, QWidget *parent)
    : Surface(Token::Raised, Qt::TopEdge, parent)
    , m_bulk(bulk)
    , m_box(new QCheckBox)
    , m_states(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_tags(new Button(u"tag"_s, tr("Tags"), Button::Kind::Plain))
    , m_status(new Button(u"draft"_s, tr("Set status"), Button::Kind::Plain))
    , m_trash(new Button(u"trash"_s, tr("Move to trash"), Button::Kind::Plain))
    , m_main(new Button(tr("Publish"), Button::Kind::Primary))
    , m_more(new Button(u"chevron-down"_s, {}, Button::Kind::Primary))
    , m_close(new ToolButton(u"close"_s, tr("Choose none")))
    , m_tagMenu(new QMenu(this))
    , m_statusMenu(new QMenu(this))
{
    setObjectName(u"bulkBar"_s);
    setFixedHeight(Metric::kActionBar);
    const std::initializer_list<std::pair<QWidget *, QString>> names{
        {m_box, u"bulkCount"_s},       {m_states, u"bulkStates"_s},
        {m_tags, u"bulkTags"_s},       {m_status, u"bulkStatus"_s},
        {m_trash, u"bulkTrash"_s},     {m_main, u"bulkMain"_s},
        {m_more, u"bulkMore"_s},       {m_close, u"bulkClear"_s},
        {m_tagMenu, u"bulkTagMenu"_s}, {m_statusMenu, u"bulkStatusMenu"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_box->setTristate(true);
    m_box->setFont(Theme::font(TextStyle::BodyStrong));
    m_states->setElided(true);
    m_main->setSide(Button::Side::Leading);
    m_more->setSide(Button::Side::Trailing);
    m_more->setAccessibleName(tr("Other ways to change the status"));
    m_trash->setAccessibleName(tr("Move to trash"));
    m_status->setAccessibleName(tr("Set status"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setOpensMenu(true);
    m_status->setOpensMenu(true);
    m_close->setShortcutHint(Qt::Key_Escape);
    auto *split = new QHBoxLayout;
    split->setSpacing(0);
    split->addWidget(m_main);
    split->addWidget(m_more);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace24, 1, Metric::kSpace16, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_box);
    row->addWidget(m_states, 100);
    row->addStretch(1);
    row->addWidget(m_tags);
    row->addWidget(m_status);
    row->addWidget(m_trash);
    row->addLayout(split);
    row->addWidget(m_close);
    buildMenus();
    connect(m_box, &QCheckBox::clicked, this, &BulkBar::clearRequested);
    connect(m_close, &ToolButton::clicked, this, &BulkBar::clearRequested);
    connect(m_trash, &Button::clicked, this, [this] { m_bulk.run({BulkVerb::Trash}); });
    connect(m_main, &Button::clicked, this, [this] { m_bulk.run({m_verb}); });
    connect(&bulk, &ContentBulk::changed, this, &BulkBar::show);
    show();
}

void BulkBar::buildMenus()
{
    QAction *add = m_tagMenu->addAction(tr("Add a tag…"));
    QAction *remove = m_tagMenu->addAction(tr("Remove a tag…"));
    connect(add, &QAction::triggered, this, [this] { pickTag(BulkVerb::AddTags); });
    connect(remove, &QAction::triggered, this, [this] { pickTag(BulkVerb::RemoveTags); });
    connect(m_tags, &Button::clicked, this, [this] { popUpAbove(*m_tagMenu, *m_tags); });
    for (const Button *button : {m_status, m_more})
        connect(button, &Button::clicked, this, [this, button] {
            buildStatusMenu();
            popUpAbove(*m_statusMenu, *button);
        });
}

void BulkBar::buildStatusMenu()
{
    m_statusMenu->clear();
    const SelectionCounts counts = m_bulk.counts().value_or(SelectionCounts());
    for (const auto &[verb, text] : {std::pair{BulkVerb::Publish, tr("Publish %1")},
                                     {BulkVerb::Unpublish, tr("Make %1 drafts")},
                                     {BulkVerb::Archive, tr("Archive %1")}}) {
        const qint64 number = changes(verb, counts);
        QAction *action =
            m_statusMenu->addAction(Icon::of(BulkText::iconName(verb)), text.arg(QLocale().toString(number)));
        action->setEnabled(number > 0);
        connect(action, &QAction::triggered, this, [this, chosen = verb] { m_bulk.run({chosen}); });
    }
}

void BulkBar::setStatesVisible(bool isVisible)
{
    m_states->setVisible(isVisible);
}

void BulkBar::show()
{
    m_box->setText(tr("%1 selected").arg(QLocale().toString(m_bulk.count())));
    m_box->setAccessibleDescription(tr("Choose none"));
    m_box->setCheckState(Qt::PartiallyChecked);
    m_states->setText(m_bulk.isBusy()   ? tr("%1…").arg(m_bulk.doing())
                      : m_bulk.counts() ? BulkText::states(*m_bulk.counts())
                                        : QString());
    showButtons();
}

void BulkBar::showButtons()
{
    const bool canRun = m_bulk.counts() && m_bulk.counts()->total() > 0 && !m_bulk.isBusy();
    const SelectionCounts counts = m_bulk.counts().value_or(SelectionCounts());
    m_verb = canRun && changes(BulkVerb::Publish, counts) == 0 ? BulkVerb::Unpublish : BulkVerb::Publish;
    const QString number = QLocale().toString(changes(m_verb, counts));
    const bool isPublish = m_verb == BulkVerb::Publish;
    if (m_bulk.counts())
        m_main->setText(isPublish ? tr("Publish %1").arg(number) : tr("Unpublish %1").arg(number));
    else
        m_main->setText(tr("Publish"));
    for (Button *button : {m_tags, m_status, m_trash, m_main, m_more})
        button->setEnabled(canRun);
    fit();
}

void BulkBar::pickTag(BulkVerb verb)
{
    const bool isAdding = verb == BulkVerb::AddTags;
    auto *picker =
        new TagPicker(m_tags, isAdding ? tr("Add a tag to all of them") : tr("Remove a tag from all of them"),
                      isAdding ? TagPicker::Unknown::Create : TagPicker::Unknown::Refuse);
    connect(picker, &TagPicker::picked, this, [this, verb](const models::TagRef &tag) {
        m_bulk.run({verb, {tag.name}});
    });
    m_bulk.offerTags(verb, picker, [picker](std::vector<models::CarriedTag> tags) {
        std::vector<TagPicker::Tag> offered;
        for (models::CarriedTag &tag : tags)
            offered.push_back({std::move(tag.tag), tag.items});
        picker->setTags(std::move(offered));
    });
}

/// Where the words have no room, icons stand alone: first that of the trash, then the others.
void BulkBar::fit()
{
    const std::array<std::pair<Button *, QString>, 3> buttons{
        {{m_trash, tr("Move to trash")}, {m_status, tr("Set status")}, {m_tags, tr("Tags")}}};
    for (const auto &[button, words] : buttons) {
        button->setText(words);
        button->setToolTip({});
    }
    for (const auto &[button, words] : buttons) {
        layout()->invalidate();
        if (layout()->minimumSize().width() <= width())
            return;
        button->setText({});
        button->setToolTip(words);
    }
}

void BulkBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

}
