#include "ui/palette/PaletteFooter.h"

#include <QVBoxLayout>

#include "ui/palette/PaletteContent.h"
#include "ui/widgets/KeyCap.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEdge = 20; // where the icons of the rows stand

}

PaletteFooter::PaletteFooter(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(Metric::kListFooter);
    auto *line = new Surface(Token::Line);
    line->setFixedHeight(Metric::kHairline);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kEdge, 0, kEdge, 0);
    row->setSpacing(Metric::kSpace4 + 2);
    add(*row, {u"↑"_s, u"↓"_s}, tr("move"));
    row->addSpacing(Metric::kSpace8);
    add(*row, {tr("Enter")}, tr("run"));
    row->addSpacing(Metric::kSpace8);
    add(*row, {tr("Esc")}, tr("close"));
    row->addStretch();
    add(*row, {QString(PaletteContent::kCommandsOnly)}, tr("commands only"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(line);
    column->addLayout(row, 1);
}

void PaletteFooter::add(QHBoxLayout &row, const QStringList &caps, const QString &meaning)
{
    for (const QString &cap : caps)
        row.addWidget(new KeyCap(cap));
    row.addWidget(new Label(meaning, TextStyle::Secondary, Token::Text2));
}

}
