#include "ui/content/ContentEditor.h"

#include <QDateTime>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/content/ContentActionBar.h"
#include "ui/content/ContentHeader.h"
#include "ui/content/ContentSession.h"
#include "ui/content/KindText.h"
#include "ui/forms/ChipsField.h"
#include "ui/forms/FieldFactory.h"
#include "ui/forms/FieldText.h"
#include "ui/forms/FormRow.h"
#include "ui/forms/MarkdownField.h"
#include "ui/forms/SchemaForm.h"
#include "ui/forms/SlugField.h"
#include "ui/history/ConflictView.h"
#include "ui/history/HistoryView.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MarkdownPane.h"
#include "ui/widgets/RelativeTime.h"
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
const auto kCustomFields = u"customFields"_s;

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
                             PictureCache &pictures, PictureIntake &intake, QWidget *parent)
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
    , m_history(new HistoryView(session, clock))
    , m_conflict(new ConflictView(session, clock))
    , m_clock(clock)
    , m_pictures(pictures)
    , m_intake(intake)
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
    connect(&session, &ContentSession::conflictMet, this, &ContentEditor::showConflict);
    connect(m_conflict, &ConflictView::laterRequested, this, [this] { showTab(m_tabs->currentIndex()); });
    connect(m_conflict, &ConflictView::resolved, this, [this] { showTab(m_tabs->currentIndex()); });
    connect(m_header, &ContentHeader::listToggled, this, &ContentEditor::listToggled);
    connect(m_actions, &ContentActionBar::discardRequested, &session, &ContentSession::discard);
    connect(m_actions, &ContentActionBar::saveRequested, &session, [&session] { session.save(); });
    connect(m_actions, &ContentActionBar::statusRequested, &session, &ContentSession::saveAs);
    connect(m_actions, &ContentActionBar::scheduleRequested, this, &ContentEditor::scheduleRequested);
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
                                       return !isOnWriteTab(field) && field.name != kBody && field.name != kSeo &&
                                              !FieldFactory::isOfPictures(field);
                                   }),
                                   Metric::kLabelColumn);
    addForm(Details, details);
    m_pages->addWidget(scrolled(details));
    m_tabs->addTab(tr("Media"));
    auto *media = new SchemaForm(fieldsWhere(&FieldFactory::isOfPictures), SchemaForm::kLabelAbove,
                                 FieldFactory::withPictures(m_pictures, m_intake));
    addForm(Media, media);
    m_pages->addWidget(scrolled(media));
    const auto seo = fieldsWhere([](const FieldInfo &field) { return field.name == kSeo; });
    m_tabs->addTab(tr("Search & social").replace(u"&"_s, u"&&"_s));
    auto *search = new SchemaForm(seo, SchemaForm::kNoLabel);
    search->setMaximumWidth(Metric::kNarrowForm);
    addForm(Search, search);
    m_pages->addWidget(scrolled(search));
    m_tabs->addTab(tr("History"));
    m_pages->addWidget(m_history);
    m_pages->addWidget(m_conflict);
    connect(m_tabs, &TabStrip::currentChanged, this, &ContentEditor::showTab);
    connect(m_tabs, &TabStrip::tabBarClicked, this, [this](int tab) { // also the one that a conflict stands before
        if (tab >= 0 && tab == m_tabs->currentIndex())
            showTab(tab);
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, &ContentEditor::onPageShown);
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
    connect(m_body->pane(), &MarkdownPane::counted, m_actions, &ContentActionBar::setLength);
    connect(m_body->pane(), &MarkdownPane::selectionCounted, m_actions, &ContentActionBar::setSelectedWords);
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
    if (editor.field().name == kCustomFields)
        showLanguage();
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

MarkdownPane &ContentEditor::body() const
{
    return *m_body->pane();
}

void ContentEditor::setTextServices(SpellChecker &spelling, PictureCache &pictures, PictureIntake &intake)
{
    body().setSpelling(spelling);
    body().setPictures(pictures, intake);
}

/// Beside the fields that are known a text may say what language it is in.
void ContentEditor::showLanguage()
{
    const QJsonObject custom = m_session.draft().values().value(kCustomFields).toObject();
    body().setLanguage(custom.value(u"language"_s).toString());
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

void ContentEditor::showTab(int tab)
{
    m_pages->setCurrentIndex(tab);
}

void ContentEditor::showHistory()
{
    m_tabs->setCurrentIndex(History);
    showTab(History);
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
    m_tabs->setTabEnabled(History, !m_session.draft().isNew());
    if (isAnother && m_session.draft().isNew() && m_tabs->currentIndex() == History)
        m_tabs->setCurrentIndex(Write);
    onPageShown();
    if (m_session.state() == ContentSession::State::Open) {
        QStringList all;
        for (const FieldInfo &field : ContentDraft::editableFields(m_session.content().schema())) {
            all.append(field.name);
            if (FieldEditor *editor = isAnother ? fieldEditor(field.name) : nullptr)
                editor->startOver();
        }
        fill(all);
        if (isAnother)
            m_body->pane()->showStart();
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
    showLanguage();
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
    if (!showTroubleBanner() && !showMergedBanner())
        showScheduleBanner();
    m_bannerRow->setVisible(!m_banner->isHidden());
}

/// What has to be seen to before the edits are safe.
bool ContentEditor::showTroubleBanner()
{
    using Trouble = ContentSession::Trouble;
    const Trouble trouble = m_session.trouble();
    const bool isDeciding = m_pages->currentWidget() == m_conflict;
    if (trouble == Trouble::Changed && isDeciding) {
        m_banner->show(Banner::Kind::Warning, m_text.savedElsewhere,
                       tr("Your text is safe on this computer. Choose what to keep, then save it."),
                       {{u"keepMine"_s, tr("Keep all mine"), [this] { m_conflict->chooseAll(ConflictChoice::Mine); }},
                        {u"takeTheirs"_s, tr("Take all of v%1").arg(m_session.theirs()->version),
                         [this] { m_conflict->chooseAll(ConflictChoice::Theirs); }}});
    } else if (trouble == Trouble::Changed) {
        m_banner->show(Banner::Kind::Warning, m_text.savedElsewhere,
                       tr("Your text is safe here. Look at both versions and choose what to keep."),
                       {{u"openConflict"_s, tr("Compare"), [this] { showConflict(); }}});
    } else if (trouble == Trouble::Removed) {
        m_banner->show(Banner::Kind::Warning, m_text.trashedElsewhere,
                       tr("Your edits are still here. Take it out of the trash to save them."),
                       {{u"restore"_s, tr("Restore"), [this] { m_session.restore(); }}});
    } else if (!m_session.failure().isEmpty()) {
        m_banner->show(Banner::Kind::Bad, tr("That did not work."), m_session.failure(),
                       {{u"tryAgain"_s, tr("Try again"), [this] { m_session.save(); }}});
    } else if (!m_session.journalFailure().isEmpty()) {
        m_banner->show(Banner::Kind::Warning, tr("Edits cannot be kept safe until they are saved."),
                       tr("%1 Saving still works: save often.").arg(m_session.journalFailure()), {});
    } else {
        return false;
    }
    return true;
}

bool ContentEditor::showMergedBanner()
{
    QStringList labels;
    for (const FieldInfo &field : m_session.content().schema().fields) {
        if (m_session.mergedFields().contains(field.name))
            labels.append(FieldText::label(field));
    }
    if (labels.isEmpty())
        return false;
    m_banner->show(
        Banner::Kind::Info, m_text.savedElsewhere,
        tr("Changed there, and taken over beside your edits: %1.").arg(QLocale().createSeparatedList(labels)),
        {{u"dismissMerged"_s, tr("OK"), [this] { m_session.dismissMerged(); }}});
    return true;
}

void ContentEditor::showScheduleBanner()
{
    const auto &saved = m_session.draft().saved();
    const bool isScheduled = saved.publishAt && saved.status == models::Status::Draft;
    if (!isScheduled || m_pages->currentIndex() == History)
        return m_banner->hide();
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(models::toMillis(*saved.publishAt));
    const qint64 days = QDateTime::fromMSecsSinceEpoch(models::toMillis(m_clock.now())).daysTo(when);
    const QString distance = days <= 0   ? tr("today")
                             : days == 1 ? tr("tomorrow")
                                         : tr("in %1 days").arg(QLocale().toString(days));
    m_banner->show(Banner::Kind::Time,
                   tr("Goes live %1, %2.").arg(QLocale().toString(when, tr("dddd d MMMM, HH:mm", "date")), distance),
                   {},
                   {{u"publishNow"_s, tr("Publish now"), [this] { m_session.saveAs(models::Status::Published); }},
                    {u"changeSchedule"_s, tr("Change"), [this] { emit scheduleRequested(); }},
                    {u"cancelSchedule"_s, tr("Cancel schedule"), [this] { m_session.schedule({}); }}});
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
