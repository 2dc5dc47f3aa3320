#pragma once

#include <QStyledItemDelegate>

namespace vitrine::ui {

struct ImportRow;

/// Draws the cells of an import's table, and gives each the editor that its column needs.
class ImportDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int kRowHeight = 40;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    /// Where the row's check box is, in its first cell.
    [[nodiscard]] static QRect checkBoxRect(const QStyleOptionViewItem &option);

private:
    static void paintFile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintCheck(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

}
