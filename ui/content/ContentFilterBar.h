#pragma once

#include "models/content/Tag.h"
#include "models/workspace/ContentItem.h"
#include "ui/widgets/Surface.h"

class QComboBox;
class QLineEdit;
class QSettings;
class QTimer;

namespace vitrine::ui {

class FilterChip;
struct KindText;
class ToolButton;

/// What narrows the list: text as it is typed, status, tag.
class ContentFilterBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentFilterBar)

public:
    explicit ContentFilterBar(const KindText &text, QWidget *parent = nullptr);

    void setSideMargins(int leading, int trailing);
    /// Those that can be chosen.
    void setTags(const models::TagList &tags) { m_tags = tags; }

    void applyTo(models::ContentSelection &selection) const;
    [[nodiscard]] bool isActive() const;
    /// Takes all filters away, quietly.
    void clear();
    /// Only what waits for that, quietly.
    void setWaiting(models::Waiting waiting);
    void focusText();

    /// Quietly.
    void restoreState(const QSettings &settings);
    void saveState(QSettings &settings) const;

signals:
    void changed();
    /// On to the list.
    void leftDown();

private:
    void buildStatus();
    void pickTag();
    void setTag(const models::TagRef &tag);

    QLineEdit *m_text;
    QComboBox *m_status;
    ToolButton *m_pickTag;
    FilterChip *m_chip;
    QTimer *m_delay;
    models::TagList m_tags;
    models::TagRef m_tag; ///< empty: any
};

}
