#include "ui/widgets/CompletionPopup.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

#include "ui/shell/Theme.h"
#include "ui/widgets/CompletionDelegate.h"
#include "ui/widgets/CompletionModel.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostShown = 8; // then it scrolls
constexpr int kLeastWidth = 240;

}

CompletionPopup::CompletionPopup(QLineEdit *line, const QString &accessibleName)
    : QObject(line)
    , m_line(line)
    , m_model(new CompletionModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kMostShown);
    m_completer->setWidget(line);
    QAbstractItemView *view = m_completer->popup();
    view->setItemDelegate(new CompletionDelegate(view));
    view->setMouseTracking(true);
    view->setAccessibleName(accessibleName);
    view->setObjectName(u"completions"_s);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const Completion completion = m_model->rows().at(static_cast<size_t>(index.row()));
                emit chosen(completion);
            });
}

void CompletionPopup::show(std::vector<Completion> completions)
{
    m_model->setRows(std::move(completions));
    if (m_model->rows().empty())
        return hide();
    QRect place = m_line->rect();
    place.setWidth(std::max(place.width(), kLeastWidth));
    m_completer->complete(place);
}

void CompletionPopup::hide()
{
    m_completer->popup()->hide();
}

bool CompletionPopup::isVisible() const
{
    return m_completer->popup()->isVisible();
}

bool CompletionPopup::hasCurrent() const
{
    return isVisible() && m_completer->popup()->selectionModel()->hasSelection(); // current is one from the beginning
}

const std::vector<Completion> &CompletionPopup::completions() const
{
    return m_model->rows();
}

}
