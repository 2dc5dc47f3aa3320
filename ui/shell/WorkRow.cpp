#include "ui/shell/WorkRow.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUnknownShare = 25; // per cent, of work whose end is not known
constexpr int kButtonHeight = 24; // leaves room for the focus ring

}

/// How far it is, as a line. Stands still between two looks: nothing moves that tells nothing.
class WorkRow::Bar final : public QWidget
{
public:
    Bar() { setFixedSize(Metric::kProgressWidth, Metric::kProgress); }

    void show(qint64 done, qint64 total)
    {
        m_done = done;
        m_total = total;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const auto draw = [&](const QRect &area, Token token) {
            painter.setBrush(Theme::color(token, this));
            painter.drawRoundedRect(area, Metric::kProgress / 2.0, Metric::kProgress / 2.0);
        };
        draw(rect(), Token::Pressed);
        const int length = m_total > 0
                               ? static_cast<int>(width() * std::clamp(double(m_done) / double(m_total), 0.0, 1.0))
                               : width() * kUnknownShare / 100;
        const int left = m_total > 0 ? 0 : (width() - length) / 2;
        if (length > 0)
            draw(QStyle::visualRect(layoutDirection(), rect(),
                                    {left, 0, std::max(length, Metric::kProgress), Metric::kProgress}),
                 Token::Data1);
    }

private:
    qint64 m_done = 0;
    qint64 m_total = 0;
};

WorkRow::WorkRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_bar(new Bar)
    , m_cancel(new ToolButton(u"close"_s, tr("Cancel")))
{
    m_text->setObjectName(u"workText"_s);
    m_cancel->setObjectName(u"workCancel"_s);
    m_cancel->setFixedHeight(kButtonHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_text, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(m_cancel, &ToolButton::clicked, this, [this] { emit cancelRequested(m_id); });
}

void WorkRow::show(const WorkList::Running &running)
{
    m_id = running.id;
    m_text->setText(running.text());
    m_bar->show(running.done, running.total);
    m_cancel->setMeaning(tr("Cancel: %1").arg(running.name));
    m_cancel->setEnabled(!running.isCancelled);
}

}
