#pragma once

#include <QWidget>

class QGridLayout;

namespace vitrine::ui {

class Label;

/// Keys and values, one pair a line.
class FactList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactList)

public:
    explicit FactList(QWidget *parent = nullptr);

    /// Adds a line or changes its value; an empty value hides it.
    void set(const QString &key, const QString &value, const QString &toolTip = {});
    /// Whether a hairline stands above the first.
    void setLined(bool isLined);
    [[nodiscard]] QString value(const QString &key) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        Label *key;
        Label *value;
    };

    QGridLayout *m_grid;
    QHash<QString, Line> m_lines;
    bool m_isLined = true;
};

}
