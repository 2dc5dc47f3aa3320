"""200 projects as a real portfolio has them, always the same ones, and the requests that read them."""

import random

COUNT = 200
PLACES = ['Harbour', 'Quarry', 'Orchard', 'Meridian', 'Lantern', 'Foundry', 'Saltmarsh', 'Atrium', 'Juniper', 'Viaduct']
KINDS = ['identity', 'booking site', 'field guide', 'archive', 'type family', 'signage', 'annual report', 'shop',
         'exhibition', 'app']
TAGS = ['Branding', 'Web', 'Print', 'Type design', 'Photography', 'Motion', 'Research', 'Editorial', 'Accessibility',
        'Packaging']
TECHNOLOGIES = ['TypeScript', 'Next.js', 'Astro', 'PostgreSQL', 'Figma', 'Blender', 'Swift', 'WebGL', 'Rust', 'Eleventy']
ROLES = ['Design lead', 'Developer', 'Art direction', 'Photographer', 'Design and code']
SENTENCES = [
    'The client had nine suppliers and nine ideas of what blue is, so we began with one page that everybody could sign.',
    'Most visitors arrive on a telephone, on a train, with one thumb free; everything else followed from that.',
    'We tested the first version on paper with eleven people and threw away two thirds of it the same evening.',
    'Every picture was made on site over four days in November, in rain that the brief had not mentioned.',
    'The grid has seven columns because the oldest drawing in the archive is divided by seven as well.',
    'Pages weigh less than two hundred kilobytes, and the slowest of them is readable after half a second.',
    'The old address book moved over in one night; nobody has asked for it since, which is the best that can be said.',
    'Colour carries no meaning alone: each state has a word, and each word was read aloud by three screen readers.',
    'What looks like a single weight of type is really two, set so that figures in tables stand under each other.',
    'After launch the number of calls to the office halved, and those that remained were about opening hours.',
]


def _text(random_: random.Random, sentences: int) -> str:
    return ' '.join(random_.choice(SENTENCES) for _ in range(sentences))


def _body(random_: random.Random) -> str:
    parts = []
    for heading in ['The brief', 'What we did', 'How it is made', 'What came of it']:
        points = '\n'.join(f'- {sentence}' for sentence in random_.sample(SENTENCES, 3))
        parts.append(f'## {heading}\n\n{_text(random_, 4)}\n\n{points}\n\n**In short:** {_text(random_, 1)}')
    return '\n\n'.join(parts)


def project(number: int, title: str | None = None) -> dict:
    """The project of that number, from 0, as POST takes it."""
    random_ = random.Random(number)
    name = f'{PLACES[number % 10]} {KINDS[number // 10 % 10]}{" II" if number >= 100 else ""}'
    title = title or name
    started = 2012 + number % 13
    return {
        'title': title,
        'summary': _text(random_, 2)[:500],
        'body': _body(random_),
        'status': 'published',
        'featured': number % 7 == 0,
        'order': number,
        'tags': random_.sample(TAGS, 3),
        'technologies': random_.sample(TECHNOLOGIES, 4),
        'role': random_.choice(ROLES),
        'startedOn': f'{started}-{1 + number % 12:02}-03',
        'endedOn': f'{started + number % 3}-12-17',
        'links': [{'label': 'Website', 'url': f'https://example.com/work/{number}', 'kind': 'website'},
                  {'label': 'Source', 'url': f'https://example.org/source/{number}', 'kind': 'source'}],
        'seo': {'title': f'{name}, a case study', 'description': _text(random_, 1)},
        'customFields': {'sector': random_.choice(['culture', 'health', 'retail']), 'awards': number % 4, '_invoice': 4000 + number},
    }


def _query(random_: random.Random, parameters: dict) -> str:
    """The parameters in any order: a target of its own for the same list."""
    items = list(parameters.items())
    random_.shuffle(items)
    return '/api/projects?' + '&'.join(f'{name}={value}' for name, value in items)


def list_targets(count: int) -> list[str]:
    """Full pages in several orders, no target twice."""
    random_ = random.Random(1)
    sorts = ['', 'title', '-title', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt', 'startedOn', '-startedOn']
    targets: dict[str, None] = {}
    while len(targets) < count:
        parameters = {'page': random_.randint(1, 10), 'limit': random_.randint(16, 20), 'sort': random_.choice(sorts)}
        if not parameters['sort']:
            del parameters['sort']
        if random_.random() < 0.5:
            parameters['status'] = 'published'
        targets[_query(random_, parameters)] = None
    return list(targets)


def filter_targets(count: int) -> list[str]:
    """Two or three filters at once, no target twice."""
    random_ = random.Random(2)
    targets: dict[str, None] = {}
    while len(targets) < count:
        parameters = {'limit': random_.randint(10, 20), 'year': random_.randint(2012, 2024),
                      'tag': random_.choice(TAGS).lower().replace(' ', '-')}
        if random_.random() < 0.3:
            parameters['technology'] = random_.choice(TECHNOLOGIES)
        if random_.random() < 0.3:
            parameters['featured'] = random_.choice(['true', 'false'])
        targets[_query(random_, parameters)] = None
    return list(targets)


def item_targets(slugs: list[str], count: int) -> list[str]:
    """Items, with two letters of the slug percent-encoded: a target of its own for the same item."""
    random_ = random.Random(3)
    targets: dict[str, None] = {}
    while len(targets) < count:
        letters = list(random_.choice(slugs))
        for position in random_.sample(range(len(letters)), 2):
            letters[position] = f'%{ord(letters[position]):02X}'
        targets['/api/projects/' + ''.join(letters)] = None
    return list(targets)
