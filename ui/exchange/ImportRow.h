#pragma once

#include <QCoreApplication>
#include <QDate>

#include "models/exchange/ImportCorrection.h"
#include "models/exchange/ImportReport.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

/// One file of an import as the table shows it: what the last look says of it, and what the owner says.
struct ImportRow
{
    Q_DECLARE_TR_FUNCTIONS(ImportRow)

public:
    enum class State {
        Ready,     ///< comes in as it is
        Attention, ///< comes in; something about it is worth a look
        Problem,   ///< cannot come in
        Same,      ///< is here already, or in the trash
        LeftOut,
    };
    /// What the last column says: icon and words, more in small words behind them, all of it on hover.
    struct Verdict
    {
        QString iconName;
        Token token = Token::Text2;
        QString words;
        QString detail;
        QString toolTip;
    };

    models::ImportEntry entry;
    models::ImportEntry first; ///< as the first look had it, before anything was corrected
    models::ImportCorrection correction = {};
    bool isChecking = false; ///< was corrected, and is being looked at
    bool isDouble = false;   ///< another row has its address

    explicit ImportRow(models::ImportEntry seen);

    [[nodiscard]] State state() const;
    [[nodiscard]] Verdict verdict() const;
    /// Whether it is ticked.
    [[nodiscard]] bool isChosen() const { return state() != State::LeftOut; }
    /// Whether the tick can be changed: not for what is no item.
    [[nodiscard]] bool canBeChosen() const;
    [[nodiscard]] bool canBeCorrected() const;
    [[nodiscard]] bool canChangeKind() const { return canBeCorrected() && !entry.isKindSettled; }

    [[nodiscard]] QString kindText() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QDate date() const;
    [[nodiscard]] QString title() const { return correction.title.value_or(entry.title); }
    [[nodiscard]] QString slug() const { return correction.slug.value_or(entry.slug); }

    /// Takes what another look says of it.
    void take(const models::ImportEntry &seen);
    void choose(bool isChosen);
    /// These answer whether anything changed; setting what the file says takes the correction back.
    bool setKind(models::ItemKind kind);
    bool setTitle(const QString &title);
    bool setSlug(const QString &slug);
    bool setStatus(const QString &status);
    bool setDate(QDate date);

    [[nodiscard]] static QString textOf(models::ItemKind kind);
    [[nodiscard]] static QString textOf(const QString &status);
};

}
