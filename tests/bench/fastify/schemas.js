// What goes in and out, as JSON schemas: Fastify validates requests with them and compiles them into serialisers.

const text = {type: 'string'};
const nullableText = {type: ['string', 'null']};
const flag = {type: 'boolean'};
const whole = {type: 'integer'};

const object = (properties) => ({type: 'object', properties});
const list = (items) => ({type: 'array', items});

const nullableWhole = {type: ['integer', 'null']};
const picture = object({
  url: text, alt: text, caption: text, assetId: nullableText, width: nullableWhole, height: nullableWhole,
});
const image = {...picture, nullable: true};
const tags = list(object({slug: text, name: text}));
const seo = object({title: text, description: text, image: text});
const custom = {type: 'object', additionalProperties: true};

const projectInLists = {
  id: text,
  slug: text,
  title: text,
  summary: text,
  status: text,
  publishedAt: nullableText,
  featured: flag,
  order: whole,
  tags,
  technologies: list(text),
  role: text,
  client: text,
  startedOn: nullableText,
  endedOn: nullableText,
  links: list(object({label: text, url: text, kind: text})),
  cover: image,
  seo,
  customFields: custom,
  version: whole,
  createdAt: text,
  updatedAt: text,
};

const project = {
  ...projectInLists,
  body: text,
  gallery: list(picture),
  relations: list(object({kind: text, id: text, slug: text, title: text})),
};

const articleInLists = {
  id: text,
  slug: text,
  title: text,
  excerpt: text,
  status: text,
  publishedAt: nullableText,
  canonicalUrl: text,
  source: text,
  readingMinutes: whole,
  tags,
  cover: image,
  seo,
  customFields: custom,
  version: whole,
  createdAt: text,
  updatedAt: text,
};

const hit = {type: text, slug: text, title: text, score: {type: 'number'}};

const itemAnswer = (fields) => object({data: object(fields)});
const listAnswer = (fields) => object({
  data: list(object(fields)),
  meta: object({total: whole, page: whole, limit: whole, nextCursor: nullableText}),
});

export const answers = {
  project: itemAnswer(project),
  projects: listAnswer(projectInLists),
  article: itemAnswer({...articleInLists, body: text}),
  articles: listAnswer(articleInLists),
  search: listAnswer(hit),
};

const bounded = (maxLength, minLength = 0) => ({type: 'string', minLength, maxLength});
const date = {type: 'string', format: 'date'};
const closed = (properties, required = []) => ({type: 'object', additionalProperties: false, required, properties});
const newImage = closed({url: bounded(2048, 1), alt: bounded(500), caption: bounded(500)}, ['url']);

const newItem = {
  slug: {...bounded(120, 1), pattern: '^[a-z0-9]+(-[a-z0-9]+)*$'},
  title: bounded(200, 1),
  body: bounded(1_000_000),
  status: {enum: ['draft', 'published', 'archived']},
  publishedAt: {type: 'string', format: 'date-time'},
  tags: {type: 'array', maxItems: 50, items: bounded(60, 1)},
  cover: newImage,
  seo: closed({title: bounded(200), description: bounded(500), image: bounded(2048)}),
  customFields: custom,
};

export const newProject = closed({
  ...newItem,
  summary: bounded(500),
  featured: flag,
  order: {...whole, minimum: -1_000_000, maximum: 1_000_000},
  technologies: {type: 'array', maxItems: 50, items: bounded(60, 1)},
  role: bounded(120),
  client: bounded(120),
  startedOn: date,
  endedOn: date,
  links: {
    type: 'array',
    maxItems: 30,
    items: closed({label: bounded(80), url: bounded(2048, 1), kind: bounded(40)}, ['url']),
  },
  gallery: {type: 'array', maxItems: 100, items: newImage},
}, ['title']);

export const newArticle = closed({
  ...newItem,
  excerpt: bounded(500),
  canonicalUrl: bounded(2048),
  source: bounded(2048),
}, ['title']);

const paged = {
  page: {...whole, minimum: 1, maximum: 1_000_000, default: 1},
  limit: {...whole, minimum: 1, maximum: 100, default: 20},
};

/// One to three of those names, each with - for descending.
const sortBy = (...names) => {
  const key = `-?(${names.join('|')})`;
  return {type: 'string', pattern: `^${key}(,${key}){0,2}$`};
};

export const projectsQuery = closed({
  ...paged,
  sort: sortBy('title', 'createdAt', 'updatedAt', 'startedOn'),
  tag: text,
  technology: text,
  featured: flag,
  year: {...whole, minimum: 1, maximum: 9999},
  status: {enum: ['published']},
});

export const articlesQuery = closed({
  ...paged,
  sort: sortBy('title', 'publishedAt', 'createdAt', 'updatedAt'),
  tag: text,
  status: {enum: ['published']},
});

export const searchQuery = closed({...paged, q: bounded(1000)}, ['q']);
