#include "ui/content/BulkPane.h"

#include <QVBoxLayout>

#include "ui/content/BulkBar.h"
#include "ui/content/BulkText.h"
#include "ui/content/ContentBulk.h"
#include "ui/content/KindText.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIcon = 32;

}

BulkPane::BulkPane(ContentBulk &bulk, const KindText &text, QWidget *parent)
    : Surface(Token::Base, {}, parent)
    , m_bulk(bulk)
    , m_column(new QVBoxLayout(this))
    , m_title(new Label({}, TextStyle::Section))
    , m_states(new Label({}, TextStyle::Body, Token::Text2))
{
    setObjectName(u"bulkPane"_s);
    m_title->setObjectName(u"bulkTitle"_s);
    auto *hint = new Label(tr("What you do now is done to all of them, and undone in one step. Esc chooses none."),
                           TextStyle::Secondary, Token::Text2);
    for (Label *label : {m_title, m_states, hint})
        label->setAlignment(Qt::AlignHCenter);
    hint->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metric::kSpace8);
    m_column->addStretch(2);
    m_column->addWidget(new IconLabel(text.iconName, Token::Text3, kIcon), 0, Qt::AlignHCenter);
    m_column->addSpacing(Metric::kSpace4);
    m_column->addWidget(m_title);
    m_column->addWidget(m_states);
    m_column->addSpacing(Metric::kSpace8);
    m_column->addWidget(hint);
    m_column->addStretch(3);
    connect(&bulk, &ContentBulk::changed, this, &BulkPane::show);
}

void BulkPane::take(BulkBar *bar)
{
    m_column->addWidget(bar);
}

void BulkPane::show()
{
    m_title->setText(tr("%1 selected").arg(KindText::count(m_bulk.content().kind(), m_bulk.count())));
    m_states->setText(m_bulk.isBusy()   ? tr("%1…").arg(m_bulk.doing())
                      : m_bulk.counts() ? BulkText::states(*m_bulk.counts())
                                        : tr("Reading…"));
}

}
