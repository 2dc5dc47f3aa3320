"""Measures Vitrine beside nginx and Fastify. Started by `run`, which sees to the programs."""

import argparse
import json
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import desktop
import idle
import machine
import report
from cases import Cases
from load import BenchError
from scale import Scale
from stage import Stage

CASES = (*Cases.READING, 'create', 'scale', 'idle')
WINDOW = 'ui'  # measured alone: beside servers under load it would be slow
THREADS = (1, 2)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog='tests/bench/run',
                                     description='Figures beside nginx and Fastify, in one run.')
    parser.add_argument('cases', nargs='*', metavar='CASE', help=f'{" ".join(CASES)} (all), or {WINDOW} alone')
    parser.add_argument('--seconds', type=int, default=2, metavar='N', help='of each measurement in each round (2)')
    parser.add_argument('--rounds', type=int, default=3, metavar='N', help='in which the servers take turns (3)')
    parser.add_argument('--json', type=Path, metavar='FILE', help='write all samples to FILE too')
    parser.add_argument('--program', type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument('--fastify', type=Path, required=True, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.seconds < 1 or arguments.rounds < 1:
        parser.error('--seconds and --rounds are at least 1')
    if WINDOW in arguments.cases:
        if arguments.cases != [WINDOW]:
            parser.error(f'{WINDOW} is measured alone')
        return arguments
    unknown = [case for case in arguments.cases if case not in CASES]
    if unknown:
        parser.error(f'there is no case {unknown[0]}; there are {" ".join(CASES)} {WINDOW}')
    return arguments


def say(text: str) -> None:
    print(f'  {text}', file=sys.stderr, flush=True)


def measure_jobs(arguments: argparse.Namespace, folder: Path, chosen: list[str], found: report.Found) -> None:
    """What is measured beside the others, on the same content."""
    say('filling the servers')
    stage = Stage(folder, arguments.program, arguments.fastify)
    stage.check_same_answers()
    if 'idle' in chosen:
        say('idle')
        found.idle = idle.measure(stage, max(THREADS), found.problems)
    cases = Cases(stage, arguments.seconds, arguments.rounds, say, found.problems)
    for threads in THREADS:
        found.cases += cases.reading(threads, [name for name in Cases.READING if name in chosen])
        if 'create' in chosen:
            found.cases.append(cases.creating(threads))


def measure_scale(arguments: argparse.Namespace, folder: Path, found: report.Found) -> None:
    store = arguments.fastify.resolve().parent
    scale = Scale(store, folder, arguments.program, arguments.seconds, arguments.rounds, say)
    try:
        found.scale = scale.measure()
    except (BenchError, OSError) as error:
        found.problems.append(f'scale: {error}')


def measure_window(arguments: argparse.Namespace, folder: Path, found: report.Found) -> None:
    try:
        found.desktop = desktop.measure(arguments.program.with_name('vitrine'), arguments.program,
                                        arguments.fastify.resolve().parent, folder, say)
    except (BenchError, OSError) as error:
        found.problems.append(f'ui: {error}')


def measure(arguments: argparse.Namespace, folder: Path) -> int:
    chosen = arguments.cases or list(CASES)
    found = report.Found(machine.describe(folder), arguments.seconds, arguments.rounds)
    if chosen == [WINDOW]:
        measure_window(arguments, folder, found)
    elif any(case != 'scale' for case in chosen):
        measure_jobs(arguments, folder, chosen, found)
    if 'scale' in chosen:
        measure_scale(arguments, folder, found)
    print(report.table(found))
    if arguments.json:
        arguments.json.write_text(json.dumps(report.as_json(found), indent=2) + '\n')
    for problem in found.problems:
        print(f'Could not be measured: {problem}', file=sys.stderr)
    return 1 if found.problems else 0


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
