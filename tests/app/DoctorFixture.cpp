#include "DoctorFixture.h"

using namespace Qt::StringLiterals;

void DoctorFixture::makeWorkspace()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(u"workspace"_s);
    QCOMPARE(ProgramRun::vitrined({u"migrate"_s, u"up"_s, u"--workspace"_s, m_workspace}).exitCode, 0);
}

vitrine::tests::ProgramRun DoctorFixture::doctor(const Variables &variables, const QStringList &options) const
{
    Variables all{{u"VITRINE_PORT"_s, u"0"_s}};
    all.insert(variables);
    return ProgramRun::vitrined(QStringList{u"doctor"_s, u"--workspace"_s, m_workspace} + options, all);
}

void DoctorFixture::expectProblem(const QString &name, const QStringList &words, const Variables &variables,
                                  const QStringList &options) const
{
    const ProgramRun run = doctor(variables, options);
    QCOMPARE(run.exitCode, 1);
    const QString line = run.output.split(u'\n').filter(u"PROBLEM  "_s + name).value(0);
    QVERIFY2(!line.isEmpty(), qPrintable(run.output));
    for (const QString &word : words)
        QVERIFY2(line.contains(word), qPrintable(line));
}

void DoctorFixture::overwrite(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}
