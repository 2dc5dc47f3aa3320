#include "ui/pictures/PictureIntake.h"

#include <algorithm>
#include <array>

#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

#include "models/workspace/PictureAccess.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/WorkList.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// Of files that look like pictures; HEIC too, so that somebody hears why it is not taken.
const QStringList kExtensions{u"jpg"_s, u"jpeg"_s, u"jpe"_s, u"jfif"_s, u"png"_s,  u"webp"_s, u"avif"_s,
                              u"gif"_s, u"svg"_s,  u"bmp"_s, u"ico"_s,  u"heic"_s, u"heif"_s};

struct Format
{
    QString mimeType;
    QString extension;
};

/// Encoded pictures in the order in which they are preferred.
const std::array kFormats{Format{u"image/svg+xml"_s, u"svg"_s}, Format{u"image/png"_s, u"png"_s},
                          Format{u"image/webp"_s, u"webp"_s}, Format{u"image/jpeg"_s, u"jpg"_s},
                          Format{u"image/gif"_s, u"gif"_s}};

QStringList pictureFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        const QString file = url.toLocalFile();
        if (!file.isEmpty() && kExtensions.contains(QFileInfo(file).suffix(), Qt::CaseInsensitive))
            files.append(file);
    }
    return files;
}

const Format *encodedFormat(const QMimeData &data)
{
    const auto format =
        std::ranges::find_if(kFormats, [&data](const Format &one) { return data.hasFormat(one.mimeType); });
    return format == kFormats.end() ? nullptr : format;
}

QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

}

/// Pictures on their way, one after the other.
struct PictureIntake::Run
{
    std::vector<Offer> offers;
    QPointer<QObject> context;
    Done done;
    Work work;
    size_t next = 0;
    TakenPictures taken = {};
};

PictureIntake::PictureIntake(models::PictureAccess &pictures, WorkList &work, const models::Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_pictures(pictures)
    , m_work(work)
    , m_clock(clock)
    , m_question(&PictureIntake::askForFiles)
{
}

bool PictureIntake::hasPictures(const QMimeData &data)
{
    return !pictureFiles(data).isEmpty() || encodedFormat(data) || data.hasImage();
}

bool PictureIntake::clipboardHasPictures()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && hasPictures(*data);
}

void PictureIntake::askForFiles(QWidget *parent, bool areMany, std::function<void(const QStringList &)> answer)
{
    QStringList patterns;
    for (const QString &extension : kExtensions)
        patterns << u"*."_s + extension << u"*."_s + extension.toUpper();
    auto *dialog = new QFileDialog(parent->window(), areMany ? tr("Add pictures") : tr("Add a picture"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Pictures (%1)").arg(patterns.join(u' ')), tr("All files (*)")});
    dialog->setFileMode(areMany ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, parent, std::move(answer));
    dialog->open();
}

void PictureIntake::chooseFiles(QWidget *parent, bool areMany, std::function<void(const QStringList &)> chosen)
{
    m_question(parent, areMany, std::move(chosen));
}

QString PictureIntake::nameOfPasted(const QString &extension) const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(models::toMillis(m_clock.now()));
    return u"pasted-%1.%2"_s.arg(now.toString(u"yyyy-MM-dd-hhmmss"_s), extension);
}

std::vector<PictureIntake::Offer> PictureIntake::offersOf(const QMimeData &data) const
{
    const QStringList files = pictureFiles(data);
    if (!files.isEmpty())
        return {files.begin(), files.end()};
    if (const Format *format = encodedFormat(data))
        return {Encoded{nameOfPasted(format->extension), data.data(format->mimeType)}};
    const auto image = qvariant_cast<QImage>(data.imageData());
    if (image.isNull())
        return {};
    return {Drawn{nameOfPasted(u"png"_s), image}};
}

void PictureIntake::take(const QMimeData &data, QObject *context, Done done)
{
    begin(offersOf(data), context, std::move(done));
}

void PictureIntake::takeFiles(const QStringList &files, QObject *context, Done done)
{
    begin({files.begin(), files.end()}, context, std::move(done));
}

void PictureIntake::begin(std::vector<Offer> offers, QObject *context, Done done)
{
    // One file is told in per cent, several one by one.
    const auto *file = offers.size() == 1 ? std::get_if<QString>(&offers.front()) : nullptr;
    const QString name = file ? tr("Adding %1").arg(QFileInfo(*file).fileName()) : tr("Adding pictures");
    const qint64 total = file ? 100 : offers.size() > 1 ? std::ssize(offers) : 0;
    goOn(std::make_shared<Run>(Run{
        .offers = std::move(offers), .context = context, .done = std::move(done), .work = m_work.start(name, total)}));
}

void PictureIntake::end(Run &run)
{
    const auto count = static_cast<int>(run.taken.assets.size());
    if (run.context)
        run.done(run.taken);
    else if (!run.taken.refusals.isEmpty()) // whoever asked went on to something else
        run.work.fail(run.taken.refusals.front());
    else if (count > 0)
        run.work.finish(tr("%n picture(s) added. Choose them where you want them.", nullptr, count));
}

void PictureIntake::goOn(const std::shared_ptr<Run> &run)
{
    if (run->next == run->offers.size() || run->work.isCancelled())
        return end(*run);
    const auto take = [this, &run](const Offer &offer) {
        if (const auto *file = std::get_if<QString>(&offer)) {
            return m_pictures.add(*file,
                                  [work = run->work, isAlone = run->offers.size() == 1](qint64 done, qint64 all) {
                                      if (isAlone && all > 0)
                                          work.setDone(done * 100 / all);
                                      return !work.isCancelled();
                                  });
        }
        if (const auto *bytes = std::get_if<Encoded>(&offer))
            return m_pictures.addBytes(bytes->name, [content = bytes->bytes] { return content; });
        const auto &drawn = std::get<Drawn>(offer);
        return m_pictures.addBytes(drawn.name, [image = drawn.image] { return encoded(image); });
    };
    take(run->offers[run->next++]).then(m_pictures.mailbox(), this, [this, run](models::Result<models::Asset> asset) {
        if (run->offers.size() > 1)
            run->work.advance();
        if (asset)
            run->taken.assets.push_back(std::move(*asset));
        else if (!run->work.isCancelled())
            run->taken.refusals.append(MessageText::of(asset.error()));
        goOn(run);
    });
}

}
