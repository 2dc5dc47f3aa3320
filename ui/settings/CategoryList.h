#pragma once

#include <QListWidget>

namespace vitrine::ui {

/// The pages of the settings, one row of 32 px each.
class CategoryList final : public QListWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CategoryList)

public:
    explicit CategoryList(QWidget *parent = nullptr);

    void add(const QString &name, const QString &title, const QString &iconName);
    /// The name of the row, or empty.
    [[nodiscard]] QString current() const;
    void setCurrent(const QString &name);
    void setShown(const QString &name, bool isShown);
    /// The first that is shown, or empty.
    [[nodiscard]] QString firstShown() const;

signals:
    void chosen(const QString &name);

private:
    [[nodiscard]] QListWidgetItem *find(const QString &name) const;
};

}
