"""Servers with nothing to do: what they hold in memory, and how soon after their start they answer."""

import time
from dataclasses import dataclass, field

import servers
from load import BenchError
from stage import Stage

STARTS = 5
TIMES_LIGHT = 10
REQUESTS_MUCH = 3000


@dataclass
class Idle:
    """Of one server: bytes resident, seconds from its start to its first answer."""
    fresh: int = 0  # two seconds after its start
    light: int = 0  # after every page and item of the site was asked for ten times
    much: int = 0   # after as many different requests as it takes to fill a cache
    starts: list[float] = field(default_factory=list)


def measure(stage: Stage, threads: int, problems: list[str]) -> dict[str, Idle]:
    found: dict[str, Idle] = {}
    for start in (stage.vitrine, stage.nginx, lambda _: stage.fastify(1)):
        try:
            with start(threads) as server:
                found[server.name] = _weigh(stage, server)
            for _ in range(STARTS):
                with start(threads) as server:
                    found[server.name].starts.append(server.seconds_to_answer)
        except (BenchError, OSError) as error:
            problems.append(f'idle: {error}')
    return found


def _weigh(stage: Stage, server: servers.Server) -> Idle:
    idle = Idle()
    time.sleep(2)
    idle.fresh = server.resident_bytes()
    _ask(server, stage.site_targets * TIMES_LIGHT)
    idle.light = server.resident_bytes()
    _ask(server, stage.targets['list'][:REQUESTS_MUCH])
    idle.much = server.resident_bytes()
    return idle


def _ask(server: servers.Server, targets: list[str]) -> None:
    """One after another, as browsers do: compressed if possible."""
    for target in ['/list.json'] * len(targets) if server.name == 'nginx' else targets:
        server.ask('GET', target, headers={'Accept-Encoding': 'gzip, br'})
