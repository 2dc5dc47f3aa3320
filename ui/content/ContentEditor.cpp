#include "ui/content/ContentEditor.h"

#include <algorithm>

#include <QApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/content/Relation.h"
#include "models/workspace/Workspace.h"
#include "ui/content/ContentActionBar.h"
#include "ui/content/ContentBanner.h"
#include "ui/content/ContentHeader.h"
#include "ui/content/ContentSession.h"
#include "ui/content/ItemAddress.h"
#include "ui/content/KindText.h"
#include "ui/content/SlugWatch.h"
#include "ui/forms/ChipsField.h"
#include "ui/forms/FieldFactory.h"
#include "ui/forms/MarkdownField.h"
#include "ui/forms/SchemaForm.h"
#include "ui/forms/SlugField.h"
#include "ui/history/ConflictView.h"
#include "ui/history/HistoryView.h"
#include "ui/relations/RelationsField.h"
#include "ui/social/SocialTab.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MarkdownPane.h"
#include "ui/widgets/TabStrip.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldInfo;
using models::FieldType;

namespace {

const auto kTitle = u"title"_s;

int indexOf(ContentTab tab)
{
    return static_cast<int>(tab);
}

QWidget *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new Surface(Token::Base);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace16, Metric::kSpace24 - Metric::kScrollBar,
                               Metric::kSpace16);
    column->addWidget(content);
    column->addStretch();
    area->setWidget(inside);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    return area;
}

}

ContentEditor::ContentEditor(ContentSession &session, models::Workspace &workspace, const ItemAddress &address,
                             const models::Clock &clock, PictureCache &pictures, PictureIntake &intake, QWidget *parent)
    : Surface(Token::Base, {}, parent)
    , m_session(session)
    , m_workspace(workspace)
    , m_address(address)
    , m_text(KindText::of(session.content().kind()))
    , m_clock(clock)
    , m_pictures(pictures)
    , m_intake(intake)
    , m_forms(new ContentForms(session.content().schema(), this))
    , m_header(new ContentHeader(m_text))
    , m_tabs(new TabStrip)
    , m_banner(new ContentBanner(session, m_text, clock))
    , m_pages(new QStackedWidget)
    , m_actions(new ContentActionBar(clock))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_history(new HistoryView(session, clock))
    , m_conflict(new ConflictView(session, clock))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    connectSession();
    connectParts();
    new SlugWatch(session, *m_slug, this);
    connect(&address, &ItemAddress::changed, this, &ContentEditor::showAddress);
    showAddress();
    showNothingOpen();
}

void ContentEditor::connectSession()
{
    connect(&m_session, &ContentSession::opened, this, &ContentEditor::onOpened);
    connect(&m_session, &ContentSession::valuesReset, this, [this](const QStringList &fields) {
        if (!fields.isEmpty())
            m_forms->fill(m_session.draft().values(), fields);
    });
    connect(&m_session, &ContentSession::changed, this, &ContentEditor::showState);
    connect(&m_session, &ContentSession::refused, this,
            [this] { focusField(m_forms->problems(m_session.errors()).front().path); });
    connect(&m_session, &ContentSession::conflictMet, this, &ContentEditor::showConflict);
}

void ContentEditor::connectParts()
{
    connect(m_forms, &ContentForms::edited, this, [this](FieldEditor *editor) {
        m_session.edit(editor->field().name, editor->value(), editor->inputError());
    });
    connect(m_conflict, &ConflictView::laterRequested, this, [this] { showTab(m_tabs->currentIndex()); });
    connect(m_conflict, &ConflictView::resolved, this, [this] { showTab(m_tabs->currentIndex()); });
    connect(m_banner, &ContentBanner::conflictRequested, this, &ContentEditor::showConflict);
    connect(m_banner, &ContentBanner::keepMineRequested, m_conflict,
            [this] { m_conflict->chooseAll(ConflictChoice::Mine); });
    connect(m_banner, &ContentBanner::takeTheirsRequested, m_conflict,
            [this] { m_conflict->chooseAll(ConflictChoice::Theirs); });
    connect(m_banner, &ContentBanner::scheduleRequested, this, &ContentEditor::scheduleRequested);
    connect(m_header, &ContentHeader::listToggled, this, &ContentEditor::listToggled);
    connect(m_actions, &ContentActionBar::discardRequested, &m_session, &ContentSession::discard);
    connect(m_actions, &ContentActionBar::saveRequested, &m_session, [this] { m_session.save(); });
    connect(m_actions, &ContentActionBar::statusRequested, &m_session, &ContentSession::saveAs);
    connect(m_actions, &ContentActionBar::scheduleRequested, this, &ContentEditor::scheduleRequested);
    connect(m_actions, &ContentActionBar::problemRequested, this, &ContentEditor::focusField);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_session.state() == ContentSession::State::Failed ? m_session.open(m_session.wanted()) : emit newRequested();
    });
}

QWidget *ContentEditor::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *tabBar = new Surface(Token::Base, Qt::BottomEdge);
    auto *tabRow = new QHBoxLayout(tabBar);
    tabRow->setContentsMargins(Metric::kSpace24 - 10, 0, 0, 0); // a tab's own half gap
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    column->addWidget(tabBar);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addWidget(m_actions);
    m_empty->setObjectName(u"editorEmpty"_s);
    buildTabs();
    return content;
}

void ContentEditor::buildTabs()
{
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(m_text.parts);
    m_social = new SocialTab(*m_forms, m_address, m_pictures);
    addTab(ContentTab::Write, tr("Write"), buildWrite());
    addTab(ContentTab::Details, tr("Details"), scrolled(buildForm(ContentTab::Details)));
    addTab(ContentTab::Media, tr("Media"), scrolled(buildForm(ContentTab::Media)));
    addTab(ContentTab::Search, tr("Search & social"), scrolled(m_social));
    addTab(ContentTab::History, tr("History"), m_history);
    m_pages->addWidget(m_conflict);
    connect(m_tabs, &TabStrip::currentChanged, this, &ContentEditor::showTab);
    connect(m_tabs, &TabStrip::tabBarClicked, this, [this](int tab) { // also the one that a conflict stands before
        if (tab >= 0 && tab == m_tabs->currentIndex())
            showTab(tab);
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, &ContentEditor::onPageShown);
}

void ContentEditor::addTab(ContentTab tab, const QString &text, QWidget *page)
{
    Q_ASSERT(m_tabs->count() == indexOf(tab));
    m_tabs->addTab(QString(text).replace(u"&"_s, u"&&"_s));
    m_pages->addWidget(page);
}

QWidget *ContentEditor::buildForm(ContentTab tab)
{
    auto *form = new SchemaForm(m_forms->fieldsOn(tab), Metric::kLabelColumn,
                                [this](const FieldInfo &field) { return createEditor(field); });
    m_forms->addForm(tab, form);
    return form;
}

FieldEditor *ContentEditor::createEditor(const FieldInfo &field)
{
    if (field.type == FieldType::Slug)
        return m_slug = new SlugField(field);
    if (field.nested != &models::Relation::schema().info())
        return FieldFactory::create(field);
    m_relations = new RelationsField(field, m_workspace);
    connect(m_relations, &RelationsField::openRequested, this, &ContentEditor::itemRequested);
    return m_relations;
}

QWidget *ContentEditor::buildWrite()
{
    auto fields = m_forms->fieldsOn(ContentTab::Write);
    const auto body = std::ranges::find(fields, FieldType::Markdown, &FieldInfo::type);
    m_body = new MarkdownField(*body);
    fields.erase(body);
    // The title comes before the slug that follows from it.
    std::ranges::stable_sort(
        fields, [](const FieldInfo &a, const FieldInfo &b) { return a.name == kTitle && b.name != kTitle; });
    auto *form = new SchemaForm(fields, Metric::kNarrowLabelColumn,
                                [this](const FieldInfo &field) { return createEditor(field); });
    m_forms->addForm(ContentTab::Write, form);
    m_forms->addEditor(ContentTab::Write, m_body);
    connect(m_body->pane(), &MarkdownPane::wordsCounted, m_actions, &ContentActionBar::setWords);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace16, Metric::kSpace24, Metric::kSpace16);
    column->setSpacing(Metric::kSpace12);
    column->addWidget(form);
    column->addWidget(m_body, 1);
    return page;
}

void ContentEditor::setSuggestions(const QString &field, const std::vector<models::NameUse> &suggestions)
{
    if (auto *chips = qobject_cast<ChipsField *>(m_forms->editor(field)))
        chips->setSuggestions(suggestions);
}

QMenu *ContentEditor::menu() const
{
    return m_header->menu();
}

void ContentEditor::setOpenAction(QAction *action)
{
    m_header->setOpenAction(action);
}

HairlineSplitter *ContentEditor::bodySplitter() const
{
    return m_body->pane()->splitter();
}

void ContentEditor::focusTitle()
{
    focusField(kTitle);
}

void ContentEditor::focusField(const QString &path)
{
    m_tabs->setCurrentIndex(indexOf(m_forms->tabOf(path)));
    m_forms->focus(path);
}

void ContentEditor::focusNextProblem()
{
    const auto problems = m_forms->problems(m_session.errors());
    if (problems.empty())
        return;
    const auto isHere = [this](const ContentProblem &problem) {
        const QString name = SchemaForm::splitPath(problem.path).first;
        const FieldEditor *editor = m_forms->editor(name);
        return editor && editor->isAncestorOf(QApplication::focusWidget());
    };
    // Behind the last of those in the field that has the cursor.
    const auto last = std::ranges::find_if(problems.rbegin(), problems.rend(), isHere);
    const auto next = last == problems.rend() ? problems.begin() : last.base();
    focusField((next == problems.end() ? problems.begin() : next)->path);
}

void ContentEditor::showTab(int tab)
{
    m_pages->setCurrentIndex(tab);
}

void ContentEditor::showHistory()
{
    m_tabs->setCurrentIndex(indexOf(ContentTab::History));
    showTab(indexOf(ContentTab::History));
    m_history->focusFirst();
}

void ContentEditor::showConflict()
{
    if (!m_session.theirs())
        return;
    m_pages->setCurrentWidget(m_conflict);
    m_conflict->focusFirst();
}

void ContentEditor::onPageShown()
{
    const QWidget *page = m_pages->currentWidget();
    const bool isOpen = m_session.state() == ContentSession::State::Open;
    m_history->setActive(page == m_history);
    m_conflict->setActive(page == m_conflict);
    m_actions->setVisible(page != m_history && page != m_conflict);
    emit wideWanted(page == m_history && isOpen);
    showState();
}

void ContentEditor::onOpened()
{
    const bool isAnother = std::exchange(m_opening, m_session.opening()) != m_session.opening();
    m_tabs->setTabEnabled(indexOf(ContentTab::History), !m_session.draft().isNew());
    if (isAnother && m_session.draft().isNew() && m_tabs->currentIndex() == indexOf(ContentTab::History))
        m_tabs->setCurrentIndex(indexOf(ContentTab::Write));
    onPageShown();
    if (m_session.state() == ContentSession::State::Open) {
        if (isAnother)
            m_forms->startOver();
        m_forms->fill(m_session.draft().values());
        if (isAnother)
            m_body->pane()->showStart();
        m_stack->setCurrentIndex(0);
        showState();
    } else {
        m_header->show(m_session);
        showNothingOpen();
    }
}

void ContentEditor::showState()
{
    if (m_session.state() != ContentSession::State::Open)
        return;
    const models::ContentItem &saved = m_session.draft().saved();
    m_slug->setStored(saved.slug(), saved.status == models::Status::Published);
    if (m_relations)
        m_relations->setOwner(saved.id);
    m_header->show(m_session);
    m_social->show(m_session.draft().values());
    showErrors();
    const QWidget *page = m_pages->currentWidget();
    m_banner->show(page == m_history    ? ContentBanner::Place::History
                   : page == m_conflict ? ContentBanner::Place::Conflict
                                        : ContentBanner::Place::Forms);
}

void ContentEditor::showErrors()
{
    const auto errors = m_session.errors();
    const auto problems = m_forms->problems(errors);
    m_forms->showErrors(errors);
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const auto isThere = [tab](const ContentProblem &problem) { return indexOf(problem.tab) == tab; };
        m_tabs->setProblems(tab, static_cast<int>(std::ranges::count_if(problems, isThere)));
    }
    std::vector<ContentActionBar::Problem> shown;
    for (const ContentProblem &problem : problems) {
        const int tab = indexOf(problem.tab);
        const QString place = m_tabs->tabText(tab).replace(u"&&"_s, u"&"_s);
        shown.push_back({problem, tab == m_tabs->currentIndex() ? QString() : place});
    }
    m_actions->show(m_session, shown);
}

void ContentEditor::showAddress()
{
    m_slug->setAddress(m_address.pathAround(), [this](const QString &slug) { return m_address.page(slug); });
    m_social->show(m_session.draft().values());
}

void ContentEditor::showNothingOpen()
{
    if (m_session.state() == ContentSession::State::Failed)
        m_empty->show({u"error"_s, Token::Bad, m_text.unreadable, m_session.failure(), tr("Try again"), false});
    else
        m_empty->show(
            {m_text.iconName, Token::Text2, tr("Nothing is open"), m_text.nothingOpenText, m_text.newOne, false});
    m_stack->setCurrentIndex(1);
    m_header->show(m_session);
}

}
