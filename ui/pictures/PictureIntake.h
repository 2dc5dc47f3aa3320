#pragma once

#include <functional>
#include <memory>
#include <variant>
#include <vector>

#include <QImage>
#include <QObject>
#include <QStringList>

#include "models/assets/Asset.h"
#include "models/core/Time.h"

class QMimeData;

namespace vitrine::models {
class PictureAccess;
}

namespace vitrine::ui {

class WorkList;

/// What became of pictures that somebody dropped, pasted or chose.
struct TakenPictures
{
    std::vector<models::Asset> assets; ///< in the order of the offer
    QStringList refusals;              ///< why others were not taken, for people
};

/// Takes pictures into the workspace, one by one, and shows in the status bar how far it is. Lives on the window's
/// thread.
class PictureIntake final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureIntake)

public:
    using Done = std::function<void(const TakenPictures &taken)>;

    /// All outlive it.
    PictureIntake(models::PictureAccess &pictures, WorkList &work, const models::Clock &clock,
                  QObject *parent = nullptr);

    [[nodiscard]] models::PictureAccess &pictures() const { return m_pictures; }

    /// Whether a drop or the clipboard holds a picture, or files that look like one by their names. Quick.
    [[nodiscard]] static bool hasPictures(const QMimeData &data);
    /// The same of what can be pasted now.
    [[nodiscard]] static bool clipboardHasPictures();

    /// Takes everything in it that may be a picture. Reads nothing before it returns; `data` may go. `done` is called
    /// once, unless `context` is gone by then: the pictures are kept all the same.
    void take(const QMimeData &data, QObject *context, Done done);
    void takeFiles(const QStringList &files, QObject *context, Done done);
    /// Asks for files of this computer, one or several, on the widget's window.
    void chooseFiles(QWidget *parent, bool areMany, std::function<void(const QStringList &files)> chosen);

    /// Asks this instead of the file dialog, for tests.
    using FileQuestion = std::function<void(QWidget *parent, bool areMany, std::function<void(const QStringList &)>)>;
    void setFileQuestion(FileQuestion question) { m_question = std::move(question); }

private:
    /// Bytes as they were offered, under the name that they get.
    struct Encoded
    {
        QString name;
        QByteArray bytes;
    };
    struct Drawn
    {
        QString name;
        QImage image;
    };
    using Offer = std::variant<QString, Encoded, Drawn>; ///< the first: a local file
    struct Run;

    static void askForFiles(QWidget *parent, bool areMany, std::function<void(const QStringList &)> answer);
    [[nodiscard]] std::vector<Offer> offersOf(const QMimeData &data) const;
    [[nodiscard]] QString nameOfPasted(const QString &extension) const;
    void begin(std::vector<Offer> offers, QObject *context, Done done);
    void goOn(const std::shared_ptr<Run> &run);
    static void end(Run &run);

    models::PictureAccess &m_pictures;
    WorkList &m_work;
    const models::Clock &m_clock;
    FileQuestion m_question;
};

}
