#pragma once

#include <QString>

namespace vitrine::models {

/// Whole lines of a text and what is selected of them; both ends are the cursor's place when nothing is.
struct SelectedText
{
    QString text;
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const SelectedText &) const = default;
};

enum class InlineMark { Bold, Italic, Strike, Code };
enum class LineMark { Bullet, Number, Task, Quote };

// What the commands of an editor make of the lines that the selection touches. What was selected stays selected.

/// Puts the marks around the selected words of each line, or takes them away when all have them. Without a selection
/// the word at the cursor counts; without a word the cursor comes to stand between the marks. Code of several lines is
/// fenced.
[[nodiscard]] SelectedText withToggled(const SelectedText &lines, InlineMark mark);

/// Gives all lines but blank ones the mark instead of another list's, or takes it away when all have it. Quotes stand
/// before whatever there is.
[[nodiscard]] SelectedText withToggled(const SelectedText &lines, LineMark mark);

/// No heading, then first, second and third level, and back: what the first line is to be, all become.
[[nodiscard]] SelectedText withNextHeading(const SelectedText &lines);

/// Makes a link to `address` of the selected words. What is still to be typed is selected: the address when that is
/// empty, else the words when there are none.
[[nodiscard]] SelectedText withLink(const SelectedText &lines, QStringView address);

/// The same for a picture, whose words are its alternative text, which is selected.
[[nodiscard]] SelectedText withPicture(const SelectedText &lines, QStringView address);

/// Puts a table of two columns with these names below the lines, the first name selected.
[[nodiscard]] SelectedText withTable(const SelectedText &lines, const QString &first, const QString &second);

/// Whether the text is one address of the web or of mail and nothing else.
[[nodiscard]] bool isWebAddress(QStringView text);

}
