#pragma once

#include <QTextBrowser>

namespace vitrine::ui {

/// Shows rendered Markdown. Loads nothing from anywhere: pictures are placeholders, links lead nowhere.
class MarkdownPreview final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownPreview)

public:
    /// How wide the text is laid out, to see how it reads there.
    enum class Device { Desktop, Phone };

    explicit MarkdownPreview(QWidget *parent = nullptr);

    /// Keeps the place that is being read.
    void showHtml(const QString &html);
    void setDevice(Device device);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void setTypography();
    void layOut();
    [[nodiscard]] QImage placeholder() const;

    QString m_html;
    Device m_device = Device::Desktop;
};

}
