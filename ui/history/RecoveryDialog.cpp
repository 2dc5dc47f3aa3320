#include "ui/history/RecoveryDialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>

#include "ui/content/ContentDraft.h"
#include "ui/content/KindText.h"
#include "ui/forms/FieldText.h"
#include "ui/history/DiffView.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/HairlineSplitter.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldDiff;
using models::Result;

namespace {

constexpr QSize kSize(920, 560);
constexpr int kListWidth = 264;
constexpr int kHead = 32;

}

RecoveryDialog::RecoveryDialog(const std::vector<RecoverableEdits> &edits, const models::Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_list(new QListWidget)
    , m_title(new Label({}, TextStyle::Section))
    , m_diff(new DiffView)
    , m_beforeHead(new Label(tr("Stored now"), TextStyle::Secondary, Token::Text2))
    , m_afterHead(new Label(tr("Your edits"), TextStyle::Secondary, Token::Text2))
    , m_note(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_restore(new Button(u"history"_s, tr("Restore"), Button::Kind::Primary))
{
    setObjectName(u"recoveryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edits that were not saved"));
    resize(kSize);
    m_title->setContentsMargins(Metric::kSpace24, Metric::kSpace16, Metric::kSpace24, 0);
    auto *reason = new Label(tr("The program ended before they were saved. They are kept until you decide."),
                             TextStyle::Body, Token::Text2);
    reason->setContentsMargins(Metric::kSpace24, 0, Metric::kSpace24, Metric::kSpace12);
    reason->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(reason);
    column->addWidget(buildPanes(), 1);
    column->addWidget(buildButtons());
    setEdits(edits);
    m_list->setFocus();
}

QWidget *RecoveryDialog::buildPanes()
{
    auto *panes = new Surface(Token::Base, Qt::TopEdge | Qt::BottomEdge);
    m_list->setObjectName(u"recoveryList"_s);
    m_list->setAccessibleName(tr("Edits that were not saved"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(kListWidth);
    m_list->setSpacing(Metric::kSpace4);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_diff->setObjectName(u"recoveryDiff"_s);
    auto *heads = new QHBoxLayout;
    heads->setContentsMargins(Metric::kSpace16, 0, Metric::kScrollBar, 0);
    heads->setSpacing(Metric::kSpace16);
    for (Label *head : {m_beforeHead, m_afterHead}) {
        head->setFixedHeight(kHead);
        heads->addWidget(head, 1);
    }
    auto *comparison = new QVBoxLayout;
    comparison->setSpacing(0);
    comparison->addLayout(heads);
    comparison->addWidget(m_diff, 1);
    auto *row = new QHBoxLayout(panes);
    row->setContentsMargins(Metric::kSpace8, 1, 0, 1);
    row->setSpacing(0);
    row->addWidget(m_list);
    auto *line = new Surface(Token::Line);
    line->setFixedWidth(Metric::kHairline);
    row->addWidget(line);
    row->addLayout(comparison, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showChosen);
    return panes;
}

QWidget *RecoveryDialog::buildButtons()
{
    auto *bar = new QWidget;
    bar->setFixedHeight(Metric::kActionBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Metric::kSpace24, 0, Metric::kSpace24, 0);
    row->setSpacing(Metric::kSpace8);
    m_note->setObjectName(u"recoveryNote"_s);
    m_note->setElided(true);
    auto *later = new Button(tr("Decide later"), Button::Kind::Flat);
    auto *discard = new Button(tr("Discard"));
    later->setObjectName(u"recoveryLater"_s);
    discard->setObjectName(u"recoveryDiscard"_s);
    m_restore->setObjectName(u"recoveryRestore"_s);
    later->setAutoDefault(false);
    discard->setAutoDefault(false);
    m_restore->setDefault(true);
    row->addWidget(m_note, 1);
    row->addWidget(later);
    row->addWidget(discard);
    row->addWidget(m_restore);
    connect(later, &Button::clicked, this, &QDialog::reject);
    connect(discard, &Button::clicked, this, [this] {
        if (const RecoverableEdits *edits = chosen())
            emit discardRequested(QString(edits->orphan.name)); // the edits go with the answer
    });
    connect(m_restore, &Button::clicked, this, [this] {
        if (const RecoverableEdits *edits = chosen())
            emit restoreRequested(QString(edits->orphan.name));
    });
    return bar;
}

QString RecoveryDialog::detailOf(const RecoverableEdits &edits, const models::Clock &clock)
{
    QStringList labels;
    for (const models::FieldInfo &field : edits.content->schema().fields) {
        if (edits.orphan.edits.values.contains(field.name))
            labels.append(FieldText::label(field));
    }
    return tr("Edited %1: %2")
        .arg(RelativeTime::inWords(edits.orphan.edits.at, clock.now()), QLocale().createSeparatedList(labels));
}

void RecoveryDialog::setEdits(const std::vector<RecoverableEdits> &edits)
{
    m_edits = edits;
    m_title->setText(edits.size() == 1 ? tr("Edits to “%1” were not saved").arg(edits.front().orphan.edits.title)
                                       : tr("Edits to %1 items were not saved").arg(QLocale().toString(edits.size())));
    m_list->clear();
    for (const RecoverableEdits &one : m_edits) {
        auto *item = new QListWidgetItem(one.orphan.edits.title + u'\n' + detailOf(one, m_clock), m_list);
        item->setSizeHint({0, Metric::kRow - Metric::kSpace8});
        item->setToolTip(RelativeTime::exact(one.orphan.edits.at));
    }
    m_list->setCurrentRow(0);
}

const RecoverableEdits *RecoveryDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_edits.size()) ? nullptr : &m_edits[static_cast<size_t>(row)];
}

QString RecoveryDialog::noteOn(const RecoverableEdits &edits)
{
    const models::UnsavedEdits &unsaved = edits.orphan.edits;
    if (!edits.failure.isEmpty())
        return tr("What is stored could not be read. %1").arg(edits.failure);
    if (!edits.stored && !unsaved.id.isNull())
        return tr("It is no longer there. Restored, it can be taken out of the trash.");
    if (edits.stored && edits.stored->version != unsaved.version)
        return tr("It was saved elsewhere since. You will see both versions and choose.");
    return {};
}

void RecoveryDialog::showChosen()
{
    const RecoverableEdits *edits = chosen();
    const int question = ++m_question;
    m_diff->show({});
    if (!edits)
        return;
    const models::UnsavedEdits &unsaved = edits->orphan.edits;
    m_note->setText(noteOn(*edits));
    m_beforeHead->setText(edits->stored              ? tr("Stored now, v%1").arg(edits->stored->version)
                          : edits->failure.isEmpty() ? tr("Not stored")
                                                     : tr("Not read"));
    m_afterHead->setText(tr("Your edits, %1").arg(RelativeTime::inWords(unsaved.at, m_clock.now())));
    QJsonObject before = edits->stored ? ContentDraft(*edits->content, *edits->stored).values() : QJsonObject();
    QJsonObject after = before;
    for (auto value = unsaved.values.begin(); value != unsaved.values.end(); ++value)
        after.insert(value.key(), value.value());
    edits->content->compare(before, after)
        .then(edits->content->mailbox(), this,
              [this, question, content = edits->content](const Result<std::vector<FieldDiff>> &diffs) {
                  if (question != m_question)
                      return;
                  diffs ? m_diff->show(DiffRows::of(content->schema(), *diffs))
                        : m_note->setText(MessageText::of(diffs.error()));
              });
}

}
