"""Puts the content into a server through its own API."""

import http.client
import json
import threading
from collections.abc import Iterable
from queue import Empty, Queue

import articles
import projects
from load import BenchError

BATCH = 200


class Filler:
    """One connection that stays open."""

    def __init__(self, server, token: str):
        self._server = server
        self._connection = http.client.HTTPConnection('127.0.0.1', server.port, timeout=60)
        self._headers = {'Authorization': f'Bearer {token}', 'Content-Type': 'application/json'}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._connection.close()

    def post(self, path: str, document: dict) -> None:
        self._connection.request('POST', path, json.dumps(document).encode(), self._headers)
        response = self._connection.getresponse()
        answer = response.read()
        if response.status not in (200, 201):
            raise BenchError(f'filling {self._server.name} failed with {response.status}: {answer.decode()[:300]}')

    def projects(self) -> None:
        for number in range(projects.COUNT):
            self.post('/api/projects', projects.project(number))

    def articles(self) -> None:
        for number in range(articles.COUNT):
            self.post('/api/articles', articles.article(number))

    def batch(self, numbers: Iterable[int]) -> None:
        operations = [{'action': 'create', 'fields': articles.article(number)} for number in numbers]
        self.post('/api/articles/batch', {'operations': operations})


def fill_batches(server, token: str, count: int, connections: int) -> None:
    """The first `count` articles, in batches over several connections."""
    waiting: Queue[range] = Queue()
    for first in range(0, count, BATCH):
        waiting.put(range(first, min(first + BATCH, count)))
    failures: list[Exception] = []

    def work() -> None:
        try:
            with Filler(server, token) as filler:
                while not failures:
                    filler.batch(waiting.get_nowait())
        except Empty:
            pass
        except (BenchError, OSError, http.client.HTTPException) as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise BenchError(str(failures[0]))
