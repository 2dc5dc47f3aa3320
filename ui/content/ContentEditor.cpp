#include "ui/content/ContentEditor.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/content/ContentActionBar.h"
#include "ui/content/ContentHeader.h"
#include "ui/content/ContentSession.h"
#include "ui/content/KindText.h"
#include "ui/forms/ChipsField.h"
#include "ui/forms/FieldFactory.h"
#include "ui/forms/FormRow.h"
#include "ui/forms/MarkdownField.h"
#include "ui/forms/SchemaForm.h"
#include "ui/forms/SlugField.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MarkdownPane.h"
#include "ui/widgets/TabStrip.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldInfo;
using models::FieldType;

namespace {

const auto kBody = u"body"_s;
const auto kSeo = u"seo"_s;
const auto kTitle = u"title"_s;
const auto kSlug = u"slug"_s;

bool isOnWriteTab(const FieldInfo &field)
{
    return field.name == kTitle || field.name == kSlug;
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

ContentEditor::ContentEditor(ContentSession &session, const QString &slugPrefix, const models::Clock &clock,
                             QWidget *parent)
    : Surface(Token::Base, {}, parent)
    , m_session(session)
    , m_text(KindText::of(session.content().kind()))
    , m_slugPrefix(slugPrefix)
    , m_header(new ContentHeader(m_text))
    , m_tabs(new TabStrip)
    , m_banner(new Banner)
    , m_pages(new QStackedWidget)
    , m_actions(new ContentActionBar(clock))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    connect(&session, &ContentSession::opened, this, &ContentEditor::onOpened);
    connect(&session, &ContentSession::valuesReset, this, &ContentEditor::fill);
    connect(&session, &ContentSession::changed, this, &ContentEditor::showState);
    connect(&session, &ContentSession::refused, this, [this] { focusField(m_session.errors().front().field); });
    connect(m_header, &ContentHeader::listToggled, this, &ContentEditor::listToggled);
    connect(m_actions, &ContentActionBar::discardRequested, &session, &ContentSession::discard);
    connect(m_actions, &ContentActionBar::saveRequested, &session, [&session] { session.save(); });
    connect(m_actions, &ContentActionBar::statusRequested, &session, &ContentSession::saveAs);
    connect(m_actions, &ContentActionBar::problemRequested, this, [this] {
        if (const auto errors = m_session.errors(); !errors.empty())
            focusField(errors.front().field);
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_session.state() == ContentSession::State::Failed ? m_session.open(m_session.wanted()) : emit newRequested();
    });
    showNothingOpen();
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
    m_bannerRow = new QWidget;
    auto *bannerRow = new QVBoxLayout(m_bannerRow);
    bannerRow->setContentsMargins(Metric::kSpace24, Metric::kSpace16, Metric::kSpace24, 0);
    bannerRow->addWidget(m_banner);
    column->addWidget(tabBar);
    column->addWidget(m_bannerRow);
    column->addWidget(m_pages, 1);
    column->addWidget(m_actions);
    m_empty->setObjectName(u"editorEmpty"_s);
    m_banner->setObjectName(u"banner"_s);
    buildTabs();
    return content;
}

void ContentEditor::buildTabs()
{
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(m_text.parts);
    m_tabs->addTab(tr("Write"));
    m_tabs->addTab(tr("Details"));
    m_pages->addWidget(buildWrite());
    auto *details = new SchemaForm(fieldsWhere([](const FieldInfo &field) {
                                       return !isOnWriteTab(field) && field.name != kBody && field.name != kSeo;
                                   }),
                                   Metric::kLabelColumn);
    addForm(Details, details);
    m_pages->addWidget(scrolled(details));
    const auto seo = fieldsWhere([](const FieldInfo &field) { return field.name == kSeo; });
    m_tabs->addTab(tr("Search & social").replace(u"&"_s, u"&&"_s));
    auto *search = new SchemaForm(seo, SchemaForm::kNoLabel);
    search->setMaximumWidth(Metric::kNarrowForm);
    addForm(Search, search);
    m_pages->addWidget(scrolled(search));
    connect(m_tabs, &TabStrip::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

QWidget *ContentEditor::buildWrite()
{
    auto *form =
        new SchemaForm(writeFields(), Metric::kNarrowLabelColumn, [this](const FieldInfo &field) -> FieldEditor * {
            return field.type == FieldType::Slug ? new SlugField(field, m_slugPrefix) : FieldFactory::create(field);
        });
    addForm(Write, form);
    m_body = new MarkdownField(fieldsWhere([](const FieldInfo &field) { return field.name == kBody; }).front());
    connect(m_body, &FieldEditor::edited, this, [this] { take(*m_body); });
    connect(m_body->pane(), &MarkdownPane::wordsCounted, m_actions, &ContentActionBar::setWords);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace16, Metric::kSpace24, Metric::kSpace16);
    column->setSpacing(Metric::kSpace12);
    column->addWidget(form);
    column->addWidget(m_body, 1);
    return page;
}

void ContentEditor::addForm(Tab tab, SchemaForm *form)
{
    m_forms.emplace_back(tab, form);
    connect(form, &SchemaForm::edited, this, [this, form](const QString &name) { take(*form->editor(name)); });
}

void ContentEditor::take(FieldEditor &editor)
{
    m_session.edit(editor.field().name, editor.value(), editor.inputError());
}

FieldEditor *ContentEditor::fieldEditor(const QString &name) const
{
    if (name == kBody)
        return m_body;
    for (const auto &[tab, form] : m_forms) {
        if (FieldEditor *editor = form->editor(name))
            return editor;
    }
    return nullptr;
}

ContentEditor::Tab ContentEditor::tabOf(const QString &path) const
{
    const QString name = SchemaForm::splitPath(path).first;
    for (const auto &[tab, form] : m_forms) {
        if (form->editor(name))
            return tab;
    }
    return Write;
}

void ContentEditor::setSuggestions(const QString &field, const QStringList &suggestions)
{
    if (auto *chips = qobject_cast<ChipsField *>(fieldEditor(field)))
        chips->setSuggestions(suggestions);
}

std::vector<FieldInfo> ContentEditor::fieldsWhere(const std::function<bool(const FieldInfo &)> &holds) const
{
    std::vector<FieldInfo> fields = ContentDraft::editableFields(m_session.content().schema());
    std::erase_if(fields, std::not_fn(holds));
    return fields;
}

/// The title comes before the slug that follows from it.
std::vector<FieldInfo> ContentEditor::writeFields() const
{
    auto fields = fieldsWhere(isOnWriteTab);
    std::ranges::stable_sort(
        fields, [](const FieldInfo &a, const FieldInfo &b) { return a.name == kTitle && b.name != kTitle; });
    return fields;
}

QMenu *ContentEditor::menu() const
{
    return m_header->menu();
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
    m_tabs->setCurrentIndex(tabOf(path));
    const auto [name, part] = SchemaForm::splitPath(path);
    if (FieldEditor *editor = fieldEditor(name))
        editor->focusPart(part);
}

void ContentEditor::onOpened()
{
    if (m_session.state() == ContentSession::State::Open) {
        QStringList all;
        for (const FieldInfo &field : ContentDraft::editableFields(m_session.content().schema()))
            all.append(field.name);
        fill(all);
        m_stack->setCurrentIndex(0);
        showState();
    } else {
        m_header->show(m_session);
        showNothingOpen();
    }
}

void ContentEditor::fill(const QStringList &fields)
{
    for (const QString &name : fields) {
        if (FieldEditor *editor = fieldEditor(name))
            editor->setValue(m_session.draft().values().value(name));
    }
}

void ContentEditor::showState()
{
    if (m_session.state() != ContentSession::State::Open)
        return;
    m_header->show(m_session);
    m_actions->show(m_session);
    showErrors();
    showBanner();
}

void ContentEditor::showErrors()
{
    const auto errors = m_session.errors();
    std::vector<models::FieldError> ofBody;
    for (const auto &error : errors) {
        if (error.field == kBody)
            ofBody.push_back(error);
    }
    m_body->showErrors(ofBody);
    for (const auto &[tab, form] : m_forms) {
        form->showErrors(errors);
        m_tabs->setProblem(tab, std::ranges::any_of(errors, [this, tab = tab](const auto &error) {
                               return tabOf(error.field) == tab;
                           }));
    }
}

void ContentEditor::showBanner()
{
    using Trouble = ContentSession::Trouble;
    const Trouble trouble = m_session.trouble();
    if (trouble == Trouble::Changed) {
        m_banner->show(Banner::Kind::Warning, m_text.savedElsewhere,
                       tr("Your text is safe here. Keep yours over the other version, or take theirs instead."),
                       {{u"keepMine"_s, tr("Keep mine"), [this] { m_session.keepMine(); }},
                        {u"takeTheirs"_s, tr("Take theirs"), [this] { m_session.takeTheirs(); }}});
    } else if (trouble == Trouble::Removed) {
        m_banner->show(Banner::Kind::Warning, m_text.trashedElsewhere,
                       tr("Your edits are still here. Take it out of the trash to save them."),
                       {{u"restore"_s, tr("Restore"), [this] { m_session.restore(); }}});
    } else if (!m_session.failure().isEmpty()) {
        m_banner->show(Banner::Kind::Bad, tr("That did not work."), m_session.failure(),
                       {{u"tryAgain"_s, tr("Try again"), [this] { m_session.save(); }}});
    } else {
        m_banner->hide();
    }
    m_bannerRow->setVisible(!m_banner->isHidden());
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
