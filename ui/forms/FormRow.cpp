#include "ui/forms/FormRow.h"

#include <QHBoxLayout>

#include "ui/forms/FieldEditor.h"
#include "ui/forms/FieldText.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

FormRow::FormRow(FieldEditor *editor, int labelWidth, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_problem(new QWidget)
    , m_problemText(new Label({}, TextStyle::Secondary, Token::Bad))
    , m_meaning(new Label(FieldText::meaning(editor->field()), TextStyle::Secondary, Token::Text3))
    , m_count(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_notes(buildNotes())
    , m_alwaysTellsMeaning(labelWidth == 0)
{
    const QString name = FieldText::label(editor->field());
    auto *label = new Label(name, TextStyle::BodyMedium);
    label->setBuddy(editor->labelled());
    label->setToolTip(FieldText::meaning(editor->field()));
    editor->labelled()->setAccessibleName(name);
    editor->labelled()->setAccessibleDescription(FieldText::meaning(editor->field()));
    setPath(editor->field().name);

    label->setVisible(labelWidth >= 0);
    auto *field = new QVBoxLayout;
    field->setSpacing(Metric::kSpace4);
    if (labelWidth <= 0)
        field->addWidget(label);
    field->addWidget(editor);
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
    connect(editor, &FieldEditor::edited, this, &FormRow::showUse);
    showErrors({});
}

QWidget *FormRow::buildNotes()
{
    auto *problem = new QHBoxLayout(m_problem);
    problem->setContentsMargins(0, 0, 0, 0);
    problem->setSpacing(Metric::kSpace4);
    problem->addWidget(new IconLabel(u"error"_s, Token::Bad));
    problem->addWidget(m_problemText, 1);
    m_problemText->setWordWrap(true);
    m_meaning->setWordWrap(true);
    auto *notes = new QWidget;
    auto *row = new QHBoxLayout(notes);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_problem, 1);
    row->addWidget(m_meaning, 1);
    row->addWidget(m_count);
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    return notes;
}

void FormRow::setPath(const QString &path)
{
    m_editor->setObjectName(path);
    m_problemText->setObjectName(path + u"-error"_s);
}

void FormRow::showErrors(const std::vector<models::FieldError> &errors)
{
    const std::vector<models::FieldError> rest = m_editor->showErrors(errors);
    m_problemText->setText(rest.empty() ? QString() : rest.front().message);
    m_editor->labelled()->setAccessibleDescription(rest.empty() ? FieldText::meaning(m_editor->field())
                                                                : rest.front().message);
    showUse();
}

QString FormRow::errorText() const
{
    return m_problemText->text();
}

void FormRow::showUse()
{
    const auto used = m_editor->used();
    const bool hasProblem = !m_problemText->text().isEmpty();
    m_problem->setVisible(hasProblem);
    m_meaning->setVisible((used || m_alwaysTellsMeaning) && !hasProblem);
    m_count->setVisible(used.has_value());
    m_notes->setVisible(used || hasProblem || m_alwaysTellsMeaning);
    if (!used)
        return;
    m_count->setText(FieldText::count(*used, m_editor->field().maximum));
    m_count->setToken(*used > m_editor->field().maximum ? Token::Bad : Token::Text2);
}

}
