#include "ui/content/BulkFailuresDialog.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/shell/MessageText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TableView.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(560, 400);
constexpr int kReasonWidth = 320;

QString reasonOf(const models::Error &error)
{
    return error.fields.empty() ? MessageText::of(error) : MessageText::of(error.fields.front());
}

}

void BulkFailuresDialog::show(QWidget *parent, const QString &title, const std::vector<models::BulkFailure> &failures,
                              std::function<void()> choose)
{
    auto *dialog = new BulkFailuresDialog(title, failures, parent->window());
    connect(dialog, &QDialog::accepted, parent, std::move(choose));
    dialog->open();
}

BulkFailuresDialog::BulkFailuresDialog(const QString &title, const std::vector<models::BulkFailure> &failures,
                                       QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"bulkFailures"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(kSize);
    auto *rows = new QStandardItemModel(this);
    rows->setHorizontalHeaderLabels({tr("Title"), tr("Why")});
    for (const models::BulkFailure &failure : failures) {
        const QString name = failure.title.isEmpty() ? tr("One that is not there any more") : failure.title;
        QList<QStandardItem *> cells{new QStandardItem(name), new QStandardItem(reasonOf(failure.error))};
        for (QStandardItem *cell : cells)
            cell->setToolTip(cell->text());
        rows->appendRow(cells);
    }
    auto *table = new TableView(Metric::kPaletteRow);
    table->setObjectName(u"failureTable"_s);
    table->setAccessibleName(title);
    table->setEditTriggers(TableView::NoEditTriggers);
    table->setModel(rows);
    table->setColumnWidths({kReasonWidth});
    auto *choose = new Button(tr("Choose these"), Button::Kind::Flat);
    auto *close = new Button(tr("Close"), Button::Kind::Primary);
    choose->setObjectName(u"chooseFailures"_s);
    close->setObjectName(u"closeFailures"_s);
    choose->setAutoDefault(false);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Metric::kSpace24, 0, Metric::kSpace24, 0);
    buttons->setSpacing(Metric::kSpace12);
    buttons->addStretch();
    buttons->addWidget(choose);
    buttons->addWidget(close);
    auto *surface = new Surface(Token::Base);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(surface);
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(0, Metric::kSpace24, 0, Metric::kSpace16);
    column->setSpacing(Metric::kSpace16);
    auto *heading = new Label(title, TextStyle::Section);
    heading->setContentsMargins(Metric::kSpace24, 0, Metric::kSpace24, 0);
    column->addWidget(heading);
    column->addWidget(table, 1);
    column->addLayout(buttons);
    connect(choose, &Button::clicked, this, &QDialog::accept);
    connect(close, &Button::clicked, this, &QDialog::reject);
    close->setFocus();
}

}
