#pragma once

#include <QRadioButton>
#include <QWidget>

class QVBoxLayout;

namespace vitrine::ui {

/// One choice of several in a list: a word, and what it means below it.
class ChoiceRow final : public QRadioButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceRow)

public:
    ChoiceRow(const QString &text, const QString &meaning, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &place) const override { return rect().contains(place); }

private:
    QString m_meaning;
};

/// Choices one below the other in a border, of which one holds.
class ChoiceList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceList)

public:
    explicit ChoiceList(QWidget *parent = nullptr);

    /// Its number is how many there were before.
    void add(const QString &name, const QString &text, const QString &meaning);
    [[nodiscard]] int current() const;
    void setCurrent(int number);
    [[nodiscard]] QWidget *currentRow() const;

signals:
    void chosen(int number);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QList<ChoiceRow *> m_rows;
};

}
