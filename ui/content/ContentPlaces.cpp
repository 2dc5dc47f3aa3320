#include "ui/content/ContentPlaces.h"

#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/content/BulkBar.h"
#include "ui/content/BulkPane.h"
#include "ui/content/ContentEditor.h"
#include "ui/content/ContentListPanel.h"
#include "ui/widgets/HairlineSplitter.h"
#include "ui/widgets/MarkdownPane.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kSplitterKey = u"splitter"_s;
const auto kBodySplitterKey = u"bodySplitter"_s;
const auto kBodyViewKey = u"bodyView"_s;

}

ContentPlaces::ContentPlaces(ContentListPanel *list, ContentEditor *editor, BulkPane *bulkPane, BulkBar *bulkBar,
                             QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_editor(editor)
    , m_bulkPane(bulkPane)
    , m_bulkBar(bulkBar)
    , m_splitter(new HairlineSplitter(Qt::Horizontal, HairlineSplitter::Mark::Line))
    , m_side(new QStackedWidget)
    , m_column(new QVBoxLayout(this))
{
    m_side->addWidget(editor);
    m_side->addWidget(bulkPane);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    list->setMinimumWidth(Metric::kList - Metric::kSpace32);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_splitter, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isListSized = true; });
    place();
}

bool ContentPlaces::isOverview() const
{
    return m_list->form() == ListForm::Cards && !m_isItemShown;
}

bool ContentPlaces::isListWanted() const
{
    return m_list->form() == ListForm::Cards ? !m_isItemShown : !m_isListHidden;
}

void ContentPlaces::setForm(ListForm form)
{
    m_isItemShown = false;
    m_list->setForm(form);
    place();
}

void ContentPlaces::showItem()
{
    m_isItemShown = true;
    place();
}

void ContentPlaces::setListVisible(bool isVisible)
{
    (m_list->form() == ListForm::Cards ? m_isItemShown : m_isListHidden) = !isVisible;
    place();
}

void ContentPlaces::setWide(bool isWide)
{
    if (std::exchange(m_isWide, isWide) != isWide)
        place();
}

void ContentPlaces::setBulk(bool isBulk)
{
    if (std::exchange(m_isBulk, isBulk) != isBulk)
        place();
}

void ContentPlaces::place()
{
    const bool isAll = isOverview();
    m_list->setVisible(isListWanted() && (isAll || !m_isWide));
    m_list->setFooterVisible(!isAll || !m_isBulk);
    m_side->setVisible(!isAll);
    m_side->setCurrentWidget(m_isBulk ? static_cast<QWidget *>(m_bulkPane) : m_editor);
    if (isAll && m_bulkBar->parentWidget() != this)
        m_column->addWidget(m_bulkBar);
    else if (!isAll && m_bulkBar->parentWidget() != m_bulkPane)
        m_bulkPane->take(m_bulkBar);
    m_bulkBar->setStatesVisible(isAll);
    m_bulkBar->setVisible(m_isBulk);
    sizeList();
    emit changed();
}

/// Until somebody moves the splitter the list has the width that the window's asks for.
void ContentPlaces::sizeList()
{
    if (m_isListSized || isOverview())
        return;
    const int list = window()->width() >= Metric::kWideWindow ? Metric::kWideList : Metric::kList;
    m_splitter->setSizes({list - Metric::kHairline, width() - list});
}

void ContentPlaces::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    sizeList();
}

void ContentPlaces::restoreState(const QSettings &settings)
{
    m_isListSized = m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    m_editor->body().splitter()->restoreState(settings.value(kBodySplitterKey).toByteArray());
    m_editor->body().setViewByName(settings.value(kBodyViewKey).toString());
    place();
}

void ContentPlaces::saveState(QSettings &settings) const
{
    if (m_isListSized && !isOverview())
        settings.setValue(kSplitterKey, m_splitter->saveState());
    settings.setValue(kBodySplitterKey, m_editor->body().splitter()->saveState());
    settings.setValue(kBodyViewKey, m_editor->body().viewName());
}

}
