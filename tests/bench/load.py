"""One measurement: wrk against one server for some seconds, and the processor time that the server took for it."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).parent / 'wrk' / 'load.lua'
CONNECTIONS = 64


class BenchError(Exception):
    """Something could not run; the message says what."""


@dataclass(frozen=True)
class Load:
    """What is asked of a server: one target, those in a file in turn, or creates (the arguments of load.lua)."""
    target: str = '/'
    targets: Path | None = None
    create: tuple[str, ...] = ()
    connections: int = CONNECTIONS

    def arguments(self, threads: int, start: int) -> list[str]:
        if self.targets:
            return ['targets', str(self.targets), str(threads), str(start)]
        return ['create', *self.create] if self.create else ['fixed']


@dataclass(frozen=True)
class Sample:
    """What one measurement found. Only answers of 2xx count as requests."""
    rate: float            # requests per second
    cpu: float             # of the server, microseconds per request
    busy: float            # cores that the server kept busy
    generator_busy: float  # cores that wrk kept busy
    p50: float             # milliseconds
    p99: float             # milliseconds
    bytes_per_answer: float
    requests: int
    refused: int


def _run(command: list[str], name: str) -> tuple[dict, float]:
    """What wrk tells, and the seconds of processor time it took."""
    generator = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        output = generator.stdout.read()
    except BaseException:
        generator.kill()
        raise
    _, status, usage = os.wait4(generator.pid, 0)
    generator.returncode = os.waitstatus_to_exitcode(status)
    lines = [line for line in output.splitlines() if line.startswith('{')]
    if generator.returncode != 0 or not lines:
        raise BenchError(f'wrk against {name} failed: {output.strip()[-300:]}')
    return json.loads(lines[-1]), usage.ru_utime + usage.ru_stime


def run_load(server, load: Load, threads: int, seconds: int) -> Sample:
    """Loads the server with as many wrk threads as it has itself."""
    # Goes on where the last one ended: from the beginning, what the cache still holds would be asked for again.
    start = server.asked.get(load.targets, 0)
    command = ['wrk', '-t', str(threads), '-c', str(load.connections), '-d', f'{seconds}s', '--timeout', '10s',
               '-s', str(SCRIPT), f'http://127.0.0.1:{server.port}{load.target}', '--', *load.arguments(threads, start)]
    cpu_before = server.cpu_seconds()
    told, generator_seconds = _run(command, server.name)
    cpu = server.cpu_seconds() - cpu_before
    server.asked[load.targets] = start + told['requests']
    good = told['requests'] - told['refused']
    if good <= 0 or told['broken'] or (told['refused'] and not load.create):
        asked = load.targets.name if load.targets else load.target
        raise BenchError(f'{server.name} did not answer {asked} well: {told}')
    duration = told['microseconds'] / 1e6
    return Sample(rate=good / duration, cpu=cpu * 1e6 / good, busy=cpu / duration,
                  generator_busy=generator_seconds / duration, p50=told['p50'] / 1000, p99=told['p99'] / 1000,
                  bytes_per_answer=told['bytes'] / told['requests'], requests=good, refused=told['refused'])
