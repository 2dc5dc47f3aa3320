"""One measurement: wrk against one server for some seconds, and the processor time that the server took for it."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).parent / 'wrk' / 'load.lua'


class BenchError(Exception):
    """Something could not run; the message says what."""


@dataclass(frozen=True)
class Load:
    """What is asked of a server. `arguments` are those of load.lua."""
    target: str
    arguments: tuple[str, ...] = ('fixed',)
    connections: int = 64
    creates: bool = False


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
    refused: int


def run_load(server, load: Load, threads: int, seconds: int) -> Sample:
    """Loads the server with as many wrk threads as it has itself."""
    command = ['wrk', '-t', str(threads), '-c', str(load.connections), '-d', f'{seconds}s', '--timeout', '10s',
               '-s', str(SCRIPT), f'http://127.0.0.1:{server.port}{load.target}', '--', *load.arguments]
    cpu_before = server.cpu_seconds()
    generator = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        output = generator.stdout.read()
    except BaseException:
        generator.kill()
        raise
    _, status, usage = os.wait4(generator.pid, 0)
    generator.returncode = os.waitstatus_to_exitcode(status)
    cpu = server.cpu_seconds() - cpu_before
    lines = [line for line in output.splitlines() if line.startswith('{')]
    if generator.returncode != 0 or not lines:
        raise BenchError(f'wrk against {server.name} failed: {output.strip()[-300:]}')
    told = json.loads(lines[-1])
    good = told['requests'] - told['refused']
    if good <= 0 or told['broken'] or (told['refused'] and not load.creates):
        raise BenchError(f'{server.name} did not answer {load.target} well: {told}')
    duration = told['microseconds'] / 1e6
    return Sample(rate=good / duration, cpu=cpu * 1e6 / good, busy=cpu / duration,
                  generator_busy=(usage.ru_utime + usage.ru_stime) / duration, p50=told['p50'] / 1000,
                  p99=told['p99'] / 1000, bytes_per_answer=told['bytes'] / told['requests'], refused=told['refused'])
