#include "ui/settings/SettingRow.h"

#include <chrono>

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

#include "ui/forms/FieldEditor.h"
#include "ui/forms/FieldFactory.h"
#include "ui/settings/SettingText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SettingInfo;
using models::SettingSource;
using models::SettingType;

namespace {

constexpr std::chrono::milliseconds kTypingPause{600};
constexpr int kControls = 328;
constexpr int kShortNote = 240;

models::FieldType fieldType(const SettingInfo &info)
{
    using models::FieldType;
    switch (info.type) {
    case SettingType::Integer:
        return FieldType::Integer;
    case SettingType::Boolean:
        return FieldType::Boolean;
    case SettingType::List:
        return FieldType::Lines;
    case SettingType::Text:
        break;
    }
    return info.choices.isEmpty() ? FieldType::Line : FieldType::Choice;
}

FieldEditor *makeEditor(const SettingInfo &info)
{
    models::FieldInfo field;
    field.name = info.name;
    field.label = info.label;
    field.type = fieldType(info);
    field.choices = info.choices;
    field.maximum = 0;
    if (info.type == SettingType::Integer) {
        field.minimum = info.minimum;
        field.maximum = info.maximum;
    }
    if (info.type == SettingType::Boolean)
        field.summary = SettingRow::tr("On");
    FieldEditor *editor = FieldFactory::create(field);
    if (auto *number = qobject_cast<QDoubleSpinBox *>(editor->labelled()); number && !info.unit.isEmpty())
        number->setSuffix(u' ' + info.unit);
    return editor;
}

}

SettingRow::SettingRow(models::WorkspaceSettings &settings, const SettingInfo &info, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_info(info)
    , m_editor(makeEditor(info))
    , m_note(nullptr)
    , m_noteIcon(new IconLabel(u"pencil"_s, Token::Text2))
    , m_noteText(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_noteSource(new Label({}, TextStyle::MonoSmall))
    , m_reset(new Button(tr("Reset"), Button::Kind::Quiet))
    , m_delay(new QTimer(this))
{
    setObjectName(u"setting-"_s + info.name);
    auto *label = new Label(SettingText::label(info), TextStyle::BodyMedium);
    auto *meaning = new Label(SettingText::meaning(info), TextStyle::Secondary, Token::Text2);
    meaning->setWordWrap(true);
    label->setBuddy(m_editor->labelled());
    m_editor->setObjectName(info.name);
    m_editor->labelled()->setAccessibleName(SettingText::label(info));
    m_editor->labelled()->installEventFilter(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addSpacing(Metric::kSpace4 + 2);
    label->setMinimumHeight(Metric::kTextLine); // in the middle of the control
    words->addWidget(label);
    words->addWidget(meaning);
    auto *control = new QWidget;
    control->setFixedWidth(kControls);
    auto *controls = new QVBoxLayout(control);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->setSpacing(Metric::kSpace4);
    controls->addWidget(m_editor);
    controls->addWidget(m_note = buildNote());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, Metric::kSpace12, 0, Metric::kSpace12 + Metric::kHairline);
    row->setSpacing(Metric::kSpace24);
    row->addLayout(words, 1);
    row->setAlignment(words, Qt::AlignTop);
    row->addWidget(control, 0, Qt::AlignTop);

    m_delay->setSingleShot(true);
    m_delay->setInterval(kTypingPause);
    connect(m_delay, &QTimer::timeout, this, &SettingRow::commit);
    connect(m_editor, &FieldEditor::edited, this, [this] { m_delay->start(); });
    connect(&settings, &models::WorkspaceSettings::changed, this, [this](const QString &name) {
        if (name == m_info.name)
            showValue();
    });
    showValue();
}

QWidget *SettingRow::buildNote()
{
    m_noteText->setObjectName(u"setting-note-"_s + m_info.name);
    m_reset->setObjectName(u"setting-reset-"_s + m_info.name);
    m_reset->setAccessibleName(tr("Reset %1").arg(SettingText::label(m_info)));
    QFont underlined = m_reset->font();
    underlined.setUnderline(true);
    m_reset->setFont(underlined);
    m_reset->setFixedHeight(Metric::kSmallIcon); // as the line beside it
    auto *note = new QWidget;
    auto *row = new QHBoxLayout(note);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace4);
    row->addWidget(m_noteIcon, 0, Qt::AlignTop);
    row->addWidget(m_noteText, 0, Qt::AlignTop);
    row->addWidget(m_noteSource, 0, Qt::AlignTop);
    row->addWidget(m_reset, 0, Qt::AlignTop);
    row->addStretch();
    connect(m_reset, &Button::clicked, this, [this] {
        m_delay->stop();
        setError({});
        write(QJsonValue());
    });
    return note;
}

bool SettingRow::isChanged() const
{
    return m_settings.values().source(m_info) == SettingSource::File;
}

bool SettingRow::isLocked() const
{
    return m_info.isSecret || m_settings.values().source(m_info) > SettingSource::File;
}

void SettingRow::focusEditor()
{
    m_editor->focusPart({});
}

void SettingRow::showValue()
{
    // What is typed, or on its way, is later than what is stored.
    if (!m_delay->isActive() && m_writes == 0 && m_error.isEmpty()) {
        const QJsonValue value = m_settings.values().value(m_info);
        m_editor->setValue(m_info.isSecret ? QJsonValue(SettingText::value(m_info, value)) : value);
    }
    m_editor->setEnabled(!isLocked());
    showNote();
}

void SettingRow::showNote()
{
    const SettingSource source = m_settings.values().source(m_info);
    const bool isOutside = source > SettingSource::File;
    QString icon = u"lock"_s;
    QString text;
    QString name;
    if (!m_error.isEmpty()) {
        icon = u"error"_s;
        text = m_error;
    } else if (isOutside) {
        const bool isEnvironment = source == SettingSource::Environment;
        text = isEnvironment ? tr("Set by environment:") : tr("Set on the command line:");
        name = isEnvironment ? m_info.environmentName() : u"--"_s + m_info.optionName();
    } else if (m_info.isSecret) {
        text = tr("Never shown. Set it in:");
        name = m_info.environmentName();
    } else if (isChanged()) {
        icon = u"pencil"_s;
        text = tr("Changed. Default: %1.").arg(SettingText::value(m_info, m_info.fallback));
    }
    m_noteIcon->setIcon(icon, m_error.isEmpty() ? Token::Text2 : Token::Bad);
    m_noteText->setToken(m_error.isEmpty() ? Token::Text2 : Token::Bad);
    m_noteText->setText(text);
    // A short one is followed by its button at once, a long one takes what room there is.
    const bool isLong = m_noteText->fontMetrics().horizontalAdvance(text) > kShortNote;
    m_noteText->setWordWrap(isLong);
    static_cast<QBoxLayout *>(m_note->layout())->setStretchFactor(m_noteText, isLong ? 1 : 0);
    m_noteSource->setText(name);
    m_noteSource->setVisible(!name.isEmpty());
    m_reset->setVisible((isChanged() || !m_error.isEmpty()) && !isLocked());
    m_note->setVisible(!text.isEmpty());
    m_editor->labelled()->setAccessibleDescription(text.isEmpty() ? SettingText::meaning(m_info)
                                                                  : u"%1 %2"_s.arg(text, name).trimmed());
}

void SettingRow::setError(const QString &error)
{
    const bool isNew = std::exchange(m_error, error) != error;
    m_editor->showErrors(error.isEmpty() ? std::vector<models::FieldError>()
                                         : std::vector{models::FieldError{{}, u"invalid_setting"_s, error}});
    showNote();
    if (isNew)
        emit errorChanged();
}

void SettingRow::commit()
{
    m_delay->stop();
    if (isLocked())
        return;
    const QJsonValue typed = m_editor->value();
    const auto checked = m_info.check(typed);
    if (!checked)
        return setError(SettingText::error(m_info, checked.error()));
    setError({});
    if (*checked != m_settings.values().value(m_info))
        write(*checked == m_info.fallback ? QJsonValue() : *checked);
}

void SettingRow::write(const QJsonValue &value)
{
    ++m_writes;
    m_settings.change(m_info, value).then(m_settings.mailbox(), this, [this](models::Result<void> written) {
        --m_writes;
        if (written)
            showValue();
        else
            setError(SettingText::error(m_info, written.error()));
    });
}

bool SettingRow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEnter =
        event->type() == QEvent::KeyPress && (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return ||
                                              static_cast<QKeyEvent *>(event)->key() == Qt::Key_Enter);
    // Nobody waits for the pause who says that it is done; what could not be written is tried again.
    const bool isWaiting = m_delay->isActive();
    if ((isEnter && (isWaiting || !m_error.isEmpty())) || (isWaiting && event->type() == QEvent::FocusOut))
        commit();
    return QWidget::eventFilter(watched, event);
}

void SettingRow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_delay->isActive())
        commit(); // the window may be on its way out
}

void SettingRow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - Metric::kHairline, width(), Metric::kHairline,
                            Theme::color(Token::Line, this));
}

}
