#pragma once

#include <QCoreApplication>

namespace vitrine::models {
struct ContentKind;
}

namespace vitrine::ui {

/// What the window says of one kind of content, whole phrases in the owner's language: which words go together differs
/// from kind to kind and from language to language.
struct KindText
{
    QString title; ///< of the page: "Projects"
    QString iconName;
    QString newOne;       ///< "New project", also what one without a title is called
    QString newOneAction; ///< the same for a menu
    QString filterHint;
    QString emptyTitle;
    QString emptyText;
    QString noMatch;
    QString nothingOpenText;
    QString unreadable;
    QString savedElsewhere;
    QString trashedElsewhere;
    QString slugTaken; ///< by the one with the title %1
    QString parts;     ///< the name of the tabs
    QString more;      ///< of the menu button

    [[nodiscard]] static const KindText &of(const models::ContentKind &kind);
    /// "12 projects".
    [[nodiscard]] static QString count(const models::ContentKind &kind, qint64 number);

    Q_DECLARE_TR_FUNCTIONS(KindText)

    [[nodiscard]] static KindText ofProjects();
    [[nodiscard]] static KindText ofArticles();
};

}
