"""What it was measured on."""

import os
import platform
import subprocess
from datetime import datetime, timezone
from pathlib import Path


def _last_line(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    return lines[-1].strip() if lines else 'unknown'


def describe(folder: Path) -> dict:
    """The machine, the file system of `folder`, how busy it is now, and the others' versions."""
    models = {line.split(':')[1].strip() for line in Path('/proc/cpuinfo').read_text().splitlines()
              if line.startswith('model name')}
    memory = int(Path('/proc/meminfo').read_text().split()[1]) * 1024
    return {
        'date': datetime.now(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ'),
        'cores': os.cpu_count(),
        'processor': ', '.join(sorted(models)) or platform.machine(),
        'memoryBytes': memory,
        'fileSystem': _last_line('df', '--output=fstype', str(folder)),
        'loadBefore': os.getloadavg()[0],
        'nginx': _last_line('nginx', '-v').rpartition('/')[2],
        'node': _last_line('node', '--version'),
    }
