#include "ui/widgets/PanelRow.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/shell/Theme.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

PanelRow::PanelRow(const QString &name, QWidget *more, QWidget *control, QWidget *parent)
    : QWidget(parent)
{
    auto *label = new Label(name, TextStyle::BodyMedium);
    if (control->focusPolicy() != Qt::NoFocus) {
        label->setBuddy(control);
        if (control->accessibleName().isEmpty())
            control->setAccessibleName(name);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addSpacing(Metric::kSpace4 + 2);
    label->setMinimumHeight(Metric::kTextLine); // in the middle of the control
    words->addWidget(label);
    if (more)
        words->addWidget(more);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, Metric::kSpace12, 0, Metric::kSpace12 + Metric::kHairline);
    row->setSpacing(Metric::kSpace24);
    row->addLayout(words, 1);
    row->setAlignment(words, Qt::AlignTop);
    row->addWidget(control, 0, Qt::AlignTop | Qt::AlignTrailing);
}

void PanelRow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - Metric::kHairline, width(), Metric::kHairline,
                            Theme::color(Token::Line, this));
}

}
