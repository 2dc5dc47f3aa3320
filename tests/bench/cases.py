"""The measurements: what is asked of whom, in rounds that take turns so that a busy machine is busy for all of them."""

import shutil
import time
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
STARTS = 5
TIMES_LIGHT = 10
REQUESTS_MUCH = 3000


@dataclass
class Figures:
    """All samples of one case with one number of threads, by server, in order of rounds."""
    title: str
    threads: int
    samples: dict[str, list[Sample]] = field(default_factory=dict)


@dataclass
class Idle:
    """Of one server with nothing to do: bytes resident, seconds from its start to its first answer."""
    fresh: int = 0  # two seconds after its start
    light: int = 0  # after every page and item of the site was asked for ten times
    much: int = 0   # after as many different requests as it takes to fill a cache
    starts: list[float] = field(default_factory=list)


class Cases:
    def __init__(self, stage: Stage, seconds: int, rounds: int, say: Callable[[str], None]):
        self.stage = stage
        self.seconds = seconds
        self.rounds = rounds
        self.say = say
        self.problems: list[str] = []

    def reading(self, threads: int) -> list[Figures]:
        """The lists and items, from the cache and past it."""
        stage = self.stage

        def varied(name: str) -> Load:
            return Load('/', ('targets', str(stage.folder / f'{name}.targets'), str(threads)))

        cases = {
            'list of 20, cached': (Load(stage.list_target), Load('/list.json')),
            'item, cached': (Load(stage.item_target), Load('/item.json')),
            'list, every request different': (varied('list'), None),
            'item, every request different': (varied('item'), None),
        }
        if threads == 1:
            cases['filtered list, every request different'] = (varied('filter'), None)
        found = []
        with ExitStack() as stack:
            ours, files, theirs = [stack.enter_context(start(threads))
                                   for start in (stage.vitrine, stage.nginx, stage.fastify)]
            run_load(theirs, cases['list of 20, cached'][0], threads, COMPILE_SECONDS)
            for title, (load, file_load) in cases.items():
                loads = [(ours, load), (files, file_load), (theirs, load)]
                found.append(self._guarded(title, threads, lambda figures, loads=loads: self._take_turns(
                    figures, [(server, load) for server, load in loads if load])))
        return found

    def _take_turns(self, figures: Figures, loads: list[tuple[servers.Server, Load]]) -> None:
        for server, load in loads:
            run_load(server, load, figures.threads, WARM_SECONDS)
        for _ in range(self.rounds):
            for server, load in loads:
                sample = run_load(server, load, figures.threads, self.seconds)
                figures.samples.setdefault(server.name, []).append(sample)

    def creating(self, threads: int) -> Figures:
        """Creates, each server on a fresh copy of its projects that grows from round to round."""
        stage = self.stage
        copies = stage.folder / 'create'

        def load() -> Load:
            # A prefix of its own, so that no title comes twice.
            arguments = ('create', str(stage.folder / 'create.json'), stage.token, f'Run {uuid.uuid4().hex}')
            return Load('/api/projects', arguments, connections=16, creates=True)

        def run(figures: Figures) -> None:
            with ExitStack() as stack:
                stack.callback(shutil.rmtree, copies, ignore_errors=True)
                started = [stack.enter_context(stage.vitrine(threads, shutil.copytree(stage.workspace, copies / 'vitrine')))]
                for synchronous in ('FULL', 'NORMAL'):
                    database = shutil.copytree(stage.database, copies / synchronous)
                    started.append(stack.enter_context(stage.fastify(threads, database, synchronous)))
                for server in started:
                    run_load(server, load(), threads, CREATE_WARM_SECONDS)
                for _ in range(self.rounds):
                    for server in started:
                        sample = run_load(server, load(), threads, self.seconds)
                        figures.samples.setdefault(server.name, []).append(sample)
        return self._guarded('create, synchronous=FULL unless said otherwise', threads, run)

    def idle(self, threads: int) -> dict[str, Idle]:
        """Memory and time to the first answer."""
        found: dict[str, Idle] = {}
        for start in (self.stage.vitrine, self.stage.nginx, lambda _: self.stage.fastify(1)):
            try:
                with start(threads) as server:
                    idle = found.setdefault(server.name, Idle())
                    time.sleep(2)
                    idle.fresh = server.resident_bytes()
                    self._ask(server, self.stage.site_targets * TIMES_LIGHT)
                    idle.light = server.resident_bytes()
                    self._ask(server, self.stage.targets['list'][:REQUESTS_MUCH])
                    idle.much = server.resident_bytes()
                for _ in range(STARTS):
                    with start(threads) as server:
                        idle.starts.append(server.seconds_to_answer)
            except (BenchError, OSError) as error:
                self.problems.append(f'idle: {error}')
        return found

    @staticmethod
    def _ask(server: servers.Server, targets: list[str]) -> None:
        """One after another, as browsers do: compressed if possible."""
        for target in ['/list.json'] * len(targets) if server.name == 'nginx' else targets:
            server.ask('GET', target, headers={'Accept-Encoding': 'gzip, br'})

    def _guarded(self, title: str, threads: int, run: Callable[[Figures], None]) -> Figures:
        self.say(f'{title}, {threads} {"thread" if threads == 1 else "threads"}')
        figures = Figures(title, threads)
        try:
            run(figures)
        except (BenchError, OSError) as error:
            self.problems.append(f'{title}, {threads}: {error}')
        return figures
