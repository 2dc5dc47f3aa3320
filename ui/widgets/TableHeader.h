#pragma once

#include <QHeaderView>

namespace vitrine::ui {

/// The heads of a TableView's columns: small words over a hairline.
class TableHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableHeader)

public:
    explicit TableHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &area, int column) const override;
    void paintEvent(QPaintEvent *event) override;
};

}
