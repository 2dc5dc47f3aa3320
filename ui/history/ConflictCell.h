#pragma once

#include <QRadioButton>

#include "models/text/TextDiff.h"

namespace vitrine::ui {

/// One side of a place in conflict: a choice that shows its text with the words that differ underlined.
class ConflictCell final : public QRadioButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictCell)

public:
    ConflictCell(std::vector<models::DiffPart> parts, bool isText, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &) const override { return true; }

private:
    std::vector<models::DiffPart> m_parts;
    bool m_isText;
};

}
