"""Sentences as somebody writes them about their work: few words are common, most are rare. Always the same ones."""

import random

NOUNS = """page picture letter paper colour grid type studio client brief poster book sign map drawing photograph
    archive shop museum harbour street station garden bridge window kitchen workshop exhibition catalogue magazine
    cover logo font icon button form table list menu search index camera lens print plate ink press proof margin
    column headline caption footnote sketch model prototype test survey interview letterpress screen telephone
    browser server budget invoice contract deadline meeting workbench orchard quarry lantern ferry viaduct greenhouse
    mill chapel reservoir tramway observatory""".split()
ADJECTIVES = """new small old quiet good long plain clear early first last slow narrow bright careful late local heavy
    light honest warm second rough thin steady loose foreign patient modest stubborn crooked unfinished seasonal
    borrowed weathered handmade illegible translucent""".split()
VERBS = """made found inked moved printed tested noted kept changed measured finished asked built photographed sorted
    counted replaced repaired folded rewrote translated bound engraved framed sanded varnished catalogued
    digitised""".split()
MATERIALS = """paper wood glass linen brass concrete wool clay copper felt slate enamel plywood leather granite
    porcelain""".split()
OPENINGS = """Later Meanwhile Afterwards Usually Sometimes Again Elsewhere Unexpectedly Eventually""".split()
BEGINNINGS = """Bra Hol Mar Ten Wic Fen Sal Dor Kel Lin Ost Pel Quin Ras Stav Thor Ul Var Wen Yar Ald Bre Cor Dun Ell
    Gar Hes Iver Jor Lam""".split()
ENDINGS = """mere holt wick sted gate low ham by den ford ness ton ridge field moor vik berg dale mouth stow ley combe
    worth thorpe brook""".split()
NAMES = [beginning + ending for beginning in BEGINNINGS for ending in ENDINGS]
COMPOUNDS = [first + second for first in NOUNS[:40] for second in NOUNS if first != second]
random.Random(0).shuffle(COMPOUNDS)  # else the common ones would all begin with the same word

PATTERNS = [
    'The {adjective} {noun} was {verb} in {name}, and the {compound} beside it a year later.',
    'In {year} we {verb} each {compound} twice before anybody saw it.',
    '{opening} the {noun} of {material} turned out to be the one that mattered.',
    'They {verb} a {compound} from whatever lay about, which nobody had asked for.',
    'A {adjective} {noun} needs a good {compound}; everything else can wait until both are there.',
    '{opening} we did it again, with {number} people, and kept the half that worked.',
    'What a {compound} in {name} teaches about the rest: it has to be {adjective}, or it will not last.',
    'Of {number} drafts one survived, together with a {noun} from {year} and what we had learnt from it.',
    'Nobody there had {verb} a {compound} of {material} before, so it took the whole winter.',
    'The {noun}, the {compound} and all that hung on the wall came from {name}.',
    'It is easy to say afterwards, but at the time there was no other way to do it.',
    'That is why there are {number} of them now, and why we still answer every letter.',
]


def chosen(random_: random.Random, words: list[str]) -> str:
    """One of the words, the first ones far more often than the last."""
    return words[int(len(words) * random_.random() ** 3)]


def sentence(random_: random.Random) -> str:
    kinds = {'adjective': ADJECTIVES, 'noun': NOUNS, 'verb': VERBS, 'material': MATERIALS, 'name': NAMES,
             'compound': COMPOUNDS, 'opening': OPENINGS}
    parts = []
    for piece in random_.choice(PATTERNS).split('{'):
        name, brace, rest = piece.partition('}')
        if not brace:
            parts.append(piece)
        elif name in kinds:
            parts.append(chosen(random_, kinds[name]) + rest)
        else:
            parts.append(str(random_.randint(1989, 2025) if name == 'year' else random_.randint(3, 40)) + rest)
    return ''.join(parts)


def sentences(seed: int, count: int) -> list[str]:
    random_ = random.Random(seed)
    return [sentence(random_) for _ in range(count)]
