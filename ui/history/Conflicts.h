#pragma once

#include <map>
#include <vector>

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

#include "models/core/Field.h"
#include "models/text/TextDiff.h"
#include "models/text/TextMerge.h"

namespace vitrine::ui {

enum class ConflictChoice { Open, Mine, Theirs };

/// One place that both sides changed: a field, or some lines of a long text.
struct ConflictRow
{
    QString field;
    QString label;
    std::vector<models::DiffPart> mine;   ///< what the other side does not have is Removed
    std::vector<models::DiffPart> theirs; ///< likewise Added
    bool isText = false;
    ConflictChoice choice = ConflictChoice::Open;
};

/// What two sides have changed in the same places, and which of them is kept where.
class Conflicts final
{
    Q_DECLARE_TR_FUNCTIONS(Conflicts)

public:
    static constexpr int kMaximumPlaces = 200; ///< of a text

    Conflicts() = default;
    /// `fields` are those that both changed. Long texts among them wait for their merge.
    Conflicts(const models::ObjectInfo &object, const QStringList &fields, const QJsonObject &mine,
              const QJsonObject &theirs);

    /// The texts that are still to be merged.
    [[nodiscard]] QStringList unmerged() const;
    /// A text with more places than anybody decides one by one becomes one choice.
    void setMerge(const QString &field, const models::TextMerge &merge);
    /// It could not be merged: all of it is one choice.
    void setUnmerged(const QString &field);
    /// Takes over what was chosen before for places that are the same.
    void keepChoices(const Conflicts &earlier);

    [[nodiscard]] const std::vector<ConflictRow> &rows() const { return m_rows; }
    void choose(size_t row, ConflictChoice choice) { m_rows[row].choice = choice; }
    /// Also in texts whose merge is still to come.
    void chooseAll(ConflictChoice choice);
    [[nodiscard]] int open() const;
    /// The label of the first one that is open.
    [[nodiscard]] QString firstOpen() const;
    /// Places within texts that only one side changed.
    [[nodiscard]] int mergedPlaces() const;
    /// The values to keep, once nothing is open.
    [[nodiscard]] QJsonObject values() const;

private:
    [[nodiscard]] const models::FieldInfo *find(const QString &field) const;
    [[nodiscard]] ConflictChoice choiceOf(const QString &field, int place) const;

    const models::ObjectInfo *m_object = nullptr;
    QStringList m_fields;
    QJsonObject m_mine;
    QJsonObject m_theirs;
    std::map<QString, models::TextMerge> m_merges;
    std::vector<ConflictRow> m_rows;
    ConflictChoice m_usual = ConflictChoice::Open; ///< of rows that are still to come
};

}
