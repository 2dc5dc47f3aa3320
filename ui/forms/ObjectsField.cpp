#include "ui/forms/ObjectsField.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>
#include <QVBoxLayout>

#include "ui/forms/FieldText.h"
#include "ui/forms/ObjectsRow.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// "[2].url" is 2 and "url"; -1 when there is no index.
std::pair<qsizetype, QString> splitItem(const QString &path)
{
    const qsizetype close = path.indexOf(u']');
    if (!path.startsWith(u'[') || close < 0)
        return {-1, path};
    return {path.mid(1, close - 1).toLongLong(), path.mid(close + 2)};
}

}

ObjectsField::ObjectsField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new Button(u"plus"_s, tr("Add"), Button::Kind::Plain))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metric::kSpace8);
    m_add->setObjectName(field.name + u"-add"_s);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &Button::clicked, this, [this] { addRow()->focusPart({}); });
}

QJsonValue ObjectsField::value() const
{
    QJsonArray items;
    for (const ObjectsRow *row : m_rows) {
        if (!row->isBlank())
            items.append(row->value());
    }
    return items;
}

void ObjectsField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return;
    const QSignalBlocker blocker(this);
    for (ObjectsRow *row : std::exchange(m_rows, {})) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater(); // an undo may come from its own key
    }
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        addRow()->setValue(item.toObject());
}

std::vector<models::FieldError> ObjectsField::showErrors(const std::vector<models::FieldError> &errors)
{
    std::vector<models::FieldError> rest;
    std::vector<std::vector<models::FieldError>> perRow(m_rows.size());
    for (const models::FieldError &error : errors) {
        const auto [item, part] = splitItem(error.field);
        const auto row = std::ranges::find(m_rows, rowOfItem(item));
        if (row == m_rows.end())
            rest.push_back(error);
        else
            perRow[static_cast<size_t>(row - m_rows.begin())].push_back({part, error.code, error.message});
    }
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->showErrors(perRow[i]);
    return rest;
}

void ObjectsField::focusPart(const QString &path)
{
    const auto [item, part] = splitItem(path);
    if (ObjectsRow *row = rowOfItem(item))
        row->focusPart(part);
    else
        m_add->setFocus();
}

QWidget *ObjectsField::labelled()
{
    return m_add;
}

ObjectsRow *ObjectsField::rowOfItem(qsizetype item) const
{
    for (ObjectsRow *row : m_rows) {
        if (!row->isBlank() && item-- == 0)
            return row;
    }
    return nullptr;
}

ObjectsRow *ObjectsField::addRow()
{
    auto *row = new ObjectsRow(*field().nested);
    connect(row, &ObjectsRow::edited, this, &ObjectsField::edited);
    connect(row, &ObjectsRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &ObjectsRow::moveRequested, this, [this, row](int steps) { moveRow(row, steps); });
    m_column->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
    placeRows();
    prepare(*row);
    return row;
}

void ObjectsField::removeRow(ObjectsRow *row)
{
    const qsizetype place = std::ranges::find(m_rows, row) - m_rows.begin();
    std::erase(m_rows, row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own button was clicked
    placeRows();
    if (place < static_cast<qsizetype>(m_rows.size()))
        m_rows[static_cast<size_t>(place)]->focusPart({});
    else
        m_add->setFocus();
    emit edited();
}

void ObjectsField::moveRow(ObjectsRow *row, int steps)
{
    const qsizetype from = std::ranges::find(m_rows, row) - m_rows.begin();
    const qsizetype to = from + steps;
    if (to < 0 || to >= static_cast<qsizetype>(m_rows.size()))
        return;
    std::swap(m_rows[static_cast<size_t>(from)], m_rows[static_cast<size_t>(to)]);
    m_column->removeWidget(row);
    m_column->insertWidget(static_cast<int>(to), row);
    m_column->activate(); // where it is decides on which way the mouse drags it next
    placeRows();
    emit edited();
}

void ObjectsField::placeRows()
{
    QWidget *last = nullptr;
    const auto follow = [&last](QWidget *stop) {
        if (last)
            QWidget::setTabOrder(last, stop);
        last = stop;
    };
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setPlace(FieldText::label(field()), static_cast<qsizetype>(i) + 1);
        const auto stops = m_rows[i]->tabStops();
        for (QWidget *stop : stops)
            follow(stop);
    }
    follow(m_add);
}

}
