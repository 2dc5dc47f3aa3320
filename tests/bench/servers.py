"""The three servers: how each is started, asked, weighed and ended."""

import http.client
import os
import pwd
import signal
import socket
import subprocess
import time
from pathlib import Path

from load import BenchError

TICK = os.sysconf('SC_CLK_TCK')
NGINX_CONFIGURATION = """
{user}
worker_processes {threads};
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  types {{ application/json json; }}
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port} reuseport;
    root {files};
  }}
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def _stat(pid: int) -> list[str]:
    # The name in parentheses may hold spaces; what follows it does not.
    return Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()


class Server:
    """A running server on a free port of 127.0.0.1, with the processes it has started itself."""

    def __init__(self, name: str, command: list[str], port: int, probe: str, environment: dict[str, str] | None = None,
                 log: Path | None = None, patience: int = 30):
        self.name = name
        self.port = port
        self.asked = {}  # how many targets of each file it was asked for so far
        with open(log or os.devnull, 'ab') as output:
            self.started = time.monotonic()
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                             env=os.environ | (environment or {}))
        try:
            self.seconds_to_answer = self._await_answer(probe, patience)
        except BaseException:
            self.stop()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def _await_answer(self, probe: str, patience: int) -> float:
        """Asks until the server answers 200; the seconds since it was started."""
        status = None
        while time.monotonic() - self.started < patience:
            if self._process.poll() is not None:
                raise BenchError(f'{self.name} ended at once with {self._process.returncode}')
            try:
                status = self.get(probe)[0]
                if status == 200:
                    return time.monotonic() - self.started
            except OSError:
                pass
            time.sleep(0.001)
        raise BenchError(f'{self.name} did not answer 200 within {patience} s{f", but {status}" if status else ""}')

    def get(self, target: str) -> tuple[int, bytes]:
        return self.ask('GET', target)

    def ask(self, method: str, target: str, body: bytes | None = None,
            headers: dict[str, str] | None = None) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=10)
        try:
            connection.request(method, target, body, headers or {})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def _pids(self) -> list[int]:
        """The process and those that it started (nginx's and the cluster's workers)."""
        pids = [self._process.pid]
        for entry in os.listdir('/proc'):
            try:
                if entry.isdigit() and int(_stat(int(entry))[1]) == self._process.pid:
                    pids.append(int(entry))
            except OSError:
                pass  # ended meanwhile
        return pids

    def cpu_seconds(self) -> float:
        """User and system time of all its processes so far."""
        return sum(int(field) for pid in self._pids() for field in _stat(pid)[11:13]) / TICK

    def resident_bytes(self) -> int:
        """What all its processes hold in memory; pages that several share count for each."""
        status = [Path(f'/proc/{pid}/status').read_text() for pid in self._pids()]
        return sum(int(line.split()[1]) * 1024 for text in status for line in text.splitlines()
                   if line.startswith('VmRSS:'))

    def stop(self) -> None:
        children = self._pids()[1:]
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            for pid in [self._process.pid, *children]:
                os.kill(pid, signal.SIGKILL)
            self._process.wait()


def vitrine(program: Path, workspace: Path, threads: int, log: Path | None = None, patience: int = 30) -> Server:
    port = free_port()
    command = [str(program), 'serve', '--workspace', str(workspace), '--port', str(port), '--threads', str(threads)]
    return Server('vitrine', command, port, '/api/projects?limit=20', {}, log, patience)


def nginx(folder: Path, files: Path, threads: int) -> Server:
    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    user = f'user {pwd.getpwuid(0).pw_name};' if os.getuid() == 0 else ''
    configuration = folder / 'nginx.conf'
    values = {'user': user, 'threads': threads, 'folder': folder, 'port': port, 'files': files}
    configuration.write_text(NGINX_CONFIGURATION.format_map(values))
    command = ['nginx', '-p', str(folder), '-c', str(configuration), '-e', str(folder / 'nginx.log')]
    return Server('nginx', command, port, '/list.json')


def fastify(script: Path, database: Path, threads: int, token: str, synchronous: str = 'FULL',
            log: Path | None = None) -> Server:
    port = free_port()
    command = ['node', str(script), '--database', str(database), '--port', str(port), '--workers', str(threads),
               '--synchronous', synchronous]
    name = 'fastify' if synchronous == 'FULL' else f'fastify, {synchronous}'
    environment = {'BENCH_TOKEN': token, 'NODE_ENV': 'production'}
    return Server(name, command, port, '/api/projects?limit=20', environment, log)
