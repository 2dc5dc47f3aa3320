#include "tests/support/ForeignDatabase.h"

#include <QSqlQuery>
#include <QUuid>

namespace vitrine::tests {

using namespace Qt::StringLiterals;

ForeignDatabase::ForeignDatabase(const QString &file)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    m_database.open();
}

ForeignDatabase::~ForeignDatabase()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool ForeignDatabase::run(const QString &sql)
{
    return QSqlQuery(m_database).exec(sql);
}

QVariant ForeignDatabase::value(const QString &sql)
{
    QSqlQuery query(m_database);
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

}
