#include "app/doctor/HostChecks.h"

#include <algorithm>

#include <sys/resource.h>

#include <QHostAddress>

#include "app/doctor/LivenessProbe.h"
#include "app/doctor/PortHolder.h"
#include "server/HttpsFront.h"
#include "server/http/HttpServer.h"
#include "server/http/ListeningSocket.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::HealthCheck;

namespace {

QHostAddress addressOf(const QString &text)
{
    return text == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(text);
}

bool isEverywhere(const QString &text)
{
    const QHostAddress address(text);
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6) ||
           address == QHostAddress(QHostAddress::Broadcast);
}

}

HealthCheck checkPort(const models::WorkspacePaths &paths, const models::Settings &settings)
{
    const QString name = u"port"_s;
    const QHostAddress address = addressOf(settings.get(models::settings::kAddress));
    const auto port = static_cast<quint16>(settings.get(models::settings::kPort));
    const auto listening = server::listenOn(address, port, 1);
    if (listening)
        return {name, true, u"Port %1 is free."_s.arg(port)};
    if (listening.error().code != "port_taken"_L1)
        return {name, false, listening.error().message};
    const auto holder = findPortHolder(port);
    if (holder && holder->hasOpen(paths.database()))
        return {name, true, u"%1 serves this workspace on port %2."_s.arg(holder->name()).arg(port)};
    // Of a process of another user, or in a sandbox, nothing is told.
    if (!holder && isVitrineAt(address, port))
        return {name, true, u"Vitrine answers on port %1."_s.arg(port)};
    if (!holder)
        return {name, false, listening.error().message};
    return {name, false,
            u"Port %1 is taken by %2 (process %3). Stop that program, or choose another port: `vitrined config set "
            "port %4`."_s.arg(QString::number(port), holder->name(), QString::number(holder->process),
                              QString::number(port + 1))};
}

HealthCheck checkCertificate(const models::Settings &settings, const models::Clock &clock)
{
    server::HttpsFront front(settings, clock);
    const auto identity = front.load();
    if (!identity)
        return {u"https"_s, false, identity.error().message};
    if (!*identity)
        return {u"https"_s, true, u"No certificate is set, so HTTP is plain."_s};
    if (const QString warning = (*identity)->warning(clock.now()); !warning.isEmpty())
        return {u"https"_s, false, warning};
    return {u"https"_s, true,
            u"The certificate is for %1, until %2."_s.arg((*identity)->subject,
                                                          models::formatInstant((*identity)->validUntil))};
}

HealthCheck checkOpenFiles()
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    const int wanted = server::HttpLimits().connections;
    if (limit.rlim_max > static_cast<rlim_t>(wanted))
        return {u"files"_s, true, u"Enough files may be open at once."_s};
    return {
        u"files"_s, false,
        u"%1 files may be open at once, but Vitrine takes up to %2 connections. Raise the limit: LimitNOFILE= in the "
        "systemd unit, or `ulimit -n`."_s.arg(limit.rlim_max)
            .arg(wanted)};
}

HealthCheck checkProxies(const models::Settings &settings)
{
    const QStringList proxies = settings.get(models::settings::kTrustedProxies);
    const auto found = std::ranges::find_if(proxies, isEverywhere);
    if (found == proxies.end())
        return {u"proxies"_s, true,
                proxies.isEmpty() ? u"No proxy is trusted."_s : u"Trusted are "_s + proxies.join(u", "_s) + u'.'};
    return {
        u"proxies"_s, false,
        u"trustedProxies names %1, which is everywhere and no proxy: name the addresses that your proxies have, such "
        "as 127.0.0.1 for one on this machine."_s.arg(*found)};
}

}
