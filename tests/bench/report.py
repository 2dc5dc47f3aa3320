"""The figures as a table and as JSON."""

import dataclasses
import os
import platform
import subprocess
from datetime import datetime, timezone
from pathlib import Path
from statistics import median

from cases import Figures, Idle
from load import Sample

MEGABYTE = 1024 * 1024


def _last_line(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    return lines[-1].strip() if lines else 'unknown'


def machine(folder: Path) -> dict:
    """What it was measured on."""
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


def _of(samples: list[Sample], name: str) -> float:
    return median(getattr(sample, name) for sample in samples)


def _spread(samples: list[Sample]) -> float:
    """Half of what lies between the best and the worst round, in percent of the median."""
    rates = [sample.rate for sample in samples]
    return 50 * (max(rates) - min(rates)) / median(rates)


def ratios(figures: Figures, other: str) -> tuple[float, float] | None:
    """Vitrine's rate over the other's and its CPU time over the other's: the median over rounds, each with its own pair."""
    pairs = list(zip(figures.samples.get('vitrine', []), figures.samples.get(other, [])))
    if not pairs:
        return None
    return (median(ours.rate / theirs.rate for ours, theirs in pairs),
            median(ours.cpu / theirs.cpu for ours, theirs in pairs))


def _case_lines(figures: Figures) -> list[str]:
    threads = 'one I/O thread' if figures.threads == 1 else f'{figures.threads} I/O threads'
    lines = [f'{figures.title}, {threads}'.ljust(76) + 'vitrine is']
    for name, samples in figures.samples.items():
        ratio = ratios(figures, name) if name != 'vitrine' else None
        shown = f'{ratio[0]:6.2f} x rate {ratio[1]:6.2f} x CPU' if ratio else ''
        lines.append(f'  {name:<16}{_of(samples, "rate"):10,.0f}{_spread(samples):6.0f} %{_of(samples, "cpu"):8.1f}'
                     f'{_of(samples, "p50"):8.2f}{_of(samples, "p99"):8.2f}{_of(samples, "busy"):6.2f}'
                     f'{_of(samples, "generator_busy"):6.2f}{_of(samples, "bytes_per_answer"):8,.0f}  {shown}'.rstrip())
        refused = sum(sample.refused for sample in samples)
        if refused:
            lines.append(f'  {"":<16}{refused:10,} were refused and are not counted')
    return lines


def _idle_lines(idle: dict[str, Idle]) -> list[str]:
    lines = ['', f'{"idle, MB resident":<18}{"fresh":>8}{"light load":>12}{"much asked":>12}{"first answer, ms":>20}']
    for name, figures in idle.items():
        starts = [1000 * seconds for seconds in figures.starts] or [0]
        shown = f'{median(starts):.0f} ({min(starts):.0f} to {max(starts):.0f})'
        lines.append(f'  {name:<16}{figures.fresh / MEGABYTE:8.1f}{figures.light / MEGABYTE:12.1f}'
                     f'{figures.much / MEGABYTE:12.1f}{shown:>20}')
    return lines


def table(about: dict, cases: list[Figures], idle: dict[str, Idle], seconds: int, rounds: int) -> str:
    lines = [
        f'Vitrine beside nginx {about["nginx"]} and Fastify 5 with better-sqlite3 (node {about["node"]}), {about["date"]}',
        f'{about["cores"]} cores ({about["processor"]}), {about["memoryBytes"] / 1024 / MEGABYTE:.0f} GB, '
        f'{about["fileSystem"]}; {rounds} rounds of {seconds} s in turn, medians; ± is half of worst to best round.',
        'wrk shares the cores with the server it loads; "cores" is what each of them kept busy.',
    ]
    if about['loadBefore'] > 0.5:
        lines.append(f'The machine was not idle (load {about["loadBefore"]:.1f} before): rates are noisy, CPU time less so.')
    lines += ['', f'  {"":<16}{"req/s":>10}{"±":>6}  {"CPU us":>8}{"p50 ms":>8}{"p99 ms":>8}{"cores":>6}{"wrk":>6}{"bytes":>8}']
    for figures in cases:
        if figures.samples:
            lines += ['', *_case_lines(figures)]
    return '\n'.join(lines + _idle_lines(idle))


def as_json(about: dict, cases: list[Figures], idle: dict[str, Idle], problems: list[str]) -> dict:
    def ratio_of(figures: Figures, name: str) -> dict:
        found = ratios(figures, name)
        return {'rate': found[0], 'cpu': found[1]} if found else {}

    return {
        'machine': about,
        'cases': [{'title': figures.title, 'threads': figures.threads,
                   'samples': {name: [dataclasses.asdict(sample) for sample in samples]
                               for name, samples in figures.samples.items()},
                   'ratios': {name: ratio_of(figures, name) for name in figures.samples if name != 'vitrine'}}
                  for figures in cases],
        'idle': {name: dataclasses.asdict(figures) for name, figures in idle.items()},
        'problems': problems,
    }
