#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace vitrine::ui {

class Label;

/// A bordered box with a heading and rows beneath it.
class Card final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Said at the end of the heading: "3 items".
    void setNote(const QString &note);
    [[nodiscard]] QString note() const;
    /// At the end of the heading.
    void addHeaderWidget(QWidget *widget);
    void addRow(QWidget *row);

    static constexpr int kHeader = 44; // with the hairline below it 45, as rows are 52 with theirs
    static constexpr int kRow = 52;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    Label *m_note;
    QHBoxLayout *m_header;
    QVBoxLayout *m_column;
};

}
