#pragma once

#include "models/core/Time.h"
#include "ui/content/ContentSession.h"
#include "ui/widgets/Surface.h"

class QComboBox;
class QListView;
class QStackedWidget;

namespace vitrine::ui {

class Button;
class DiffView;
class EmptyState;
class Label;
class ToolButton;
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
    /// What a version is compared with.
    enum With { Current, Before };

    [[nodiscard]] QWidget *buildVersions();
    [[nodiscard]] QWidget *buildComparison();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildFooter();
    void follow();
    void onShown();
    void compare();
    void showDifferences(const std::vector<models::FieldDiff> &diffs);
    void showProblem(const QString &message);
    void showFooter();
    void restore(const QStringList &fields);
    [[nodiscard]] qint64 chosen() const;
    [[nodiscard]] With with() const;
    [[nodiscard]] std::pair<qint64, qint64> sides() const;
    [[nodiscard]] QString nameOf(qint64 version) const;

    ContentSession &m_session;
    VersionListModel *m_model;
    QListView *m_list;
    Label *m_count;
    QComboBox *m_with;
    Label *m_changes;
    ToolButton *m_previous;
    ToolButton *m_next;
    Label *m_beforeHead;
    Label *m_afterHead;
    DiffView *m_diff;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Label *m_note;
    Button *m_restore;
    bool m_isActive = false;
    models::Id m_shownId;
    qint64 m_shownVersion = 0;
    int m_question = 0;
};

}
