#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace vitrine::ui {

class Button;
class EmptyState;
class IconLabel;
class ImportReportView;
class ImportSession;
class ImportTable;
class Label;
class ProgressLine;

/// One import from the first look to the report, as a page of the first start and in a dialog of the window.
class ImportView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportView)

public:
    /// What differs between the two places.
    struct Place
    {
        int inset;        ///< room at both sides, in pixels
        QString back;     ///< leads out of the table: "Back"
        QString done;     ///< leads away from the report: "Open Vitrine"
        bool canBeHidden; ///< whether it may go on unseen
    };

    ImportView(ImportSession &session, const Place &place, QWidget *parent = nullptr);

    void focusFirst();
    [[nodiscard]] ImportReportView &reportView() const { return *m_report; }

signals:
    /// Another folder is wanted, or none.
    void backRequested();
    void hideRequested();
    /// The report was read.
    void doneRequested();

private:
    [[nodiscard]] QWidget *buildHead(int inset);
    [[nodiscard]] QWidget *buildProgress(int inset);
    [[nodiscard]] QWidget *buildFooter(const Place &place);
    void showState();
    void showProgress();
    void showCounts();
    void showFooter();
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString reason() const;
    void importGood();

    ImportSession &m_session;
    bool m_canBeHidden;
    Label *m_heading;
    Label *m_reason;
    QStackedWidget *m_stack;
    ImportTable *m_table;
    QWidget *m_progressPage = nullptr;
    ProgressLine *m_line;
    Label *m_progress;
    ImportReportView *m_report;
    QWidget *m_reportPage;
    EmptyState *m_failure;
    IconLabel *m_problemIcon;
    Label *m_problem;
    Label *m_sum;
    Button *m_back;
    Button *m_hide;
    Button *m_cancel;
    Button *m_importGood;
    Button *m_import;
    Button *m_again;
    Button *m_done;
};

}
