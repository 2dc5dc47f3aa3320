#include "ui/widgets/Banner.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include "ui/shell/Icon.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconColumn = 40; // from the edge to the text

struct Look
{
    QString icon;
    Token mark;
    Token background;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Warning:
        return {u"warning"_s, Token::Warn, Token::WarnBg};
    case Banner::Kind::Bad:
        return {u"error"_s, Token::Bad, Token::BadBg};
    case Banner::Kind::Time:
        return {u"clock"_s, Token::Text, Token::Hover};
    case Banner::Kind::Info:
        break;
    }
    return {u"info"_s, Token::Text, Token::Hover};
}

}

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextStyle::BodyStrong))
    , m_reason(new Label({}, TextStyle::Body, Token::Text2))
    , m_buttons(new QWidget)
    , m_buttonRow(new QHBoxLayout(m_buttons))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (Label *label : {m_title, m_reason}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_buttonRow->setContentsMargins(3, 3, 3, 3); // room for the focus ring
    m_buttonRow->setSpacing(Metric::kSpace8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kIconColumn, Metric::kSpace8, Metric::kSpace8, Metric::kSpace8);
    row->setSpacing(Metric::kSpace12);
    row->addLayout(words, 1);
    row->addWidget(m_buttons);
    m_buttons->hide();
    hide();
}

void Banner::show(Kind kind, const QString &title, const QString &reason, const std::vector<Action> &actions)
{
    m_kind = kind;
    m_title->setText(title);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    setActions(actions);
    setAccessibleName(title);
    setAccessibleDescription(reason);
    setVisible(true);
    update();
}

QString Banner::title() const
{
    return m_title->text();
}

void Banner::setActions(const std::vector<Action> &actions)
{
    const auto isSame = [](const Action &a, const Action &b) {
        return a.objectName == b.objectName && a.text == b.text;
    };
    const bool areShown = std::ranges::equal(actions, m_actions, isSame);
    m_actions = actions;
    if (areShown)
        return; // what is said again with every keystroke keeps its buttons, their focus, and a click half done
    while (QLayoutItem *item = m_buttonRow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be what is being clicked
        delete item;
    }
    for (const Action &action : actions) {
        auto *button = new Button(action.text);
        button->setObjectName(action.objectName);
        button->setSmall(true);
        const auto at = m_buttonRow->count();
        connect(button, &Button::clicked, this, [this, at] {
            const auto run = m_actions[static_cast<size_t>(at)].run; // which may show something else here
            run();
        });
        m_buttonRow->addWidget(button);
        button->setVisible(true);
    }
    m_buttons->setVisible(!actions.empty());
}

void Banner::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(look.background, this));
    painter.drawRoundedRect(rect(), Metric::kCorner, Metric::kCorner);
    const QRect icon =
        QStyle::visualRect(layoutDirection(), rect(), {Metric::kSpace4, 0, kIconColumn - Metric::kSpace8, height()});
    Icon::paint(painter, icon, look.icon, Theme::color(look.mark, this), Metric::kIcon);
}

}
