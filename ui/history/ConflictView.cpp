#include "ui/history/ConflictView.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

#include "ui/forms/FieldText.h"
#include "ui/history/ConflictTable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Result;
using models::TextMerge;

ConflictView::ConflictView(ContentSession &session, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_clock(clock)
    , m_table(new ConflictTable)
    , m_note(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_later(new Button(tr("Decide later"), Button::Kind::Flat))
    , m_save(new Button(tr("Save"), Button::Kind::Primary))
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    auto *inside = new Surface(Token::Base);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(Metric::kSpace24, Metric::kSpace12, Metric::kSpace24 - Metric::kScrollBar,
                             Metric::kSpace16);
    rows->addWidget(m_table);
    rows->addStretch();
    area->setWidget(inside);
    auto *footer = new Surface(Token::Base, Qt::TopEdge);
    footer->setFixedHeight(Metric::kActionBar);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(Metric::kSpace24, 1, Metric::kSpace24, 0);
    row->setSpacing(Metric::kSpace8);
    m_note->setObjectName(u"conflictNote"_s);
    m_note->setElided(true);
    m_later->setObjectName(u"conflictLater"_s);
    m_save->setObjectName(u"conflictSave"_s);
    row->addWidget(m_note, 1);
    row->addWidget(m_later);
    row->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(area, 1);
    column->addWidget(footer);
    connect(&session, &ContentSession::opened, this, &ConflictView::follow);
    connect(&session, &ContentSession::changed, this, &ConflictView::follow);
    connect(m_table, &ConflictTable::chosen, this, [this](size_t at, ConflictChoice choice) {
        m_conflicts.choose(at, choice);
        m_table->showChoices(m_conflicts);
        showFooter();
    });
    connect(m_later, &Button::clicked, this, &ConflictView::laterRequested);
    connect(m_save, &Button::clicked, this, &ConflictView::save);
}

void ConflictView::setActive(bool isActive)
{
    m_isActive = isActive;
    if (isActive)
        follow();
}

void ConflictView::focusFirst()
{
    m_table->focusFirstOpen(m_conflicts);
}

void ConflictView::chooseAll(ConflictChoice choice)
{
    m_conflicts.chooseAll(choice);
    m_table->showChoices(m_conflicts);
    showFooter();
}

void ConflictView::follow()
{
    if (!m_isActive)
        return;
    if (std::exchange(m_opening, m_session.opening()) != m_session.opening() || !m_session.theirs()) {
        m_conflicts = {}; // what was chosen for another item is nothing for this one
        m_theirVersion = 0;
    }
    if (!m_session.theirs()) {
        emit resolved();
        return;
    }
    if (m_theirVersion != m_session.theirs()->version || m_mine != m_session.draft().values())
        rebuild();
    else
        showFooter();
}

void ConflictView::rebuild()
{
    const models::ContentItem &theirs = *m_session.theirs();
    m_earlier = std::move(m_conflicts);
    m_theirVersion = theirs.version;
    m_mine = m_session.draft().values();
    m_conflicts =
        Conflicts(m_session.content().schema(), m_session.conflicts(), m_mine, m_session.draft().valuesOf(theirs));
    m_conflicts.keepChoices(m_earlier);
    m_isMerged = false;
    showRows();
    ++m_question;
    mergeNext();
}

/// Long texts are merged where nobody waits for it, one after the other.
void ConflictView::mergeNext()
{
    const QStringList texts = m_conflicts.unmerged();
    if (texts.isEmpty()) {
        m_isMerged = true;
        return showRows();
    }
    const QString field = texts.first();
    const QJsonObject theirs = m_session.draft().valuesOf(*m_session.theirs());
    m_session.content()
        .merge(m_session.draft().savedValues().value(field).toString(), m_mine.value(field).toString(),
               theirs.value(field).toString())
        .then(m_session.content().mailbox(), this,
              [this, field, question = m_question](const Result<TextMerge> &merge) {
                  if (question != m_question || !m_session.theirs())
                      return;
                  merge ? m_conflicts.setMerge(field, *merge) : m_conflicts.setUnmerged(field);
                  m_conflicts.keepChoices(m_earlier);
                  mergeNext();
              });
}

void ConflictView::showRows()
{
    m_table->show(m_conflicts);
    showHeads();
    showFooter();
}

void ConflictView::showHeads()
{
    const models::ContentItem &theirs = *m_session.theirs();
    m_table->setHeads(
        tr("Yours, not saved yet"),
        tr("Saved v%1, %2").arg(theirs.version).arg(RelativeTime::inWords(theirs.updatedAt, m_clock.now())));
    QStringList names;
    const ContentDraft &draft = m_session.draft();
    const QJsonObject theirValues = draft.valuesOf(theirs);
    const QStringList conflicts = m_session.conflicts();
    for (const models::FieldInfo &field : ContentDraft::editableFields(m_session.content().schema())) {
        const QJsonValue base = draft.savedValues().value(field.name);
        const bool isMine = draft.values().value(field.name) != base;
        const bool isTheirs = theirValues.value(field.name) != base;
        if (!conflicts.contains(field.name) && (isMine || isTheirs))
            names.append(isMine && isTheirs ? tr("%1 (both alike)").arg(FieldText::label(field))
                         : isMine           ? tr("%1 (yours)").arg(FieldText::label(field))
                                            : tr("%1 (theirs)").arg(FieldText::label(field)));
    }
    const auto merged = names.size() + m_conflicts.mergedPlaces();
    if (const int places = m_conflicts.mergedPlaces(); places > 0)
        names.append(places == 1 ? tr("1 place in a text") : tr("%1 places in texts").arg(QLocale().toString(places)));
    m_table->setMerged(merged == 0   ? QString()
                       : merged == 1 ? tr("1 other change did not touch the same place and is already merged.")
                                     : tr("%1 other changes did not touch the same places and are already merged.")
                                           .arg(QLocale().toString(merged)),
                       QLocale().createSeparatedList(names));
}

void ConflictView::showFooter()
{
    const int open = m_conflicts.open();
    const auto all = static_cast<int>(m_conflicts.rows().size());
    m_save->setText(tr("Save as v%1").arg(m_theirVersion + 1));
    m_save->setEnabled(m_isMerged && open == 0 && !m_session.isBusy());
    if (!m_isMerged)
        return m_note->setText(tr("Comparing the texts"));
    m_note->setText(open == 0
                        ? tr("All is chosen.")
                        : tr("%1 of %2 chosen. Choose a side for “%3” to continue.")
                              .arg(QLocale().toString(all - open), QLocale().toString(all), m_conflicts.firstOpen()));
}

void ConflictView::save()
{
    m_session.resolve(m_conflicts.values());
}

}
