#pragma once

#include <QWidget>

class QLineEdit;

namespace vitrine::ui {

class Button;
class EmptyState;
class ImportFilter;
class ImportTableModel;
class Label;
class SegmentBar;
class TableView;

/// The table of an import with what chooses among its rows above it.
class ImportTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportTable)

public:
    /// `inset` is the room that the page leaves at both sides, in pixels.
    ImportTable(ImportTableModel &model, int inset, QWidget *parent = nullptr);
    ~ImportTable() override;

    [[nodiscard]] TableView *view() const { return m_view; }
    void focusFirst();
    /// Shows the rows that need a look when there are any, else all.
    void startAnew();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildBar(int inset);
    void buildView();
    void buildSetForAll();
    void showCounts();
    void showEmpty();
    void showWhy();
    void fitColumns();
    void toggleSelected();
    /// Rows of the model: those that are chosen when there are several, else all that are shown.
    [[nodiscard]] QList<int> rowsToSet() const;
    [[nodiscard]] QList<int> selectedRows() const;

    ImportTableModel &m_model;
    ImportFilter *m_filter;
    SegmentBar *m_parts;
    Button *m_setAll;
    QLineEdit *m_find;
    TableView *m_view;
    EmptyState *m_empty;
    Label *m_why;
};

}
