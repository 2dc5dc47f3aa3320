#pragma once

#include <QPointer>
#include <QTextBrowser>

#include "ui/widgets/PreviewDocument.h"
#include "ui/widgets/PreviewTables.h"

namespace vitrine::ui {

class PictureCache;
class PreviewPictures;

/// Shows rendered Markdown. Pictures are those of the workspace or placeholders, links lead nowhere: nothing is loaded
/// from the network or from other files.
class MarkdownPreview final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownPreview)

public:
    /// How wide the text is laid out, to see how it reads there.
    enum class Device { Desktop, Phone };

    explicit MarkdownPreview(QWidget *parent = nullptr);
    ~MarkdownPreview() override;

    /// Keeps the place that is being read.
    void show(const PreviewDocument &preview);
    using QWidget::show;
    void setDevice(Device device);
    /// Where the pictures come from; outlives it.
    void setPictures(PictureCache &pictures);
    /// Scrolls so that the line of the source, counted from 0, stands at the top.
    void scrollToLine(double line);
    void scrollToEnd();

signals:
    /// It has to be rendered anew, in other colours.
    void lookChanged();

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void scrollTo(double height);
    void paintQuotes();
    [[nodiscard]] double heightAt(const PreviewPlace &place) const;

    PreviewDocument m_shown;
    PreviewTables m_tables;
    PreviewPictures *m_pictures;
    Device m_device = Device::Desktop;
};

}
