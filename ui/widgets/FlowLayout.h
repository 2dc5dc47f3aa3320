#pragma once

#include <vector>

#include <QLayout>

namespace vitrine::ui {

/// Lays widgets out in lines like words; the last one takes what is left of its line.
class FlowLayout final : public QLayout
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlowLayout)

public:
    explicit FlowLayout(QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    void insertWidget(int index, QWidget *widget);
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override { return sizeHint(); }
    void setGeometry(const QRect &area) override;

private:
    int arrange(const QRect &area, bool isDryRun) const;

    std::vector<QLayoutItem *> m_items;
};

}
