#include "ui/forms/ObjectsRow.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/forms/FieldText.h"
#include "ui/forms/LineField.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongText = 200;
constexpr qint64 kShortText = 40;
constexpr int kGripWidth = 20;

/// As wide as what goes in: an address takes more than a word.
int shareOf(const models::FieldInfo &field)
{
    return field.maximum > kLongText ? 4 : field.maximum > kShortText ? 2 : 1;
}

}

ObjectsRow::ObjectsRow(const models::ObjectInfo &object, QWidget *parent)
    : QWidget(parent)
    , m_grip(new ToolButton(u"grip"_s, {}))
    , m_remove(new ToolButton(u"close"_s, {}))
    , m_problems(new QWidget)
    , m_problem(new Label({}, TextStyle::Secondary, Token::Bad))
    , m_fixButton(new LinkButton(Token::Bad))
{
    m_grip->setFixedWidth(kGripWidth);
    m_grip->setFocusPolicy(Qt::NoFocus); // Alt and the arrows do it on the keyboard
    m_grip->setProperty("hasKeyboardWay", true);
    m_grip->setCursor(Qt::SizeVerCursor);
    m_grip->installEventFilter(this);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(Metric::kSpace8);
    fields->addWidget(m_grip);
    for (const models::FieldInfo &field : object.fields) {
        auto *editor = new LineField(field);
        editor->line()->setPlaceholderText(FieldText::label(field));
        editor->line()->setMinimumWidth(0);
        fields->addWidget(editor, shareOf(field));
        connect(editor, &FieldEditor::edited, this, &ObjectsRow::edited);
        m_editors.push_back(editor);
    }
    fields->addWidget(m_remove);
    auto *problems = new QHBoxLayout(m_problems);
    problems->setContentsMargins(kGripWidth + Metric::kSpace8, 0, 0, 0);
    problems->setSpacing(Metric::kSpace4);
    problems->addWidget(new IconLabel(u"error"_s, Token::Bad));
    problems->addWidget(m_problem, 1000);
    problems->addWidget(m_fixButton);
    problems->addStretch(1);
    m_problem->setElided(true);
    m_problem->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace4);
    column->addLayout(fields);
    column->addWidget(m_problems);
    m_problems->hide();
    connect(m_remove, &ToolButton::clicked, this, &ObjectsRow::removeRequested);
    connect(m_fixButton, &LinkButton::clicked, this, &ObjectsRow::applyFix);
}

QJsonObject ObjectsRow::value() const
{
    QJsonObject object;
    for (const LineField *editor : m_editors)
        object.insert(editor->field().name, editor->value());
    return object;
}

void ObjectsRow::setValue(const QJsonObject &object)
{
    for (LineField *editor : m_editors)
        editor->setValue(object.value(editor->field().name));
}

bool ObjectsRow::isBlank() const
{
    return std::ranges::all_of(m_editors, [](const LineField *editor) { return editor->line()->text().isEmpty(); });
}

LineField *ObjectsRow::editor(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_editors, [&name](const LineField *each) { return each->field().name == name; });
    return found == m_editors.end() ? nullptr : *found;
}

void ObjectsRow::showErrors(const std::vector<models::FieldError> &errors)
{
    m_fix.reset();
    m_problems->setVisible(!errors.empty());
    for (LineField *each : m_editors) {
        std::vector<models::FieldError> own;
        std::ranges::copy_if(errors, std::back_inserter(own),
                             [&](const auto &error) { return error.field == each->field().name; });
        each->showErrors(own);
        each->line()->setAccessibleDescription(own.empty() ? FieldText::meaning(each->field())
                                                           : MessageText::of(own.front()));
    }
    if (errors.empty())
        return;
    const models::FieldError &first = errors.front();
    m_fixed = editor(first.field);
    if (m_fixed)
        m_fix = m_fixed->fixOf({{}, first.code, first.message});
    m_problem->setText(m_fixed ? tr("%1: %2").arg(FieldText::label(m_fixed->field()), MessageText::of(first))
                               : MessageText::of(first));
    m_fixButton->setText(m_fix ? m_fix->text : QString());
    m_fixButton->setVisible(m_fix.has_value());
}

void ObjectsRow::applyFix()
{
    if (!m_fix || !m_fixed)
        return;
    const FieldFix fix = *m_fix; // which the edit replaces
    m_fixed->focusPart({});
    m_fixed->apply(fix);
}

void ObjectsRow::setPlace(const QString &list, qsizetype number)
{
    for (const LineField *each : m_editors)
        each->line()->setAccessibleName(tr("%1 %2, %3").arg(list).arg(number).arg(FieldText::label(each->field())));
    m_remove->setMeaning(tr("Remove number %1").arg(number));
    m_grip->setMeaning(tr("Drag to move number %1, or press Alt and an arrow").arg(number));
    setObjectName(u"item%1"_s.arg(number - 1));
    m_fixButton->setObjectName(objectName() + u"-fix"_s);
}

QList<QWidget *> ObjectsRow::tabStops() const
{
    QList<QWidget *> stops;
    for (const LineField *each : m_editors)
        stops.append(each->line());
    return stops << m_remove << m_fixButton;
}

void ObjectsRow::focusPart(const QString &name)
{
    LineField *named = editor(name);
    (named ? named : m_editors.front())->focusPart({});
}

void ObjectsRow::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->modifiers() == Qt::AltModifier;
    if (isMove && event->key() == Qt::Key_Up)
        emit moveRequested(-1);
    else if (isMove && event->key() == Qt::Key_Down)
        emit moveRequested(1);
    else
        QWidget::keyPressEvent(event);
}

/// The row follows the mouse that holds its grip.
bool ObjectsRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_grip && event->type() == QEvent::MouseMove) {
        const auto *move = static_cast<QMouseEvent *>(event);
        const int y = mapFromGlobal(move->globalPosition().toPoint()).y();
        if (move->buttons() & Qt::LeftButton && (y < 0 || y >= height()))
            emit moveRequested(y < 0 ? -1 : 1);
    }
    return QWidget::eventFilter(watched, event);
}

}
