#pragma once

#include <QWidget>

#include "models/core/Time.h"

namespace vitrine::ui {

class Banner;
class ContentSession;
struct KindText;

/// What has to be known of the open item before anything else, above all of its tabs: trouble first, then what was
/// merged, then when it goes live.
class ContentBanner final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentBanner)

public:
    /// What is shown below it.
    enum class Place { Forms, History, Conflict };

    /// All outlive it.
    ContentBanner(ContentSession &session, const KindText &text, const models::Clock &clock, QWidget *parent = nullptr);

    void show(Place place);

signals:
    void conflictRequested();
    void keepMineRequested();
    void takeTheirsRequested();
    void scheduleRequested();

private:
    [[nodiscard]] bool showTrouble(Place place);
    [[nodiscard]] bool showFailure();
    [[nodiscard]] bool showMerged();
    [[nodiscard]] bool showSchedule();
    [[nodiscard]] QString distanceTo(const QDateTime &when) const;

    ContentSession &m_session;
    const KindText &m_text;
    const models::Clock &m_clock;
    Banner *m_banner;
};

}
