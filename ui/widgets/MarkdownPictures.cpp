#include "ui/widgets/MarkdownPictures.h"

#include <algorithm>

#include <QFileInfo>
#include <QMimeData>

#include "models/assets/AssetAddress.h"
#include "ui/pictures/PictureIntake.h"
#include "ui/widgets/MarkdownEditor.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the name says of it, to be typed over: "Quay four" of "quay-four.jpg".
QString wordsOf(const QString &name)
{
    QString words = QFileInfo(name).completeBaseName();
    words.replace(u'-', u' ').replace(u'_', u' ').remove(u'[').remove(u']');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words.simplified();
}

}

MarkdownPictures::MarkdownPictures(MarkdownEditor &editor, PictureIntake &intake, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_intake(intake)
{
    editor.setPictureTarget(
        {[this](const QMimeData &data) { return takes(data); }, [this](const QMimeData &data) { take(data); }});
    connect(&editor, &MarkdownEditor::viewChanged, this, &MarkdownPictures::placeMarks);
}

/// Words that were copied with a picture of them are meant as words.
bool MarkdownPictures::takes(const QMimeData &data) const
{
    return (data.hasUrls() || !data.hasText()) && PictureIntake::hasPictures(data);
}

void MarkdownPictures::take(const QMimeData &data)
{
    const auto waiting = wait();
    m_intake.take(data, this, [this, waiting](const TakenPictures &taken) { finish(waiting, taken); });
}

void MarkdownPictures::choose()
{
    m_intake.chooseFiles(m_editor.window(), true, [this](const QStringList &files) {
        if (files.isEmpty())
            return;
        const auto waiting = wait();
        m_intake.takeFiles(files, this, [this, waiting](const TakenPictures &taken) { finish(waiting, taken); });
    });
}

std::shared_ptr<MarkdownPictures::Waiting> MarkdownPictures::wait()
{
    auto *mark = new Label(tr("Adding pictures"), TextStyle::Secondary, Token::Text2, m_editor.viewport());
    const auto waiting = std::make_shared<Waiting>(m_editor.textCursor(), mark);
    waiting->place.setPosition(waiting->place.selectionEnd());
    waiting->mark->setObjectName(u"pictureMark"_s);
    waiting->mark->setAutoFillBackground(true);
    waiting->mark->setBackgroundRole(QPalette::AlternateBase);
    waiting->mark->setContentsMargins(Metric::kSpace4, 0, Metric::kSpace4, 0);
    m_waiting.push_back(waiting);
    placeMarks();
    waiting->mark->show();
    return waiting;
}

void MarkdownPictures::placeMarks()
{
    for (const auto &waiting : m_waiting) {
        const QRect line = m_editor.cursorRect(waiting->place);
        waiting->mark->resize(waiting->mark->sizeHint().width(), line.height());
        const int x = m_editor.isRightToLeft() ? line.left() - waiting->mark->width() : line.left();
        waiting->mark->move(x, line.top());
    }
}

void MarkdownPictures::forget()
{
    for (const auto &waiting : m_waiting)
        delete waiting->mark;
    m_waiting.clear();
}

std::vector<int> MarkdownPictures::places() const
{
    std::vector<int> all;
    for (const auto &waiting : m_waiting)
        all.push_back(waiting->place.position());
    return all;
}

void MarkdownPictures::setPlaces(const std::vector<int> &places)
{
    for (size_t i = 0; i < places.size() && i < m_waiting.size(); ++i)
        m_waiting[i]->place.setPosition(places[i]);
    placeMarks();
}

void MarkdownPictures::finish(const std::shared_ptr<Waiting> &waiting, const TakenPictures &taken)
{
    if (!taken.refusals.isEmpty())
        emit refused(taken.refusals.join(u'\n'));
    if (std::erase(m_waiting, waiting) == 0)
        return; // forgotten
    delete waiting->mark;
    if (!taken.assets.empty())
        insert(*waiting, taken);
}

/// One step of undo. The words of the first are selected, unless somebody went on writing meanwhile.
void MarkdownPictures::insert(const Waiting &waiting, const TakenPictures &taken)
{
    const QTextCursor writing = m_editor.textCursor();
    const bool isHere = writing.position() == waiting.place.position() && !writing.hasSelection();
    const int begin = waiting.place.position();
    QStringList pictures;
    for (const models::Asset &asset : taken.assets)
        pictures.append(u"!["_s + wordsOf(asset.name) + u"]("_s + models::stableAddress(asset) + u')');
    QTextCursor edit = waiting.place;
    edit.beginEditBlock();
    edit.insertText(pictures.join(u"\n\n"_s));
    edit.endEditBlock();
    if (!isHere)
        return;
    const int words = begin + 2;
    edit.setPosition(words);
    edit.setPosition(words + static_cast<int>(wordsOf(taken.assets.front().name).size()), QTextCursor::KeepAnchor);
    m_editor.setTextCursor(edit);
}

}
