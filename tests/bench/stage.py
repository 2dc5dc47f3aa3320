"""What the servers serve: the same content in each, put in through its own API, and as files for nginx."""

import json
import subprocess
from pathlib import Path

import answers
import projects
import servers
import targets
from filling import Filler
from load import BenchError, Load

TARGETS = 20_000  # more answers than Vitrine's cache has room for, be they as small as those of a search
LISTS = 12_000    # so many there are

CACHED = {
    'list': '/api/projects?limit=20',
    'item': '/api/projects/{slug}',
    'tag': '/api/articles?tag=lettering&sort=-publishedAt&page=3&limit=20',
    'search': '/api/search?q=harbour',
}


def make_token(program: Path, workspace: Path) -> str:
    """A token that may write, in a workspace that is made if it is not there."""
    made = subprocess.run([program, 'token', 'create', '--role', 'editor', '--name', 'bench', '--workspace', workspace],
                          capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise BenchError(f'vitrined token create failed: {made.stderr.strip()}')
    return made.stdout.split()[-1]


class Stage:
    """A temporary folder with Vitrine's workspace, Fastify's database, nginx's files and wrk's targets."""

    def __init__(self, folder: Path, program: Path, script: Path):
        self.folder = folder
        self.program = program
        self.script = script
        self.workspace = folder / 'workspace'
        self.database = folder / 'fastify'
        self.files = folder / 'files'
        self.log = folder / 'servers.log'
        self.token = make_token(program, self.workspace)
        self._fill()
        self._write_loads()

    def vitrine(self, threads: int, workspace: Path | None = None) -> servers.Server:
        return servers.vitrine(self.program, workspace or self.workspace, threads, self.log)

    def nginx(self, threads: int) -> servers.Server:
        return servers.nginx(self.folder / 'nginx', self.files, threads)

    def fastify(self, threads: int, database: Path | None = None, synchronous: str = 'FULL') -> servers.Server:
        file = (database or self.database) / 'bench.db'
        return servers.fastify(self.script, file, threads, self.token, synchronous, self.log)

    def varied(self, name: str) -> Load:
        """Requests of that kind of which every one is different."""
        return Load(targets=self._file(name))

    def cached(self, name: str) -> tuple[Load, Load]:
        """One request of that kind, again and again, and nginx's file of the answer."""
        return Load(self.cached_targets[name]), Load(f'/{name}.json')

    def _file(self, name: str) -> Path:
        return self.folder / f'{name}.targets'

    def _fill(self) -> None:
        self.database.mkdir()
        with self.fastify(1, synchronous='NORMAL') as server, Filler(server, self.token) as filler:
            filler.projects()
            filler.articles()
        with self.vitrine(1) as server, Filler(server, self.token) as filler:
            filler.projects()
            filler.articles()
            self._keep_answers(server)

    def _keep_answers(self, server: servers.Server) -> None:
        pages = [f'/api/projects?limit=20&page={page}' for page in range(1, projects.COUNT // 20 + 1)]
        self.slugs = [project['slug'] for page in pages for project in json.loads(server.get(page)[1])['data']]
        self.site_targets = pages + [f'/api/projects/{slug}' for slug in self.slugs]
        self.cached_targets = {name: target.format(slug=self.slugs[3]) for name, target in CACHED.items()}
        self.files.mkdir()
        for name, target in self.cached_targets.items():
            (self.files / f'{name}.json').write_bytes(server.get(target)[1])

    def _write_loads(self) -> None:
        searches = targets.searching(TARGETS)
        self.targets = {'list': targets.listing(LISTS), 'filter': targets.filtering(TARGETS),
                        'item': targets.items(TARGETS, self.slugs), 'tag': targets.tagged(TARGETS),
                        'search': searches, 'search-fields': targets.searching_fields(searches)}
        for name, chosen in self.targets.items():
            self._file(name).write_text('\n'.join(chosen))
        (self.folder / 'create.json').write_text(json.dumps(projects.project(7, '@TITLE@')))

    def check_same_answers(self) -> None:
        cached = {f'/{name}.json': target for name, target in self.cached_targets.items()}
        varied = [target for name, chosen in self.targets.items() if name != 'search-fields' for target in chosen[:40]]
        with self.vitrine(1) as ours, self.nginx(1) as files, self.fastify(1) as theirs:
            answers.check_same_bytes(ours, files, cached)
            answers.check_same(ours, theirs, [*cached.values(), *varied])
