"""What is asked of the servers: requests of which none is like another, always the same ones."""

import random
from collections.abc import Callable

import articles
import projects
import words

SEARCH_FIELDS = 'type,slug,title,score'  # all but the snippet


def _query(random_: random.Random, path: str, parameters: dict) -> str:
    """The parameters in any order: a target of its own for the same question."""
    items = list(parameters.items())
    random_.shuffle(items)
    return f'{path}?' + '&'.join(f'{name}={value}' for name, value in items)


def _disguised(random_: random.Random, word: str, letters: int) -> str:
    """Some letters of the word percent-encoded: a target of its own with the same meaning."""
    places = random_.sample(range(len(word)), letters)
    return ''.join(f'%{ord(letter):02X}' if place in places else letter for place, letter in enumerate(word))


def _different(count: int, make: Callable[[], str]) -> list[str]:
    targets: dict[str, None] = {}
    while len(targets) < count:
        targets[make()] = None
    return list(targets)


def _slug(tag: str) -> str:
    return tag.lower().replace(' ', '-')


def listing(count: int) -> list[str]:
    """Full pages of projects in several orders."""
    random_ = random.Random(1)
    sorts = ['', 'title', '-title', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt', 'startedOn', '-startedOn']

    def make() -> str:
        parameters = {'page': random_.randint(1, 10), 'limit': random_.randint(16, 20), 'sort': random_.choice(sorts)}
        if not parameters['sort']:
            del parameters['sort']
        if random_.random() < 0.5:
            parameters['status'] = 'published'
        return _query(random_, '/api/projects', parameters)
    return _different(count, make)


def filtering(count: int) -> list[str]:
    """Projects by two or three filters at once."""
    random_ = random.Random(2)

    def make() -> str:
        parameters = {'limit': random_.randint(10, 20), 'year': random_.randint(2012, 2024),
                      'tag': _slug(random_.choice(projects.TAGS))}
        if random_.random() < 0.3:
            parameters['technology'] = random_.choice(projects.TECHNOLOGIES)
        if random_.random() < 0.3:
            parameters['featured'] = random_.choice(['true', 'false'])
        return _query(random_, '/api/projects', parameters)
    return _different(count, make)


def items(count: int, slugs: list[str]) -> list[str]:
    random_ = random.Random(3)
    return _different(count, lambda: '/api/projects/' + _disguised(random_, random_.choice(slugs), 2))


def tagged(count: int) -> list[str]:
    """The second to fourth page of a tag's articles, in several orders."""
    random_ = random.Random(4)
    sorts = ['-publishedAt', 'publishedAt', 'title', '-title', '-publishedAt,title']

    def make() -> str:
        parameters = {'tag': _slug(random_.choice(articles.TAGS)), 'sort': random_.choice(sorts),
                      'page': random_.randint(2, 4), 'limit': 20}
        if random_.random() < 0.5:
            parameters['status'] = 'published'
        return _query(random_, '/api/articles', parameters)
    return _different(count, make)


def _sought(random_: random.Random) -> list[str]:
    """One word or two, of those that name something; every other last one is only begun."""
    kinds = [words.NOUNS, words.NAMES, words.COMPOUNDS, words.NOUNS + words.MATERIALS]
    sought = [random_.choice(kind[:600]) for kind in random_.sample(kinds, random_.choice([1, 2]))]
    if random_.random() < 0.5:
        sought[-1] = sought[-1][:random_.randint(3, len(sought[-1]))]
    return sought


def searching(count: int) -> list[str]:
    random_ = random.Random(5)

    def make() -> str:
        sought = [_disguised(random_, word, random_.randint(0, 1)) for word in _sought(random_)]
        return '/api/search?q=' + '+'.join(sought)
    return _different(count, make)


def searching_fields(targets: list[str]) -> list[str]:
    """The same searches without snippets."""
    return [f'{target}&fields={SEARCH_FIELDS}' for target in targets]


def searching_word(count: int, word: str) -> list[str]:
    """One word over and over, each time with other signs behind it that mean nothing."""
    digits = max(1, (count - 1).bit_length())
    signs = str.maketrans('01', '.,')
    return [f'/api/search?q={word}+{f"{number:0{digits}b}".translate(signs)}' for number in range(count)]


def paging(count: int) -> list[str]:
    """Pages of all articles that 1,000 of them have too, in several orders."""
    random_ = random.Random(6)
    sorts = ['-publishedAt', 'publishedAt', 'title', '-title', '-updatedAt', '-createdAt']

    def make() -> str:
        parameters = {'page': random_.randint(1, 40), 'limit': 20, 'sort': random_.choice(sorts)}
        if random_.random() < 0.5:
            parameters['status'] = 'published'
        for name in parameters:
            if random_.random() < 0.5 and name != 'page':
                parameters[name] = _disguised(random_, str(parameters[name]), 1)
        return _query(random_, '/api/articles', parameters)
    return _different(count, make)
