"""What 100,000 articles cost: Vitrine's own lists and searches, beside a workspace of 1,000."""

import hashlib
import json
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import articles
import servers
import targets
from filling import fill_batches
from load import BenchError, Load, Sample, run_load
from stage import make_token

FEW = 1_000
MANY = 100_000
CONNECTIONS = 4
TARGETS = 20_000
PATIENCE = 300  # seconds until it answers: a new form of the search index is made when the program starts
WARM_SECONDS = 1
SEARCH_TIMES_LONGER = 3  # a search in all of them takes long, and its slowest hundredth is asked for
MIGRATIONS = Path(__file__).parents[2] / 'resources' / 'migrations' / 'sqlite'


@dataclass
class Scaled:
    """Samples of one question, by number of articles, in order of rounds."""
    title: str
    wanted: str
    total: int | None = None  # how many a search must find
    samples: dict[int, list[Sample]] = field(default_factory=dict)


class Scale:
    """Workspaces are kept in `store` until a migration or the content changes: to fill one takes minutes."""

    def __init__(self, store: Path, folder: Path, program: Path, seconds: int, rounds: int, say: Callable[[str], None]):
        self.store = store
        self.folder = folder
        self.program = program
        self.seconds = seconds
        self.rounds = rounds
        self.say = say

    def measure(self) -> list[Scaled]:
        workspaces = {count: self._workspace(count) for count in (FEW, MANY)}
        found = [self._paging(), *self._searching()]
        with ExitStack() as stack:
            started = {count: stack.enter_context(self._serve(workspace)) for count, workspace in workspaces.items()}
            for scaled, load, counts in found:
                self.say(scaled.title)
                self._take_turns(scaled, load, {count: started[count] for count in counts})
        return [scaled for scaled, _, _ in found]

    def _paging(self) -> tuple[Scaled, Load, tuple[int, ...]]:
        load = self._load('paging', targets.paging(TARGETS))
        return Scaled('list of 20 articles, every request different', 'ratio under 1.5'), load, (FEW, MANY)

    def _searching(self) -> list[tuple[Scaled, Load, tuple[int, ...]]]:
        found = []
        for word, times, wanted in [(articles.RARE_WORD, MANY // articles.RARE_EVERY, '10 ms'),
                                    (articles.COMMON_WORD, MANY, '150 ms')]:
            plain = targets.searching_word(TARGETS, word)
            title = f'search for a word in {times:,} of {MANY:,}'
            for how, chosen in [('', plain), (', no snippets', targets.searching_fields(plain))]:
                load = self._load(word + how, chosen)
                found.append((Scaled(title + how, wanted, times), load, (MANY,)))
        return found

    def _load(self, name: str, chosen: list[str]) -> Load:
        """One request at a time: what is measured is how long an answer takes."""
        file = self.folder / f'{name}.targets'
        file.write_text('\n'.join(chosen))
        return Load(targets=file, connections=1)

    def _take_turns(self, scaled: Scaled, load: Load, started: dict[int, servers.Server]) -> None:
        for server in started.values():
            self._check_total(scaled, server, load)
            run_load(server, load, 1, WARM_SECONDS)
        seconds = self.seconds * (1 if len(started) > 1 else SEARCH_TIMES_LONGER)
        for _ in range(self.rounds):
            for count, server in started.items():
                scaled.samples.setdefault(count, []).append(run_load(server, load, 1, seconds))

    @staticmethod
    def _check_total(scaled: Scaled, server: servers.Server, load: Load) -> None:
        target = load.targets.read_text().partition('\n')[0]
        status, answer = server.get(target)
        if status != 200 or (scaled.total and json.loads(answer)['meta']['total'] != scaled.total):
            raise BenchError(f'{target} does not find {scaled.total} articles: {status}, {answer.decode()[-200:]}')

    def _serve(self, workspace: Path) -> servers.Server:
        return servers.vitrine(self.program, workspace, 1, self.folder / 'servers.log', PATIENCE)

    def _workspace(self, count: int) -> Path:
        """The workspace with so many articles, filled now if it is not kept from an earlier run."""
        digest = hashlib.sha256(f'{articles.VERSION}'.encode())
        for migration in sorted(MIGRATIONS.glob('*.up.sql')):
            digest.update(migration.read_bytes())
        kept = self.store / f'scale-{count}-{digest.hexdigest()[:16]}'
        if not kept.is_dir():
            for outdated in self.store.glob(f'scale-{count}-*'):
                shutil.rmtree(outdated)
            self.say(f'filling a workspace with {count:,} articles')
            self._fill(self.folder / f'filling-{count}', count).rename(kept)
        return kept

    def _fill(self, workspace: Path, count: int) -> Path:
        token = make_token(self.program, workspace)
        with self._serve(workspace) as server:
            fill_batches(server, token, count, CONNECTIONS)
            status, answer = server.get('/api/articles?limit=1')
        if status != 200 or json.loads(answer)['meta']['total'] != count:
            raise BenchError(f'the filled workspace does not hold {count} articles: {answer.decode()[-200:]}')
        return workspace
