#include "ui/exchange/ImportDelegate.h"

#include <QAbstractProxyModel>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

#include "ui/content/StatusLook.h"
#include "ui/exchange/ImportTableModel.h"
#include "ui/shell/ButtonPainter.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/TableDelegate.h"
#include "ui/widgets/TableView.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using Column = ImportTableModel::Column;

namespace {

constexpr int kPath = TableDelegate::kEdge + Metric::kCheckBox + Metric::kSpace12;

QColor colorOf(Token token, const QStyleOptionViewItem &option)
{
    return Theme::color(token, option.palette);
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &part)
{
    return QStyle::visualRect(option.direction, option.rect, part);
}

/// The row's ground, and a ring around the cell that the keyboard is at.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const TableView *>(option.widget);
    const bool hasFocus = view && view->hasFocus() && view->isActiveWindow();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, colorOf(hasFocus ? Token::Select : Token::Hover, option));
    else if (view && view->hoveredRow() == index.row())
        painter.fillRect(option.rect, colorOf(Token::Hover, option));
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Metric::kHairline,
                     colorOf(Token::Line, option));
    if (!hasFocus || view->currentIndex() != index)
        return;
    painter.setPen(QPen(colorOf(Token::Accent, option), Metric::kFocusLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 3, -2, -4), Metric::kSmallCorner, Metric::kSmallCorner);
}

void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area, const QString &words,
                TextStyle style, Token token, Qt::TextElideMode elide = Qt::ElideRight)
{
    painter.setFont(Theme::font(style));
    painter.setPen(colorOf(token, option));
    DirectedText::draw(painter, mirrored(option, area),
                       int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                       painter.fontMetrics().elidedText(words, elide, area.width()));
}

void fillChoices(QComboBox &box, int column)
{
    if (column == Column::Kind) {
        for (const auto kind : {models::ItemKind::Project, models::ItemKind::Article})
            box.addItem(ImportRow::textOf(kind), models::nameOf(kind));
        return;
    }
    for (const QStringView name : models::ChoiceNames<models::Status>::kNames)
        box.addItem(ImportRow::textOf(name.toString()), name.toString());
}

const ImportRow *rowOf(const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(index.model());
    const QModelIndex source = proxy ? proxy->mapToSource(index) : index;
    const auto *model = qobject_cast<const ImportTableModel *>(source.model());
    return model ? &model->at(source.row()) : nullptr;
}

}

QRect ImportDelegate::checkBoxRect(const QStyleOptionViewItem &option)
{
    const int top = option.rect.top() + (option.rect.height() - Metric::kCheckBox) / 2;
    return mirrored(option, {option.rect.left() + TableDelegate::kEdge, top, Metric::kCheckBox, Metric::kCheckBox});
}

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index);
    const QRect area = option.rect.adjusted(TableDelegate::kInset, 0, -TableDelegate::kInset, 0);
    if (index.column() == Column::File)
        paintFile(*painter, option, index);
    else if (index.column() == Column::Check)
        paintCheck(*painter, option, index);
    else
        paintWords(*painter, option, area, index.data().toString(),
                   index.column() == Column::Slug ? TextStyle::MonoSmall : TextStyle::Body,
                   rowOf(index)->isChosen() ? Token::Text : Token::Text3);
    painter->restore();
}

void ImportDelegate::paintFile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const ImportRow &row = *rowOf(index);
    if (row.canBeChosen()) {
        QStyleOptionButton box;
        box.rect = checkBoxRect(option);
        box.palette = option.palette;
        box.direction = option.direction;
        box.state = QStyle::State_Enabled | (row.isChosen() ? QStyle::State_On : QStyle::State_Off);
        ButtonPainter::drawCheckBox(box, painter);
    }
    paintWords(painter, option, option.rect.adjusted(kPath, 0, -TableDelegate::kInset, 0), row.entry.path,
               TextStyle::MonoSmall, row.isChosen() ? Token::Text : Token::Text3, Qt::ElideMiddle);
}

void ImportDelegate::paintCheck(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const ImportRow::Verdict verdict = rowOf(index)->verdict();
    QRect area = option.rect.adjusted(TableDelegate::kInset, 0, -TableDelegate::kInset, 0);
    const QRect icon(area.left(), area.top(), Metric::kSmallIcon, area.height());
    Icon::paint(painter, mirrored(option, icon), verdict.iconName, colorOf(verdict.token, option));
    area.setLeft(area.left() + Metric::kSmallIcon + Metric::kSpace4);
    paintWords(painter, option, area, verdict.words, TextStyle::Secondary, verdict.token);
    const int width = painter.fontMetrics().horizontalAdvance(verdict.words) + Metric::kSpace8;
    area.setLeft(area.left() + width);
    if (area.width() > 0)
        paintWords(painter, option, area, verdict.detail, TextStyle::Secondary, Token::Text2);
}

QWidget *ImportDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (index.column() == Column::Kind || index.column() == Column::Status) {
        auto *box = new QComboBox(parent);
        fillChoices(*box, index.column());
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<ImportDelegate *>(this); // its own signals
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        editor = box;
    } else if (index.column() == Column::Date) {
        auto *date = new QDateEdit(parent);
        date->setLayoutDirection(Qt::LeftToRight); // else Qt turns the parts of the format round
        date->setDisplayFormat(u"d MMM yyyy"_s);
        editor = date;
    } else {
        auto *line = new QLineEdit(parent);
        if (index.column() == Column::Slug)
            line->setFont(Theme::font(TextStyle::MonoSmall));
        editor = line;
    }
    editor->setObjectName(u"importEditor"_s);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void ImportDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *box = qobject_cast<QComboBox *>(editor))
        return box->setCurrentIndex(box->findData(value));
    if (auto *date = qobject_cast<QDateEdit *>(editor))
        return date->setDate(value.toDate().isValid() ? value.toDate() : QDate::currentDate());
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value.toString());
        line->selectAll();
    }
}

void ImportDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else if (const auto *date = qobject_cast<QDateEdit *>(editor))
        model->setData(index, date->date());
    else if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text());
}

void ImportDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    // 28 px, as high as controls in cells are, its text where the cell's was.
    const int top = (option.rect.height() - Metric::kSmallControl) / 2;
    editor->setFixedHeight(Metric::kSmallControl);
    editor->setGeometry(mirrored(option, option.rect.adjusted(0, top, -Metric::kSpace4, -top)));
}

bool ImportDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease &&
                         checkBoxRect(option)
                             .adjusted(-Metric::kSpace8, -Metric::kSpace8, Metric::kSpace8, Metric::kSpace8)
                             .contains(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (index.column() != Column::File || !isClick)
        return false;
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}
