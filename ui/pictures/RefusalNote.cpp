#include "ui/pictures/RefusalNote.h"

#include <QHBoxLayout>

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 3; ///< of many, all for the same reason as a rule

}

RefusalNote::RefusalNote(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label({}, TextStyle::Secondary, Token::Bad))
{
    setObjectName(u"refusals"_s);
    m_text->setObjectName(u"refusalText"_s);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace4);
    row->addWidget(new IconLabel(u"error"_s, Token::Bad), 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    setRefusals({});
}

void RefusalNote::setRefusals(const QStringList &refusals)
{
    QStringList lines = refusals.first(std::min<qsizetype>(refusals.size(), kMost));
    if (refusals.size() > kMost)
        lines.append(tr("%n more file(s) were not taken.", nullptr, static_cast<int>(refusals.size()) - kMost));
    m_text->setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
}

QString RefusalNote::text() const
{
    return m_text->text();
}

}
