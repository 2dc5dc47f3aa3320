#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QStringList>

/// Compares answers with the examples of them, member by member. What is new each time need only be of the same kind:
/// a time that is not the example's must be of this run, and an id or token of the examples stands for the one that was
/// first met in its place, everywhere.
class Likeness final
{
public:
    /// The example's text with the ids and tokens that there really are.
    [[nodiscard]] QString actual(QString text) const;

    /// What differs, one line each. In an excerpt there may be more in every object and array.
    [[nodiscard]] QStringList differences(const QJsonValue &example, const QJsonValue &answered, bool isExcerpt);

private:
    void learn(const QString &name, const QJsonValue &example, const QJsonValue &answered);
    [[nodiscard]] QStringList compare(const QString &path, const QJsonValue &example, const QJsonValue &answered) const;
    [[nodiscard]] QStringList compareObjects(const QString &path, const QJsonObject &example,
                                             const QJsonObject &answered) const;
    [[nodiscard]] QStringList compareArrays(const QString &path, const QJsonArray &example,
                                            const QJsonArray &answered) const;
    [[nodiscard]] bool isLike(const QString &name, const QJsonValue &example, const QJsonValue &answered) const;

    const QDateTime m_start = QDateTime::currentDateTimeUtc();
    QHash<QString, QString> m_actual; ///< by what the examples have instead
    bool m_isExcerpt = false;
};
