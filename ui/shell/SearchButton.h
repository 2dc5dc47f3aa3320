#pragma once

#include <QAbstractButton>

namespace vitrine::ui {

/// Looks like the field that the command palette types into, and opens it.
class SearchButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchButton)

public:
    explicit SearchButton(QWidget *parent = nullptr);

    /// Shown at the trailing edge.
    void setKeys(const QKeySequence &keys);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

}
