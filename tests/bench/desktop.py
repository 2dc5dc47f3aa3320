"""The desktop program as its owner meets it: how soon its window shows, how soon a key does, what it holds in memory."""

import hashlib
import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import articles
import servers
from display import Display
from filling import Filler, fill_batches
from load import BenchError
from stage import make_token

ITEMS = 10_000
BODY_BYTES = 100_000
STARTS = 7
KEYS = 200
KEY_PAUSE = 0.11            # seconds: a quick typist
SETTLE_SECONDS = 3
SLUG = 'the-long-one'
# Where things are in a window of 1280 by 800, wherever a screen without a window manager has put it.
LIST_ROW = (340, 180)
TEXT = (700, 420)
MENUS = (190, 0, 280, 64)
TEXT_AREA = (580, 320, 300, 350)
SHOWN_COLOURS = 8           # so many there are only once content is drawn, not a background


@dataclass
class Desktop:
    """Of several starts, in seconds; of typing, in seconds from key to pixel; bytes resident."""
    starts: list[float] = field(default_factory=list)
    keys: list[float] = field(default_factory=list)
    resident: int = 0          # a while after the start, the long article open
    resident_private: int = 0  # of it what no other program could share
    resident_typed: int = 0    # after the typing


class Window:
    """The program on a display, with settings and data of its own."""

    def __init__(self, program: Path, workspace: Path, folder: Path, display: Display):
        home = folder / 'home'
        environment = os.environ | {
            'DISPLAY': display.name, 'QT_QPA_PLATFORM': 'xcb', 'LANG': 'C.UTF-8', 'XDG_CONFIG_HOME': str(home / 'config'),
            'XDG_DATA_HOME': str(home / 'data'), 'XDG_CACHE_HOME': str(home / 'cache'), 'XDG_RUNTIME_DIR': str(home)}
        environment.pop('WAYLAND_DISPLAY', None)
        home.mkdir(mode=0o700, exist_ok=True)
        self._display = display
        command = [program, '--workspace', workspace, '--port', str(servers.free_port())]
        with open(folder / 'desktop.log', 'ab') as log:
            self.started = time.perf_counter()
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                             env=environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def seconds_to_show(self) -> float:
        """From the start of the process until words stand on the screen."""
        while time.perf_counter() - self.started < 30:
            if self._process.poll() is not None:
                raise BenchError(f'vitrine ended at once with {self._process.returncode}')
            colours = self._display.pixels(*MENUS)
            if len({colours[i:i + 4] for i in range(0, len(colours), 4)}) >= SHOWN_COLOURS:
                return time.perf_counter() - self.started
        raise BenchError('vitrine showed no window')

    def memory(self) -> dict[str, int]:
        """Lines of /proc/PID/status that end in kB, in bytes."""
        lines = Path(f'/proc/{self._process.pid}/status').read_text().splitlines()
        return {line.split(':')[0]: int(line.split()[1]) * 1024 for line in lines if line.endswith(' kB')}


def _long_body() -> str:
    parts, number = [], 0
    while sum(map(len, parts)) < BODY_BYTES:
        parts.append(articles.article(number)['body'] + '\n\n')
        number += 1
    return ''.join(parts)[:BODY_BYTES]


def fill(vitrined: Path, store: Path, folder: Path) -> Path:
    """A workspace with the articles, the long one changed last. Kept in `store`: to fill one takes a while."""
    migrations = Path(__file__).parents[2] / 'resources' / 'migrations' / 'sqlite'
    state = hashlib.sha256(f'{articles.VERSION} {ITEMS} {BODY_BYTES}'.encode())
    for file in sorted(migrations.iterdir()):
        state.update(file.read_bytes())
    kept = store / f'desktop-{state.hexdigest()[:16]}'
    workspace = folder / 'desktop'
    if not kept.exists():
        token = make_token(vitrined, workspace)
        with servers.vitrine(vitrined, workspace, 1, folder / 'servers.log') as server:
            fill_batches(server, token, ITEMS - 1, 2)
            with Filler(server, token) as filler:
                filler.post('/api/articles', {'slug': SLUG, 'title': 'The long one', 'body': _long_body()})
        workspace.rename(kept)
    shutil.copytree(kept, workspace)
    return workspace


def measure(program: Path, vitrined: Path, store: Path, folder: Path, say) -> Desktop:
    say(f'filling a workspace with {ITEMS:,} articles')
    workspace = fill(vitrined, store, folder)
    found = Desktop()
    with Display() as display:
        with Window(program, workspace, folder, display) as window:  # warms, and is shown its page
            window.seconds_to_show()
            time.sleep(SETTLE_SECONDS)
            display.focus()
            display.press('Control_L', '3')  # the articles
            time.sleep(1)
        say('starts')
        for _ in range(STARTS):
            with Window(program, workspace, folder, display) as window:
                found.starts.append(window.seconds_to_show())
                time.sleep(1)
        say('typing')
        with Window(program, workspace, folder, display) as window:
            window.seconds_to_show()
            _open_long(display)
            memory = window.memory()
            found.resident = memory['VmRSS']
            found.resident_private = memory['RssAnon']
            found.keys = _type(display)
            found.resident_typed = window.memory()['VmRSS']
    return found


def _open_long(display: Display) -> None:
    time.sleep(SETTLE_SECONDS)
    display.focus()
    display.click(*LIST_ROW)
    time.sleep(SETTLE_SECONDS)
    display.click(*TEXT)
    time.sleep(1)


def _type(display: Display) -> list[float]:
    """Seconds from each key until the source shows it. The cursor blinks only while nothing is typed."""
    seconds = []
    for number in range(KEYS):
        before = display.pixels(*TEXT_AREA)
        pressed = time.perf_counter()
        display.press('space' if number % 6 == 5 else 'aeiou'[number % 5])
        seconds.append(display.await_change(TEXT_AREA, before, 5) - pressed)
        time.sleep(KEY_PAUSE)
    return seconds
