#pragma once

#include <QSplitter>

namespace vitrine::ui {

/// A splitter with an 8 px grab that shows a hairline or, between panes, only a short grip.
class HairlineSplitter final : public QSplitter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HairlineSplitter)

public:
    enum class Mark { Line, Grip };

    HairlineSplitter(Qt::Orientation orientation, Mark mark, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
    bool event(QEvent *event) override;

private:
    void keepPanesInside();

    Mark m_mark;
};

}
