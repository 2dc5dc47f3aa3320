#include "ui/shell/WorkRow.h"

#include <QHBoxLayout>

#include "ui/widgets/Label.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kButtonHeight = 24; // leaves room for the focus ring

}

WorkRow::WorkRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_bar(new ProgressLine)
    , m_cancel(new ToolButton(u"close"_s, tr("Cancel")))
{
    m_text->setObjectName(u"workText"_s);
    m_cancel->setObjectName(u"workCancel"_s);
    m_cancel->setFixedHeight(kButtonHeight);
    m_bar->setFixedWidth(Metric::kProgressWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_text, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(m_cancel, &ToolButton::clicked, this, [this] { emit cancelRequested(m_id); });
}

void WorkRow::show(const WorkList::Running &running)
{
    m_id = running.id;
    m_text->setText(running.text());
    m_bar->show(running.done, running.total);
    m_cancel->setMeaning(tr("Cancel: %1").arg(running.name));
    m_cancel->setEnabled(!running.isCancelled);
    m_cancel->setVisible(running.canBeCancelled);
}

}
