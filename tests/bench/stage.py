"""What the servers serve: the same projects in each, put in through its own API, and as files for nginx."""

import json
import subprocess
from pathlib import Path

import content
import servers
from load import BenchError

TARGETS = 12_000  # more answers than Vitrine's cache has room for

OWN_FIELDS = {'id', 'createdAt', 'updatedAt'}  # each server gives its own


def _comparable(answer: bytes) -> dict:
    """The answer without what each server sets itself, and without empty fields, which one may not know yet."""
    found = json.loads(answer)
    items = found['data'] if isinstance(found['data'], list) else [found['data']]
    found['data'] = [{name: value for name, value in item.items() if name not in OWN_FIELDS and value not in ('', None)}
                     for item in items]
    return found


class Stage:
    """A temporary folder with Vitrine's workspace, Fastify's database, nginx's files and wrk's targets."""

    def __init__(self, folder: Path, program: Path, script: Path):
        self.folder = folder
        self.program = program
        self.script = script
        self.workspace = folder / 'workspace'
        self.files = folder / 'files'
        self.log = folder / 'servers.log'
        self.token = self._fill()
        self.database = folder / 'fastify'
        self._fill_fastify()
        self._write_loads()

    def vitrine(self, threads: int, workspace: Path | None = None) -> servers.Server:
        return servers.vitrine(self.program, workspace or self.workspace, threads, self.log)

    def nginx(self, threads: int) -> servers.Server:
        return servers.nginx(self.folder / 'nginx', self.files, threads)

    def fastify(self, threads: int, database: Path | None = None, synchronous: str = 'FULL') -> servers.Server:
        file = (database or self.database) / 'bench.db'
        return servers.fastify(self.script, file, threads, self.token, synchronous, self.log)

    def _fill(self) -> str:
        made = subprocess.run([self.program, 'token', 'create', '--role', 'editor', '--name', 'bench', '--workspace',
                               self.workspace], capture_output=True, text=True, check=False)
        if made.returncode != 0:
            raise BenchError(f'vitrined token create failed: {made.stderr.strip()}')
        token = made.stdout.split()[-1]
        with self.vitrine(1) as server:
            self._fill_through(server, token)
            self._keep_answers(server)
        return token

    def _fill_fastify(self) -> None:
        self.database.mkdir()
        with self.fastify(1) as server:
            self._fill_through(server, self.token)

    @staticmethod
    def _fill_through(server: servers.Server, token: str) -> None:
        headers = {'Authorization': f'Bearer {token}', 'Content-Type': 'application/json'}
        for number in range(content.COUNT):
            body = json.dumps(content.project(number)).encode()
            status, answer = server.ask('POST', '/api/projects', body, headers)
            if status != 201:
                raise BenchError(f'filling {server.name} failed with {status}: {answer.decode()[:300]}')

    def _keep_answers(self, server: servers.Server) -> None:
        self.slugs = []
        for page in range(1, content.COUNT // 100 + 1):
            answer = json.loads(server.get(f'/api/projects?limit=100&page={page}')[1])
            self.slugs += [project['slug'] for project in answer['data']]
        self.list_target = '/api/projects?limit=20'
        self.item_target = f'/api/projects/{self.slugs[3]}'
        self.site_targets = [f'/api/projects?limit=20&page={page}' for page in range(1, content.COUNT // 20 + 1)]
        self.site_targets += [f'/api/projects/{slug}' for slug in self.slugs]
        self.files.mkdir()
        (self.files / 'list.json').write_bytes(server.get(self.list_target)[1])
        (self.files / 'item.json').write_bytes(server.get(self.item_target)[1])

    def _write_loads(self) -> None:
        self.targets = {'list': content.list_targets(TARGETS), 'filter': content.filter_targets(TARGETS),
                        'item': content.item_targets(self.slugs, TARGETS)}
        for name, targets in self.targets.items():
            (self.folder / f'{name}.targets').write_text('\n'.join(targets))
        (self.folder / 'create.json').write_text(json.dumps(content.project(7, '@TITLE@')))

    def check_same_answers(self) -> None:
        """Ratios mean something only when both give the same answers."""
        with self.vitrine(1) as ours, self.nginx(1) as files, self.fastify(1) as theirs:
            for path, target in [('/list.json', self.list_target), ('/item.json', self.item_target)]:
                if files.get(path)[1] != ours.get(target)[1]:
                    raise BenchError(f'nginx does not serve the same bytes for {path}')
            sample = [target for targets in self.targets.values() for target in targets[:20]]
            for target in [self.list_target, self.item_target, *sample]:
                mine, other = ours.get(target), theirs.get(target)
                if mine[0] != 200 or other[0] != 200 or _comparable(mine[1]) != _comparable(other[1]):
                    raise BenchError(f'Fastify answers {target} otherwise: {mine[0]} and {other[0]}')
