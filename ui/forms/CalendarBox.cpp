#include "ui/forms/CalendarBox.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/shell/Theme.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

CalendarBox::CalendarBox(const QString &placeholder, const QString &label, QWidget *parent)
    : FieldBox(Kind::Field, parent)
    , m_line(new QLineEdit)
{
    m_line->setFrame(false);
    m_line->setPlaceholderText(placeholder);
    m_line->installEventFilter(this);
    auto *calendar = new ToolButton(u"calendar"_s, tr("Pick a day for %1").arg(label));
    auto *inside = new QHBoxLayout(this);
    inside->setContentsMargins(Metric::kSpace8 - 1, 2, 2, 2);
    inside->setSpacing(0);
    inside->addWidget(m_line);
    inside->addWidget(calendar);
    setFixedSize(Metric::kChoiceWidth, Metric::kControl);
    connect(calendar, &ToolButton::clicked, this, &CalendarBox::calendarRequested);
}

/// Alt and an arrow open a list in every field that has one.
bool CalendarBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            emit calendarRequested();
            return true;
        }
    }
    return FieldBox::eventFilter(watched, event);
}

}
