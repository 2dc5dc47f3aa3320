#include "ui/content/ContentTabs.h"

#include <algorithm>

#include <QApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/content/Relation.h"
#include "models/workspace/Workspace.h"
#include "ui/content/ContentSession.h"
#include "ui/content/ItemAddress.h"
#include "ui/content/KindText.h"
#include "ui/content/SlugWatch.h"
#include "ui/forms/FieldFactory.h"
#include "ui/forms/MarkdownField.h"
#include "ui/forms/SchemaForm.h"
#include "ui/forms/SlugField.h"
#include "ui/history/ConflictView.h"
#include "ui/history/HistoryView.h"
#include "ui/relations/RelationsField.h"
#include "ui/social/SocialTab.h"
#include "ui/widgets/MarkdownPane.h"
#include "ui/widgets/TabStrip.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldInfo;
using models::FieldType;

namespace {

int indexOf(ContentTab tab)
{
    return static_cast<int>(tab);
}

QWidget *scrolled(QWidget *content, const QString &name)
{
    auto *area = new QScrollArea;
    area->setObjectName(name);
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

/// Also the error below it.
void scrollTo(QWidget *focused)
{
    for (QWidget *at = focused; at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at))
            return area->ensureWidgetVisible(focused, 0, Metric::kSpace32);
    }
}

}

ContentTabs::ContentTabs(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_session(services.session)
    , m_text(KindText::of(services.session.content().kind()))
    , m_forms(new ContentForms(services.session.content().schema(), this))
    , m_bar(new Surface(Token::Base, Qt::BottomEdge))
    , m_strip(new TabStrip)
    , m_pages(new QStackedWidget)
    , m_history(new HistoryView(services.session, services.clock))
    , m_conflict(new ConflictView(services.session, services.clock))
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(Metric::kSpace24 - 10, 0, 0, 0); // a tab's own half gap
    row->addWidget(m_strip);
    row->addStretch();
    build();
    new SlugWatch(m_session, *m_slug, this);
    connect(m_forms, &ContentForms::edited, this, [this](FieldEditor *editor) {
        m_session.edit(editor->field().name, editor->value(), editor->inputError());
        if (editor->field().type == FieldType::Json)
            showLanguage();
    });
    connect(&services.address, &ItemAddress::changed, this, &ContentTabs::showAddress);
    showAddress();
}

void ContentTabs::build()
{
    m_strip->setObjectName(u"tabs"_s);
    m_strip->setAccessibleName(m_text.parts);
    m_social = new SocialTab(*m_forms, m_services.address, m_services.pictures);
    add(ContentTab::Write, tr("Write"), buildWrite());
    add(ContentTab::Details, tr("Details"), scrolled(buildForm(ContentTab::Details), u"detailsScroll"_s));
    add(ContentTab::Media, tr("Media"), scrolled(buildForm(ContentTab::Media), u"mediaScroll"_s));
    add(ContentTab::Search, tr("Search & social"), scrolled(m_social, u"searchScroll"_s));
    add(ContentTab::History, tr("History"), m_history);
    m_history->setMinimumWidth(1); // it has the list's room too when it is shown, and asks for none of it before
    m_pages->addWidget(m_conflict);
    connect(m_strip, &TabStrip::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_strip, &TabStrip::tabBarClicked, this, [this](int tab) { // also the one that a conflict stands before
        if (tab >= 0 && tab == m_strip->currentIndex())
            showCurrent();
    });
    connect(m_conflict, &ConflictView::laterRequested, this, &ContentTabs::showCurrent);
    connect(m_conflict, &ConflictView::resolved, this, &ContentTabs::showCurrent);
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] {
        m_history->setActive(m_pages->currentWidget() == m_history);
        m_conflict->setActive(m_pages->currentWidget() == m_conflict);
        emit pageShown();
    });
}

void ContentTabs::add(ContentTab tab, const QString &text, QWidget *page)
{
    Q_ASSERT(m_strip->count() == indexOf(tab));
    m_strip->addTab(QString(text).replace(u"&"_s, u"&&"_s));
    m_pages->addWidget(page);
}

QWidget *ContentTabs::buildForm(ContentTab tab)
{
    const int label = tab == ContentTab::Media ? SchemaForm::kLabelAbove : Metric::kLabelColumn;
    auto *form =
        new SchemaForm(m_forms->fieldsOn(tab), label, [this](const FieldInfo &field) { return createEditor(field); });
    m_forms->addForm(tab, form);
    return form;
}

FieldEditor *ContentTabs::createEditor(const FieldInfo &field)
{
    if (field.type == FieldType::Slug)
        return m_slug = new SlugField(field);
    if (field.nested != &models::Relation::schema().info())
        return FieldFactory::withPictures(m_services.pictures, m_services.intake)(field);
    m_relations = new RelationsField(field, m_services.workspace);
    connect(m_relations, &RelationsField::openRequested, this, &ContentTabs::itemRequested);
    return m_relations;
}

QWidget *ContentTabs::buildWrite()
{
    auto fields = m_forms->fieldsOn(ContentTab::Write);
    const auto body = std::ranges::find(fields, FieldType::Markdown, &FieldInfo::type);
    m_body = new MarkdownField(*body);
    fields.erase(body);
    // The title comes before the slug that follows from it.
    std::ranges::stable_sort(fields, [](const FieldInfo &a, const FieldInfo &b) {
        return a.type != FieldType::Slug && b.type == FieldType::Slug;
    });
    auto *form = new SchemaForm(fields, Metric::kNarrowLabelColumn,
                                [this](const FieldInfo &field) { return createEditor(field); });
    m_forms->addForm(ContentTab::Write, form);
    m_forms->addEditor(ContentTab::Write, m_body);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace16, Metric::kSpace24, Metric::kSpace16);
    column->setSpacing(Metric::kSpace12);
    column->addWidget(form);
    column->addWidget(m_body, 1);
    return page;
}

QWidget *ContentTabs::pages() const
{
    return m_pages;
}

ContentBanner::Place ContentTabs::place() const
{
    const QWidget *page = m_pages->currentWidget();
    return page == m_history    ? ContentBanner::Place::History
           : page == m_conflict ? ContentBanner::Place::Conflict
                                : ContentBanner::Place::Forms;
}

void ContentTabs::open(bool isAnother)
{
    const bool isNew = m_session.draft().isNew();
    m_strip->setTabEnabled(indexOf(ContentTab::History), !isNew);
    if (isAnother && isNew && m_strip->currentIndex() == indexOf(ContentTab::History))
        m_strip->setCurrentIndex(indexOf(ContentTab::Write));
    m_history->setActive(m_pages->currentWidget() == m_history);
    m_conflict->setActive(m_pages->currentWidget() == m_conflict);
    if (m_session.state() != ContentSession::State::Open)
        return;
    if (isAnother)
        m_forms->startOver();
    m_forms->fill(m_session.draft().values());
    showLanguage();
    if (isAnother)
        m_body->pane()->showStart();
}

void ContentTabs::fill(const QStringList &fields)
{
    if (fields.isEmpty())
        return;
    m_forms->fill(m_session.draft().values(), fields);
    showLanguage();
}

/// Beside the fields that are known a text may say what language it is in.
void ContentTabs::showLanguage()
{
    const QJsonObject custom = m_session.draft().values().value(u"customFields"_s).toObject();
    m_body->pane()->setLanguage(custom.value(u"language"_s).toString());
}

void ContentTabs::show()
{
    const models::ContentItem &saved = m_session.draft().saved();
    m_slug->setStored(saved.slug(), saved.status == models::Status::Published);
    if (m_relations)
        m_relations->setOwner(saved.id);
    m_social->show(m_session.draft().values());
}

std::vector<ContentActionBar::Problem> ContentTabs::showErrors()
{
    const auto errors = m_session.errors();
    const auto problems = m_forms->problems(errors);
    m_forms->showErrors(errors);
    for (int tab = 0; tab < m_strip->count(); ++tab) {
        const auto isThere = [tab](const ContentProblem &problem) { return indexOf(problem.tab) == tab; };
        m_strip->setProblems(tab, static_cast<int>(std::ranges::count_if(problems, isThere)));
    }
    std::vector<ContentActionBar::Problem> told;
    for (const ContentProblem &problem : problems) {
        const int tab = indexOf(problem.tab);
        const QString place = m_strip->tabText(tab).replace(u"&&"_s, u"&"_s);
        told.push_back({problem, tab == m_strip->currentIndex() ? QString() : place});
    }
    return told;
}

void ContentTabs::focusField(const QString &path)
{
    m_strip->setCurrentIndex(indexOf(m_forms->tabOf(path)));
    showCurrent();
    m_forms->focus(path);
    scrollTo(QApplication::focusWidget());
}

void ContentTabs::focusNextProblem()
{
    const auto problems = m_forms->problems(m_session.errors());
    if (problems.empty())
        return;
    const auto isHere = [this](const ContentProblem &problem) {
        const FieldEditor *editor = m_forms->editor(SchemaForm::splitPath(problem.path).first);
        return editor && editor->isAncestorOf(QApplication::focusWidget());
    };
    // Behind the last of those in the field that has the cursor.
    const auto last = std::ranges::find_if(problems.rbegin(), problems.rend(), isHere);
    const auto next = last == problems.rend() ? problems.begin() : last.base();
    focusField((next == problems.end() ? problems.begin() : next)->path);
}

void ContentTabs::showCurrent()
{
    m_pages->setCurrentIndex(m_strip->currentIndex());
}

void ContentTabs::showHistory()
{
    m_strip->setCurrentIndex(indexOf(ContentTab::History));
    showCurrent();
    m_history->focusFirst();
}

void ContentTabs::showConflict()
{
    if (!m_session.theirs())
        return;
    m_pages->setCurrentWidget(m_conflict);
    m_conflict->focusFirst();
}

void ContentTabs::showAddress()
{
    const ItemAddress &address = m_services.address;
    m_slug->setAddress(address.pathAround(), [&address](const QString &slug) { return address.page(slug); });
    m_social->show(m_session.draft().values());
}

}
