"""Measures Vitrine beside nginx and Fastify. Started by `run`, which sees to the programs."""

import argparse
import json
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import report
from cases import Cases
from load import BenchError
from stage import Stage

THREADS = (1, 2)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog='tests/bench/run', description='Figures beside nginx and Fastify, in one run.')
    parser.add_argument('--seconds', type=int, default=2, help='of each measurement in each round (2)')
    parser.add_argument('--rounds', type=int, default=3, help='in which the servers take turns (3)')
    parser.add_argument('--json', type=Path, metavar='FILE', help='write all samples to FILE too')
    parser.add_argument('--program', type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument('--fastify', type=Path, required=True, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.seconds < 1 or arguments.rounds < 1:
        parser.error('--seconds and --rounds are at least 1')
    return arguments


def say(text: str) -> None:
    print(f'  {text}', file=sys.stderr, flush=True)


def measure(arguments: argparse.Namespace, folder: Path) -> int:
    about = report.machine(folder)
    stage = Stage(folder, arguments.program, arguments.fastify)
    stage.check_same_answers()
    cases = Cases(stage, arguments.seconds, arguments.rounds, say)
    say('idle')
    idle = cases.idle(max(THREADS))
    found = []
    for threads in THREADS:
        found += [*cases.reading(threads), cases.creating(threads)]
    print(report.table(about, found, idle, arguments.seconds, arguments.rounds))
    if arguments.json:
        arguments.json.write_text(json.dumps(report.as_json(about, found, idle, cases.problems), indent=2) + '\n')
    for problem in cases.problems:
        print(f'Could not be measured: {problem}', file=sys.stderr)
    return 1 if cases.problems else 0


def main() -> int:
    arguments = parse_arguments()
    # Ends like Ctrl+C, so that servers and folder go as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    # Beside the build, on a real disk: a temporary folder may be in memory, where a sync costs nothing.
    folder = Path(tempfile.mkdtemp(prefix='run-', dir=arguments.fastify.resolve().parent))
    try:
        return measure(arguments, folder)
    except (BenchError, OSError) as error:
        print(f'The bench could not run: {error}', file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == '__main__':
    sys.exit(main())
