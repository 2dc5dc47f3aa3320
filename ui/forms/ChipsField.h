#pragma once

#include "models/content/NameUses.h"
#include "ui/forms/FieldEditor.h"

namespace vitrine::ui {

class Chip;
class ChipsLine;
class FieldBox;
class FlowLayout;

/// A list of short texts as chips: Enter or a comma adds what is typed, Backspace takes the last one back. Each is
/// there once.
class ChipsField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipsField)

public:
    explicit ChipsField(const models::FieldInfo &field, QWidget *parent = nullptr);
    ~ChipsField() override;

    /// Offered while typing, those that fit best and that most carry first.
    void setSuggestions(const std::vector<models::NameUse> &suggestions) { m_suggestions = suggestions; }

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors) override;
    [[nodiscard]] std::optional<qint64> used() const override;
    [[nodiscard]] FieldNote note() const override;
    void focusPart(const QString &path) override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    void take(const QStringList &texts);
    void offer(const QString &typed);
    void add(const QString &text);
    void remove(Chip *chip);
    void edit(Chip *chip);
    void leave(const Chip *chip, int steps);
    void focusChip(qsizetype index);
    void placeChips();
    [[nodiscard]] bool has(const QString &text) const;
    /// The spelling that others have, if they have it.
    [[nodiscard]] QString known(const QString &text) const;

    FieldBox *m_box;
    FlowLayout *m_flow;
    ChipsLine *m_line;
    std::vector<Chip *> m_chips;
    std::vector<models::NameUse> m_suggestions;
    QString m_merged; ///< what was typed last though it is there
};

}
