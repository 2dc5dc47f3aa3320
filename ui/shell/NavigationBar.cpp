#include "ui/shell/NavigationBar.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/shell/Page.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconLeft = 8;
constexpr int kTextLeft = 40;

class Row final : public QAbstractButton
{
public:
    explicit Row(const Page &page)
        : m_iconName(page.iconName())
    {
        setText(page.title());
        setObjectName(u"navigation-"_s + page.iconName());
        setCheckable(true);
        setFixedHeight(Metric::kControl);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setFont(Theme::font(TextStyle::Body));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::color(isChecked() ? Token::Select : Token::Hover, this));
            painter.drawRoundedRect(rect(), Metric::kCorner, Metric::kCorner);
        }
        const auto mirrored = [this](QRect part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
        Icon::paint(painter, mirrored({kIconLeft, 0, Metric::kIcon, height()}), m_iconName,
                    Theme::color(isChecked() ? Token::Accent : Token::Text2, this), Metric::kIcon);
        painter.setPen(Theme::color(Token::Text, this));
        DirectedText::draw(painter, mirrored({kTextLeft, 0, width() - kTextLeft, height()}),
                           int(QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft)), text());
    }

private:
    QString m_iconName;
};

}

NavigationBar::NavigationBar(QWidget *parent)
    : Surface(Token::Window, Qt::RightEdge, parent)
    , m_rows(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setFixedWidth(Metric::kNavigation);
    setAccessibleName(tr("Navigation"));
    m_rows->setContentsMargins(Metric::kSpace8, Metric::kSpace8, Metric::kSpace8 + Metric::kHairline, Metric::kSpace8);
    m_rows->setSpacing(Metric::kNavigationGap);
    m_rows->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationBar::chosen);
}

void NavigationBar::addPage(const Page &page, Place place)
{
    const int index = static_cast<int>(m_group->buttons().size());
    auto *row = new Row(page);
    m_group->addButton(row, index);
    place == Place::Top ? m_rows->insertWidget(index, row) : m_rows->addWidget(row);
}

void NavigationBar::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
}

}
