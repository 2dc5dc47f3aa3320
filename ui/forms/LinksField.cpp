#include "ui/forms/LinksField.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QUrl>

#include "ui/forms/LineField.h"
#include "ui/forms/LinkGuess.h"
#include "ui/forms/ObjectsRow.h"
#include "ui/widgets/Button.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

LinksField::LinksField(const models::FieldInfo &field, QWidget *parent)
    : ObjectsField(field, parent)
{
    addButton()->setText(tr("Add link"));
    addButton()->setToolTip(tr("Adds a row. A pasted address makes a whole link."));
    addButton()->installEventFilter(this);
}

void LinksField::prepare(ObjectsRow &row)
{
    for (const LineField *editor : row.editors())
        editor->line()->installEventFilter(this);
}

bool LinksField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPaste =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
    if (!isPaste)
        return ObjectsField::eventFilter(watched, event);
    ObjectsRow *row = nullptr;
    for (QObject *at = watched; at && !row; at = at->parent())
        row = qobject_cast<ObjectsRow *>(at);
    const bool isFree = watched == addButton() || (row && row->isBlank());
    return isFree && paste(row);
}

bool LinksField::paste(ObjectsRow *row)
{
    const QList<QUrl> urls = LinkGuess::addressesIn(QApplication::clipboard()->text());
    for (const QUrl &url : urls) {
        ObjectsRow *target = row ? std::exchange(row, nullptr) : addRow();
        target->setValue(LinkGuess::link(url));
        target->focusPart(u"label"_s);
    }
    if (!urls.isEmpty())
        emit edited();
    return !urls.isEmpty();
}

}
