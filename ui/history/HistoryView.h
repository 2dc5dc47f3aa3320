#pragma once

#include "models/core/Time.h"
#include "ui/content/ContentSession.h"
#include "ui/history/DiffRows.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Surface.h"

class QListView;
class QStackedWidget;

namespace vitrine::ui {

class Button;
class CompareBar;
class DiffView;
class Label;
class VersionListModel;

/// The versions of the open item, what differs between them, and the way back to one. Reads only while it is active.
class HistoryView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryView)

public:
    HistoryView(ContentSession &session, const models::Clock &clock, QWidget *parent = nullptr);

    /// Whether it is looked at.
    void setActive(bool isActive);
    void focusFirst();

private:
    [[nodiscard]] QWidget *buildVersions();
    [[nodiscard]] QWidget *buildComparison();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildFooter();
    void follow();
    void onShown();
    void compare();
    void showDifferences(std::vector<DiffRow> rows);
    void showNothingBefore();
    void showProblem(const QString &message);
    void showInstead(const EmptyState::Content &content);
    void showFooter();
    void restore(const QStringList &fields);
    [[nodiscard]] qint64 chosen() const;
    [[nodiscard]] std::pair<qint64, qint64> sides() const;
    [[nodiscard]] QString nameOf(qint64 version) const;

    ContentSession &m_session;
    VersionListModel *m_model;
    QListView *m_list;
    Label *m_count;
    CompareBar *m_bar;
    Label *m_beforeHead;
    Label *m_afterHead;
    DiffView *m_diff;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Label *m_note;
    Button *m_restore;
    bool m_isActive = false;
    models::Id m_shownId;
    qint64 m_shownVersion = 0; ///< the current one
    bool m_isRestoring = false;
    int m_question = 0;
};

}
