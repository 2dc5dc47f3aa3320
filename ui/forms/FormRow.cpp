#include "ui/forms/FormRow.h"

#include <QHBoxLayout>
#include <QLocale>

#include "ui/forms/FieldEditor.h"
#include "ui/forms/FieldText.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWhole = 1000; // of what else would stretch

}

FormRow::FormRow(FieldEditor *editor, int labelWidth, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_icon(new IconLabel(u"error"_s, Token::Bad))
    , m_problemText(new Label({}, TextStyle::Secondary, Token::Bad))
    , m_note(new Label({}, TextStyle::Secondary, Token::Text3))
    , m_fixButton(new LinkButton(Token::Bad))
    , m_count(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_notes(buildNotes())
    , m_alwaysTellsMeaning(labelWidth == 0)
{
    buildLayout(labelWidth);
    editor->labelled()->setAccessibleName(FieldText::label(editor->field()));
    setPath(editor->field().name);
    connect(editor, &FieldEditor::edited, this, &FormRow::showNotes);
    connect(editor, &FieldEditor::noteChanged, this, &FormRow::showNotes);
    connect(m_fixButton, &LinkButton::clicked, this, &FormRow::applyFix);
    showErrors({});
}

void FormRow::buildLayout(int labelWidth)
{
    auto *label = new Label(FieldText::label(m_editor->field()), TextStyle::BodyMedium);
    label->setBuddy(m_editor->labelled());
    label->setToolTip(FieldText::meaning(m_editor->field()));
    label->setVisible(labelWidth >= 0);
    auto *field = new QVBoxLayout;
    field->setSpacing(Metric::kSpace4);
    if (labelWidth <= 0)
        field->addWidget(label);
    field->addWidget(m_editor);
    field->addWidget(m_notes);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace16);
    if (labelWidth > 0) {
        label->setFixedWidth(labelWidth);
        label->setMinimumHeight(Metric::kControl);
        label->setWordWrap(true);
        row->addWidget(label, 0, Qt::AlignTop);
    }
    row->addLayout(field, 1);
}

QWidget *FormRow::buildNotes()
{
    auto *notes = new QWidget;
    auto *row = new QHBoxLayout(notes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace4);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_problemText, kWhole);
    row->addWidget(m_note, kWhole);
    row->addWidget(m_fixButton, 0, Qt::AlignTop);
    row->addStretch(1);
    row->addWidget(m_count, 0, Qt::AlignTop);
    for (Label *text : {m_problemText, m_note}) {
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    }
    return notes;
}

void FormRow::setPath(const QString &path)
{
    m_editor->setObjectName(path);
    m_problemText->setObjectName(path + u"-error"_s);
    m_note->setObjectName(path + u"-note"_s);
    m_fixButton->setObjectName(path + u"-fix"_s);
}

void FormRow::showErrors(const std::vector<models::FieldError> &errors)
{
    const std::vector<models::FieldError> rest = m_editor->showErrors(errors);
    m_problemText->setText(rest.empty() ? QString() : MessageText::of(rest.front()));
    m_fix = rest.empty() ? std::nullopt : m_editor->fixOf(rest.front());
    m_fixButton->setText(m_fix ? m_fix->text : QString());
    // The fix follows the last word; where there is none, the words may take two lines.
    m_problemText->setWordWrap(!m_fix);
    m_problemText->setElided(m_fix.has_value());
    m_problemText->setSizePolicy(m_fix ? QSizePolicy::Maximum : QSizePolicy::Preferred, QSizePolicy::Preferred);
    showNotes();
}

QString FormRow::errorText() const
{
    return m_problemText->text();
}

void FormRow::showNotes()
{
    const bool hasProblem = !m_problemText->text().isEmpty();
    const FieldNote note = m_editor->note();
    const QString meaning = FieldText::meaning(m_editor->field());
    const auto used = m_editor->used();
    const bool tellsMeaning = used || m_alwaysTellsMeaning;
    m_note->setText(!note.text.isEmpty() ? note.text : tellsMeaning ? meaning : QString());
    m_note->setToken(note.isAdvice ? Token::Warn : Token::Text3);
    m_icon->setIcon(hasProblem ? u"error"_s : u"warning"_s, hasProblem ? Token::Bad : Token::Warn);
    m_icon->setVisible(hasProblem || note.isAdvice);
    m_problemText->setVisible(hasProblem);
    m_note->setVisible(!hasProblem && !m_note->text().isEmpty());
    m_fixButton->setVisible(m_fix.has_value());
    m_count->setVisible(used.has_value());
    m_notes->setVisible(used || hasProblem || !m_note->text().isEmpty());
    const QString &told = hasProblem ? m_problemText->text() : m_note->text();
    m_editor->labelled()->setAccessibleDescription(told.isEmpty() ? meaning : told);
    if (used)
        showCount();
}

void FormRow::showCount()
{
    const qint64 used = m_editor->used().value_or(0);
    const bool isAdvised = m_editor->countedTo() != m_editor->field().maximum;
    const bool isOver = used > m_editor->countedTo();
    // What is only advised is not counted beyond itself.
    m_count->setText(isAdvised && isOver ? QLocale().toString(used) : FieldText::count(used, m_editor->countedTo()));
    m_count->setToken(used > m_editor->field().maximum ? Token::Bad : isOver ? Token::Warn : Token::Text2);
}

void FormRow::applyFix()
{
    if (!m_fix)
        return;
    const FieldFix fix = *m_fix; // which the edit replaces
    m_editor->focusPart({});
    m_editor->apply(fix);
}

}
