"""A display of its own (Xvfb) for the window that is measured: its pixels, and a keyboard and mouse for it."""

import ctypes
import ctypes.util
import os
import subprocess
import time

from load import BenchError

WIDTH, HEIGHT = 1400, 900
ALL_PLANES = ctypes.c_ulong(-1).value
Z_PIXMAP = 2
LEFT = 1
REVERT_TO_POINTER_ROOT = 1


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage, as far as the pixels."""
    _fields_ = [('width', ctypes.c_int), ('height', ctypes.c_int), ('xoffset', ctypes.c_int),
                ('format', ctypes.c_int), ('data', ctypes.POINTER(ctypes.c_char)), ('byte_order', ctypes.c_int),
                ('bitmap_unit', ctypes.c_int), ('bitmap_bit_order', ctypes.c_int), ('bitmap_pad', ctypes.c_int),
                ('depth', ctypes.c_int), ('bytes_per_line', ctypes.c_int)]


def _library(name: str) -> ctypes.CDLL:
    found = ctypes.util.find_library(name)
    if not found:
        raise BenchError(f'lib{name} is missing')
    return ctypes.CDLL(found)


class Display:
    """An Xvfb on a free display; ended by its process id."""

    def __init__(self):
        self._x11 = _library('X11')
        self._test = _library('Xtst')
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XGetImage.restype = ctypes.POINTER(_Image)
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        read, write = os.pipe()
        command = ['Xvfb', '-displayfd', str(write), '-screen', '0', f'{WIDTH}x{HEIGHT}x24', '-nolisten', 'tcp']
        self._server = subprocess.Popen(command, pass_fds=[write], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ':' + number.readline().strip()
        try:
            self._open()
        except BaseException:
            self._end()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._x11.XCloseDisplay(self._display)
        self._end()

    def _open(self) -> None:
        opened = self._x11.XOpenDisplay(self.name.encode())
        if not opened:
            raise BenchError(f'Xvfb did not start on {self.name}')
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))

    def _end(self) -> None:
        self._server.terminate()
        self._server.wait()

    def pixels(self, x: int, y: int, width: int, height: int) -> bytes:
        """Of a part of the screen, as they are now."""
        image = self._x11.XGetImage(self._display, self._root, x, y, width, height, ctypes.c_ulong(ALL_PLANES),
                                    Z_PIXMAP)
        if not image:
            raise BenchError('the screen could not be read')
        size = image.contents.bytes_per_line * image.contents.height
        data = ctypes.string_at(image.contents.data, size)
        self._x11.XDestroyImage(image)
        return data

    def await_change(self, area: tuple[int, int, int, int], before: bytes, patience: float) -> float:
        """When the pixels of that area become others."""
        end = time.perf_counter() + patience
        while time.perf_counter() < end:
            if self.pixels(*area) != before:
                return time.perf_counter()
        raise BenchError('nothing changed on the screen')

    def press(self, *names: str) -> None:
        """The keys at once, as a shortcut: the last one is the key."""
        codes = [self._x11.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x11.XStringToKeysym(name.encode())))
                 for name in names]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, ctypes.c_ulong(0))
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def focus(self) -> None:
        """Gives the window under the pointer the keys, as a window manager would."""
        found, child = ctypes.c_ulong(), ctypes.c_ulong()
        places = [ctypes.c_int() for _ in range(4)]
        mask = ctypes.c_uint()
        self._x11.XQueryPointer(self._display, self._root, ctypes.byref(found), ctypes.byref(child),
                                *map(ctypes.byref, places), ctypes.byref(mask))
        if child.value:
            self._x11.XSetInputFocus(self._display, child, REVERT_TO_POINTER_ROOT, ctypes.c_ulong(0))
            self._x11.XFlush(self._display)

    def click(self, x: int, y: int) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        for is_down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, LEFT, is_down, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)
