"""The figures as a table and as JSON."""

import dataclasses
from dataclasses import dataclass, field
from statistics import median

from cases import Figures
from desktop import BODY_BYTES, ITEMS, Desktop
from idle import Idle
from load import Sample
from scale import FEW, MANY, Scaled

MEGABYTE = 1024 * 1024


@dataclass
class Found:
    """All that a run finds out."""
    about: dict
    seconds: int
    rounds: int
    cases: list[Figures] = field(default_factory=list)
    scale: list[Scaled] = field(default_factory=list)
    idle: dict[str, Idle] = field(default_factory=dict)
    desktop: Desktop | None = None
    problems: list[str] = field(default_factory=list)


def _of(samples: list[Sample], name: str) -> float:
    return median(getattr(sample, name) for sample in samples)


def _spread(samples: list[Sample]) -> float:
    """Half of what lies between the best and the worst round, in percent of the median."""
    rates = [sample.rate for sample in samples]
    return 50 * (max(rates) - min(rates)) / median(rates)


def ratios(figures: Figures, other: str) -> tuple[float, float] | None:
    """Vitrine's rate and CPU time over the other's: the median over rounds, each with its own pair."""
    pairs = list(zip(figures.samples.get('vitrine', []), figures.samples.get(other, [])))
    if not pairs:
        return None
    return (median(ours.rate / theirs.rate for ours, theirs in pairs),
            median(ours.cpu / theirs.cpu for ours, theirs in pairs))


def _case_lines(figures: Figures) -> list[str]:
    threads = 'one I/O thread' if figures.threads == 1 else f'{figures.threads} I/O threads'
    lines = [f'{figures.title}, {threads}'.ljust(82) + 'vitrine is']
    for name, samples in figures.samples.items():
        ratio = ratios(figures, name) if name != 'vitrine' else None
        shown = f'{ratio[0]:6.2f} x rate {ratio[1]:6.2f} x CPU' if ratio else ''
        if ratio and name in figures.wanted:
            shown += f'  (wanted {figures.wanted[name]} x rate)'
        lines.append(f'  {name:<16}{_of(samples, "rate"):10,.0f}{_spread(samples):6.0f} %{_of(samples, "cpu"):8.1f}'
                     f'{_of(samples, "p50"):8.2f}{_of(samples, "p99"):8.2f}{_of(samples, "busy"):6.2f}'
                     f'{_of(samples, "generator_busy"):6.2f}{_of(samples, "bytes_per_answer"):8,.0f}  {shown}'.rstrip())
        refused = sum(sample.refused for sample in samples)
        if refused:
            lines.append(f'  {"":<16}{refused:10,} were refused and are not counted')
    return lines


def _job_lines(cases: list[Figures]) -> list[str]:
    lines = ['', f'  {"":<16}{"req/s":>10}{"±":>6}  {"CPU us":>8}{"p50 ms":>8}{"p99 ms":>8}{"cores":>6}{"wrk":>6}'
                 f'{"bytes":>8}']
    for figures in cases:
        if figures.samples:
            lines += ['', *_case_lines(figures)]
    return lines


def _thread_lines(cases: list[Figures]) -> list[str]:
    """What two I/O threads do beside the one process that a hand-written server usually is."""
    alone = {figures.title: figures.samples['fastify'] for figures in cases
             if figures.threads == 1 and 'fastify' in figures.samples}
    lines = []
    for figures in cases:
        if figures.threads > 1 and figures.title in alone and 'vitrine' in figures.samples:
            ratio = _of(figures.samples['vitrine'], 'rate') / _of(alone[figures.title], 'rate')
            lines.append(f'  {figures.title:<66}{ratio:6.2f} x rate')
    return ['', 'Vitrine with 2 I/O threads over Fastify in one process', *lines] if lines else []


def scale_ratios(scaled: Scaled) -> dict[str, float]:
    """What it costs among many articles over what it costs among few; nothing where it was asked among many only."""
    pairs = list(zip(scaled.samples.get(FEW, []), scaled.samples.get(MANY, [])))
    return {name: median(getattr(many, name) / getattr(few, name) for few, many in pairs)
            for name in ('p50', 'cpu') if pairs}


def _scale_lines(found: list[Scaled]) -> list[str]:
    lines = ['', f'{"one request at a time, one I/O thread":<56}{"articles":>9}{"p50 ms":>9}{"p99 ms":>9}{"CPU us":>10}'
                 f'{"asked":>8}  wanted']
    for scaled in found:
        for count, samples in scaled.samples.items():
            asked = sum(sample.requests for sample in samples)
            lines.append(f'  {scaled.title:<54}{count:9,}{_of(samples, "p50"):9.2f}{_of(samples, "p99"):9.2f}'
                         f'{_of(samples, "cpu"):10.1f}{asked:8,}  {scaled.wanted}')
        if ratio := scale_ratios(scaled):
            lines.append(f'  {"ratio":>54}{"":9}{ratio["p50"]:9.2f}{"":9}{ratio["cpu"]:10.2f}')
    return lines


def _idle_lines(idle: dict[str, Idle]) -> list[str]:
    lines = ['', f'{"idle, MB resident":<18}{"fresh":>8}{"light load":>12}{"much asked":>12}{"first answer, ms":>20}']
    for name, figures in idle.items():
        starts = [1000 * seconds for seconds in figures.starts] or [0]
        shown = f'{median(starts):.0f} ({min(starts):.0f} to {max(starts):.0f})'
        lines.append(f'  {name:<16}{figures.fresh / MEGABYTE:8.1f}{figures.light / MEGABYTE:12.1f}'
                     f'{figures.much / MEGABYTE:12.1f}{shown:>20}')
    return lines


def _spread_line(title: str, seconds: list[float], wanted: str) -> str:
    ordered = sorted(1000 * one for one in seconds)
    p95 = ordered[int(0.95 * (len(ordered) - 1))]
    return f'  {title:<54}{median(ordered):8.1f}{p95:8.1f}{ordered[-1]:8.1f}  {wanted}'


def _desktop_lines(desktop: Desktop) -> list[str]:
    """Nothing here is a ratio: nobody else's window shows the same."""
    memory = [('with the list and a long article open', desktop.resident, '120 MB'),
              ('  of it not shared with any file', desktop.resident_private, ''),
              ('after typing into it', desktop.resident_typed, '120 MB')]
    return ['', f'{f"desktop, {ITEMS:,} articles":<56}{"median":>8}{"95 %":>8}{"worst":>8}  wanted',
            _spread_line('start of the process to words on the screen, ms', desktop.starts, '500 ms'),
            _spread_line(f'key to pixel in a text of {BODY_BYTES // 1000} KB, ms', desktop.keys, '16 ms'),
            '', f'{"desktop, MB resident":<56}{"":>24}  wanted',
            *(f'  {title:<54}{size / MEGABYTE:8.1f}{"":16}  {wanted}'.rstrip() for title, size, wanted in memory)]


def _desktop_heading(found: Found) -> list[str]:
    about = found.about
    return [f'Vitrine\'s desktop, {about["date"]}',
            f'{about["cores"]} cores ({about["processor"]}), {about["memoryBytes"] / 1024 / MEGABYTE:.0f} GB, '
            f'{about["fileSystem"]}; under Xvfb, drawn without a graphics card; warm starts.',
            f'Load average before: {about["loadBefore"]:.2f}.']


def _heading(found: Found) -> list[str]:
    about = found.about
    lines = [
        f'Vitrine beside nginx {about["nginx"]} and Fastify 5 with better-sqlite3 (node {about["node"]}), '
        f'{about["date"]}',
        f'{about["cores"]} cores ({about["processor"]}), {about["memoryBytes"] / 1024 / MEGABYTE:.0f} GB, '
        f'{about["fileSystem"]}; {found.rounds} rounds of {found.seconds} s in turn, medians; '
        '± is half of worst to best round.',
        'wrk shares the cores with the server it loads; "cores" is what each of them kept busy.',
        f'Load average before: {about["loadBefore"]:.2f}.',
    ]
    if about['loadBefore'] > 0.5:
        lines[-1] += ' The machine was not idle: rates are noisy, CPU time less so.'
    return lines


def table(found: Found) -> str:
    if found.desktop:
        return '\n'.join(_desktop_heading(found) + _desktop_lines(found.desktop))
    lines = _heading(found)
    if found.cases:
        lines += _job_lines(found.cases) + _thread_lines(found.cases)
    if found.scale:
        lines += _scale_lines(found.scale)
    if found.idle:
        lines += _idle_lines(found.idle)
    return '\n'.join(lines)


def _case_json(figures: Figures) -> dict:
    def ratio_of(name: str) -> dict:
        found = ratios(figures, name)
        return {'rate': found[0], 'cpu': found[1]} if found else {}

    return {
        'title': figures.title,
        'threads': figures.threads,
        'wanted': figures.wanted,
        'samples': {name: [dataclasses.asdict(sample) for sample in samples]
                    for name, samples in figures.samples.items()},
        'ratios': {name: ratio_of(name) for name in figures.samples if name != 'vitrine'},
    }


def as_json(found: Found) -> dict:
    return {
        'machine': found.about,
        'cases': [_case_json(figures) for figures in found.cases],
        'scale': [dataclasses.asdict(scaled) | {'ratios': scale_ratios(scaled)} for scaled in found.scale],
        'idle': {name: dataclasses.asdict(figures) for name, figures in found.idle.items()},
        'desktop': dataclasses.asdict(found.desktop) if found.desktop else None,
        'problems': found.problems,
    }
