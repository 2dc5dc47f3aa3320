"""200 projects as a real portfolio has them, always the same ones."""

import random

COUNT = 200
PLACES = ['Harbour', 'Quarry', 'Orchard', 'Meridian', 'Lantern', 'Foundry', 'Saltmarsh', 'Atrium', 'Juniper',
          'Viaduct']
KINDS = ['identity', 'booking site', 'field guide', 'archive', 'type family', 'signage', 'annual report', 'shop',
         'exhibition', 'app']
TAGS = ['Branding', 'Web', 'Print', 'Type design', 'Photography', 'Motion', 'Research', 'Editorial', 'Accessibility',
        'Packaging']
TECHNOLOGIES = ['TypeScript', 'Next.js', 'Astro', 'PostgreSQL', 'Figma', 'Blender', 'Swift', 'WebGL', 'Rust',
                'Eleventy']
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
        'publishedAt': f'{started + 1}-{1 + number % 12:02}-20T09:00:00.{number:03}Z',
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
        'customFields': {'sector': random_.choice(['culture', 'health', 'retail']), 'awards': number % 4,
                         '_invoice': 4000 + number},
    }
