#include "ui/content/ContentEditor.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/content/ContentHeader.h"
#include "ui/content/ContentSession.h"
#include "ui/content/KindText.h"
#include "ui/forms/ChipsField.h"
#include "ui/forms/MarkdownField.h"
#include "ui/history/ConflictView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MarkdownPane.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

ContentEditor::ContentEditor(const ContentTabs::Services &services, QWidget *parent)
    : Surface(Token::Base, {}, parent)
    , m_session(services.session)
    , m_text(KindText::of(services.session.content().kind()))
    , m_tabs(new ContentTabs(services, this))
    , m_header(new ContentHeader(m_text))
    , m_banner(new ContentBanner(services.session, m_text, services.clock))
    , m_actions(new ContentActionBar(services.clock))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_empty->setObjectName(u"editorEmpty"_s);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    connectSession();
    connectParts();
    connectActions();
    showNothingOpen();
}

QWidget *ContentEditor::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs->bar());
    column->addWidget(m_banner);
    column->addWidget(m_tabs->pages(), 1);
    column->addWidget(m_actions);
    return content;
}

void ContentEditor::connectSession()
{
    connect(&m_session, &ContentSession::opened, this, &ContentEditor::onOpened);
    connect(&m_session, &ContentSession::valuesReset, m_tabs, &ContentTabs::fill);
    connect(&m_session, &ContentSession::changed, this, &ContentEditor::showState);
    connect(&m_session, &ContentSession::refused, this,
            [this] { focusField(m_tabs->forms().problems(m_session.errors()).front().path); });
    connect(&m_session, &ContentSession::conflictMet, m_tabs, &ContentTabs::showConflict);
}

void ContentEditor::connectParts()
{
    ConflictView &conflict = m_tabs->conflict();
    connect(m_banner, &ContentBanner::conflictRequested, m_tabs, &ContentTabs::showConflict);
    connect(m_banner, &ContentBanner::keepMineRequested, &conflict,
            [&conflict] { conflict.chooseAll(ConflictChoice::Mine); });
    connect(m_banner, &ContentBanner::takeTheirsRequested, &conflict,
            [&conflict] { conflict.chooseAll(ConflictChoice::Theirs); });
    connect(m_banner, &ContentBanner::scheduleRequested, this, &ContentEditor::scheduleRequested);
    connect(m_tabs, &ContentTabs::pageShown, this, &ContentEditor::onPageShown);
    connect(m_tabs, &ContentTabs::itemRequested, this, &ContentEditor::itemRequested);
    connect(&body(), &MarkdownPane::counted, m_actions, &ContentActionBar::setLength);
    connect(&body(), &MarkdownPane::selectionCounted, m_actions, &ContentActionBar::setSelectedWords);
    connect(m_header, &ContentHeader::listToggled, this, &ContentEditor::listToggled);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_session.state() == ContentSession::State::Failed ? m_session.open(m_session.wanted()) : emit newRequested();
    });
}

void ContentEditor::connectActions()
{
    connect(m_actions, &ContentActionBar::discardRequested, &m_session, &ContentSession::discard);
    connect(m_actions, &ContentActionBar::saveRequested, &m_session, [this] { m_session.save(); });
    connect(m_actions, &ContentActionBar::statusRequested, &m_session, &ContentSession::saveAs);
    connect(m_actions, &ContentActionBar::scheduleRequested, this, &ContentEditor::scheduleRequested);
    connect(m_actions, &ContentActionBar::problemRequested, m_tabs, &ContentTabs::focusField);
}

void ContentEditor::setSuggestions(const QString &field, const std::vector<models::NameUse> &suggestions)
{
    if (auto *chips = qobject_cast<ChipsField *>(m_tabs->forms().editor(field)))
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

MarkdownPane &ContentEditor::body() const
{
    return *m_tabs->body().pane();
}

void ContentEditor::setTextServices(SpellChecker &spelling, PictureCache &pictures, PictureIntake &intake)
{
    body().setSpelling(spelling);
    body().setPictures(pictures, intake);
}

void ContentEditor::focusTitle()
{
    focusField(u"title"_s);
}

void ContentEditor::onPageShown()
{
    const bool isOpen = m_session.state() == ContentSession::State::Open;
    m_actions->setVisible(m_tabs->place() == ContentBanner::Place::Forms);
    emit wideWanted(m_tabs->place() == ContentBanner::Place::History && isOpen);
    showState();
}

void ContentEditor::onOpened()
{
    const bool isAnother = std::exchange(m_opening, m_session.opening()) != m_session.opening();
    m_tabs->open(isAnother);
    onPageShown();
    if (m_session.state() == ContentSession::State::Open)
        m_stack->setCurrentIndex(0);
    else
        showNothingOpen();
}

void ContentEditor::showState()
{
    if (m_session.state() != ContentSession::State::Open)
        return;
    m_tabs->show();
    m_header->show(m_session);
    m_actions->show(m_session, m_tabs->showErrors());
    m_banner->show(m_tabs->place());
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
