"""Whether two servers answer alike: ratios mean something only then."""

import json

from load import BenchError

OWN_FIELDS = {'id', 'createdAt', 'updatedAt'}  # each server gives its own
SEARCH_FIELDS = {'score', 'snippet'}  # how well it fits and where is each one's own


def _comparable(answer: bytes, without: set[str]) -> dict:
    found = json.loads(answer)
    items = found['data'] if isinstance(found['data'], list) else [found['data']]
    found['data'] = [{name: value for name, value in item.items() if name not in without} for item in items]
    return found


def _difference(ours, theirs, place: str = 'the answer') -> str | None:
    """Where the two differ first, in words; nothing if they do not."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        if ours.keys() != theirs.keys():
            return f'{place} has {sorted(ours.keys() ^ theirs.keys())} in one only'
        pairs = [(f'{place}.{name}', value, theirs[name]) for name, value in ours.items()]
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        pairs = [(f'{place}[{number}]', *both) for number, both in enumerate(zip(ours, theirs))]
    else:
        return None if ours == theirs else f'{place} is {str(ours)[:80]!r} and {str(theirs)[:80]!r}'
    differences = (_difference(one, other, name) for name, one, other in pairs)
    return next((found for found in differences if found), None)


def check_same(ours, theirs, targets: list[str]) -> None:
    """Throws BenchError where `theirs` does not answer as `ours` does, apart from what each makes itself."""
    for target in targets:
        mine, other = ours.get(target), theirs.get(target)
        if (mine[0], other[0]) != (200, 200):
            raise BenchError(f'{target} is answered with {mine[0]} by {ours.name} and {other[0]} by {theirs.name}')
        without = OWN_FIELDS | SEARCH_FIELDS if target.startswith('/api/search') else OWN_FIELDS
        difference = _difference(_comparable(mine[1], without), _comparable(other[1], without))
        if difference:
            raise BenchError(f'{ours.name} and {theirs.name} answer {target} otherwise: {difference}')


def check_same_bytes(ours, files, targets: dict[str, str]) -> None:
    """`targets` are ours by the paths of the files."""
    for path, target in targets.items():
        if files.get(path)[1] != ours.get(target)[1]:
            raise BenchError(f'{files.name} does not serve the same bytes for {path}')
