"""The five jobs: what is asked of whom, in rounds that take turns so that a busy machine is busy for all of them."""

import shutil
import uuid
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field

import servers
from load import BenchError, Load, Sample, run_load
from stage import Stage

WARM_SECONDS = 1
COMPILE_SECONDS = 3  # until node has compiled what it runs often
CREATE_WARM_SECONDS = 3
CREATE_CONNECTIONS = 16

TITLES = {
    'list': 'list of 20 of 200 projects',
    'item': 'one project',
    'tag': 'third page of a tag\'s articles, sorted',
    'search': 'search, ours with snippets',
}
DIFFERENT = 'every request different'


@dataclass
class Figures:
    """All samples of one case with one number of threads, by server, in order of rounds."""
    title: str
    threads: int
    wanted: dict[str, float] = field(default_factory=dict)  # how many times the other's rate
    samples: dict[str, list[Sample]] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """What each server is asked in one case; nginx only what can be a file."""
    title: str
    ours: Load
    theirs: Load
    file: Load | None = None
    wanted: dict[str, float] = field(default_factory=dict)


class Cases:
    READING = tuple(TITLES)

    def __init__(self, stage: Stage, seconds: int, rounds: int, say: Callable[[str], None], problems: list[str]):
        self.stage = stage
        self.seconds = seconds
        self.rounds = rounds
        self.say = say
        self.problems = problems

    def reading(self, threads: int, names: list[str]) -> list[Figures]:
        """Lists, items and searches, from the cache and past it."""
        if not names:
            return []
        stage = self.stage
        asked = [case for name in names for case in self._asked(name)]
        with ExitStack() as stack:
            ours, files, theirs = [stack.enter_context(start(threads))
                                   for start in (stage.vitrine, stage.nginx, stage.fastify)]
            for name in names:
                run_load(theirs, stage.varied(name), threads, COMPILE_SECONDS)
            found = []
            for case in asked:
                loads = [(ours, case.ours), (files, case.file), (theirs, case.theirs)]
                figures = Figures(case.title, threads, case.wanted)
                found.append(self._guarded(figures, lambda figures, loads=loads: self._take_turns(
                    figures, [(server, load) for server, load in loads if load])))
            return found

    def _asked(self, name: str) -> list[Asked]:
        stage = self.stage
        title = TITLES[name]
        load, file_load = stage.cached(name)
        varied = stage.varied(name)
        twice = {} if name == 'item' else {'fastify': 2}
        cases = [Asked(f'{title}, cached', load, load, file_load, {'nginx': 0.7}),
                 Asked(f'{title}, {DIFFERENT}', varied, varied, wanted=twice)]
        if name == 'list':
            filtered = stage.varied('filter')
            cases.append(Asked(f'filtered list of projects, {DIFFERENT}', filtered, filtered, wanted=twice))
        elif name == 'search':
            fewer = stage.varied('search-fields')
            cases.append(Asked(f'search without snippets, {DIFFERENT}', fewer, varied, wanted=twice))
        return cases

    def _take_turns(self, figures: Figures, loads: list[tuple[servers.Server, Load]]) -> None:
        for server, load in loads:
            run_load(server, load, figures.threads, WARM_SECONDS)
        for _ in range(self.rounds):
            for server, load in loads:
                sample = run_load(server, load, figures.threads, self.seconds)
                figures.samples.setdefault(server.name, []).append(sample)

    def creating(self, threads: int) -> Figures:
        """Creates, each server on a fresh copy of its content that grows from round to round."""
        stage = self.stage
        copies = stage.folder / 'create'

        def load() -> Load:
            # A prefix of its own, so that no title comes twice.
            create = (str(stage.folder / 'create.json'), stage.token, f'Run {uuid.uuid4().hex}')
            return Load('/api/projects', create=create, connections=CREATE_CONNECTIONS)

        def run(figures: Figures) -> None:
            with ExitStack() as stack:
                stack.callback(shutil.rmtree, copies, ignore_errors=True)
                workspace = shutil.copytree(stage.workspace, copies / 'vitrine')
                started = [stack.enter_context(stage.vitrine(threads, workspace))]
                for synchronous in ('FULL', 'NORMAL'):
                    database = shutil.copytree(stage.database, copies / synchronous)
                    started.append(stack.enter_context(stage.fastify(threads, database, synchronous)))
                for server in started:
                    run_load(server, load(), threads, CREATE_WARM_SECONDS)
                for _ in range(self.rounds):
                    for server in started:
                        sample = run_load(server, load(), threads, self.seconds)
                        figures.samples.setdefault(server.name, []).append(sample)
        wanted = {'fastify': 2, 'fastify, NORMAL': 1}
        return self._guarded(Figures('create a project, synchronous=FULL unless said otherwise', threads, wanted), run)

    def _guarded(self, figures: Figures, run: Callable[[Figures], None]) -> Figures:
        self.say(f'{figures.title}, {figures.threads} {"thread" if figures.threads == 1 else "threads"}')
        try:
            run(figures)
        except (BenchError, OSError) as error:
            self.problems.append(f'{figures.title}, {figures.threads}: {error}')
        return figures
