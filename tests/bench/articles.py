"""Articles as a studio's journal has them, always the same ones: the first 2,000 of them and 100,000 alike."""

import random
from datetime import datetime, timedelta, timezone

import words

VERSION = 1  # counts up whenever an article of the same number becomes another one
COUNT = 2000
TAGS = ['Branding', 'Web', 'Print', 'Type design', 'Photography', 'Motion', 'Research', 'Editorial', 'Accessibility',
        'Packaging', 'Lettering', 'Illustration', 'Bookbinding', 'Interviews', 'Process', 'Tools', 'Travel', 'Teaching',
        'Exhibitions', 'Notes']
HEADINGS = ['Where it began', 'How it is made', 'What went wrong', 'What stayed', 'Materials', 'Afterwards']
RARE_WORD = 'lighthouse'  # in one article of twenty
RARE_EVERY = 20
COMMON_WORD = 'studio'  # in every one
FIRST_DAY = datetime(2012, 1, 2, 7, tzinfo=timezone.utc)
MINUTES = 13 * 365 * 24 * 60  # within which they were published

SENTENCES = words.sentences(1, 6000)


def _text(random_: random.Random, count: int) -> str:
    return ' '.join(random_.choices(SENTENCES, k=count))


def _body(random_: random.Random, number: int) -> str:
    parts = [_text(random_, 3)]
    for heading in random_.sample(HEADINGS, 3):
        points = '\n'.join(f'- {sentence}' for sentence in random_.choices(SENTENCES, k=3))
        parts.append(f'## {heading}\n\n{_text(random_, random_.randint(2, 6))}\n\n{points}')
    if number % RARE_EVERY == 0:
        parts.append(f'From the {RARE_WORD} one sees all of it. {_text(random_, 1)}')
    parts.append(f'*Written in the {COMMON_WORD} at {words.chosen(random_, words.NAMES)}.*')
    return '\n\n'.join(parts)


def _title(random_: random.Random, number: int) -> str:
    noun = RARE_WORD if number % (10 * RARE_EVERY) == 0 else words.chosen(random_, words.NOUNS)
    return f'{random_.choice(words.ADJECTIVES).capitalize()} {noun}, {random_.choice(words.NAMES)}'


def article(number: int) -> dict:
    """The article of that number, from 0, as POST takes it."""
    random_ = random.Random(f'article {number}')
    title = _title(random_, number)
    published = FIRST_DAY + timedelta(minutes=random_.randrange(MINUTES), milliseconds=number % 1000)
    fields = {
        'slug': f'{title.lower().replace(", ", "-").replace(" ", "-")}-{number}',
        'title': title,
        'excerpt': _text(random_, 2)[:500],
        'body': _body(random_, number),
        'status': 'published',
        'publishedAt': published.isoformat(timespec='milliseconds').replace('+00:00', 'Z'),
        'tags': random_.sample(TAGS, 3),
        'seo': {'title': title, 'description': _text(random_, 1)},
        'customFields': {'series': random_.choice(['journal', 'notes', 'reports']), '_draft': 7000 + number},
    }
    if number % 3 == 0:
        fields['cover'] = {'url': f'https://example.com/pictures/{number}.jpg', 'alt': _text(random_, 1)}
    if number % 5 == 0:
        fields |= {'source': 'Fieldwork Quarterly', 'canonicalUrl': f'https://example.org/quarterly/{number}'}
    return fields
