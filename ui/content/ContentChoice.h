#pragma once

#include <deque>
#include <vector>

#include <QItemSelectionModel>
#include <QSet>

#include "models/content/SelectionReader.h"

namespace vitrine::ui {

class ContentListModel;

/// Which items are chosen in the list: by id, so that it holds while rows come, go, move and are not even read. Views
/// choose rows as ever; of those that are not read the ids are asked for.
class ContentChoice final : public QItemSelectionModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentChoice)

public:
    explicit ContentChoice(ContentListModel &model, QObject *parent = nullptr);

    /// Also counts those whose ids are still asked for.
    [[nodiscard]] qint64 count() const;
    /// Whether all ids are known.
    [[nodiscard]] bool isKnown() const { return m_waiting.empty(); }
    [[nodiscard]] const QSet<models::Id> &ids() const { return m_ids; }
    /// The one that is chosen; null when it is not exactly one.
    [[nodiscard]] models::Id single() const;

    /// Chooses that one alone, also when its row is not read; null: none.
    void setOnly(const models::Id &id);
    void setChosen(const QSet<models::Id> &ids);
    /// Chooses all of them no more.
    void drop(const std::vector<models::Id> &ids);

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, SelectionFlags command) override;

signals:
    void chosenChanged();

private:
    /// Rows that were chosen, or no longer are, before their ids were known.
    struct Question
    {
        int first;
        int last;
        bool isChosen;
        models::Id firstId; // where they are after rows moved
        models::Id lastId;
        int attempts = 0;
    };

    void take(const QItemSelection &rows, bool isChosen);
    void takeRange(int first, int last, bool isChosen);
    void ask();
    void answer(const std::vector<models::Id> &ids);
    [[nodiscard]] bool isOfThisList(const Question &question, const std::vector<models::Id> &ids) const;
    void put(const models::Id &id, bool isChosen);
    void onReplacing();
    void show();
    void showRange(int first, int last);

    ContentListModel &m_list;
    QSet<models::Id> m_ids;
    std::deque<Question> m_waiting;
    int m_generation = 0;
    bool m_isAsking = false;
};

}
