#pragma once

#include <QJsonObject>
#include <QWidget>

#include "models/workspace/ContentItem.h"

class QComboBox;

namespace vitrine::ui {

class IconLabel;
class Label;
class LinkButton;

/// One relation: which kind, to which project, and how that one stands.
class RelationRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationRow)

public:
    explicit RelationRow(const QJsonObject &relation, QWidget *parent = nullptr);

    [[nodiscard]] const QJsonObject &value() const { return m_relation; }
    /// Of the other project.
    [[nodiscard]] models::Id id() const;
    /// The other project as it is stored now; nothing when it is not there any more.
    void showOther(const std::optional<models::ContentItem> &other);
    void setInvalid(bool isInvalid);
    [[nodiscard]] QComboBox *kinds() const { return m_kinds; }

signals:
    void edited();
    void openRequested(const vitrine::models::Id &id);
    void removeRequested();

private:
    QJsonObject m_relation;
    QComboBox *m_kinds;
    LinkButton *m_title;
    IconLabel *m_icon;
    Label *m_status;
};

}
