#include "ui/exchange/ImportFilter.h"

#include "ui/exchange/ImportTableModel.h"

namespace vitrine::ui {

using State = ImportRow::State;

ImportFilter::ImportFilter(ImportTableModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    // A row that is mended stays where it is until another part is chosen: it must not vanish under the hand.
    setDynamicSortFilter(false);
    setSourceModel(&model);
}

void ImportFilter::setPart(Part part)
{
    m_part = part;
    invalidateFilter();
}

void ImportFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

bool ImportFilter::filterAcceptsRow(int number, const QModelIndex &) const
{
    const ImportRow &row = m_model.at(number);
    const State state = row.state();
    const bool isOfPart = m_part == Part::All ||
                          (m_part == Part::NeedLook && (state == State::Attention || state == State::Problem)) ||
                          (m_part == Part::Ready && (state == State::Ready || state == State::Same)) ||
                          (m_part == Part::LeftOut && state == State::LeftOut);
    return isOfPart &&
           (m_words.isEmpty() || row.entry.path.contains(m_words, Qt::CaseInsensitive) ||
            row.title().contains(m_words, Qt::CaseInsensitive) || row.slug().contains(m_words, Qt::CaseInsensitive));
}

}
