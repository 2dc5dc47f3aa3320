// What goes in and out, as JSON schemas: Fastify validates requests with them and compiles them into serialisers.

const text = {type: 'string'};
const nullableText = {type: ['string', 'null']};
const flag = {type: 'boolean'};
const whole = {type: 'integer'};

const object = (properties) => ({type: 'object', properties});
const list = (items) => ({type: 'array', items});

const publicFields = {
  id: text,
  slug: text,
  title: text,
  summary: text,
  body: text,
  status: text,
  featured: flag,
  order: whole,
  tags: list(object({slug: text, name: text})),
  technologies: list(text),
  role: text,
  client: text,
  startedOn: nullableText,
  endedOn: nullableText,
  links: list(object({label: text, url: text, kind: text})),
  seo: object({title: text, description: text}),
  customFields: {type: 'object', additionalProperties: true},
  version: whole,
  createdAt: text,
  updatedAt: text,
};

const {body: _, ...listFields} = publicFields;

export const itemAnswer = object({data: object(publicFields)});
export const listAnswer = object({
  data: list(object(listFields)),
  meta: object({total: whole, page: whole, limit: whole}),
});

const bounded = (maxLength, minLength = 0) => ({type: 'string', minLength, maxLength});
const date = {type: 'string', format: 'date'};

export const newProject = {
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    slug: {...bounded(120, 1), pattern: '^[a-z0-9]+(-[a-z0-9]+)*$'},
    title: bounded(200, 1),
    summary: bounded(500),
    body: bounded(1_000_000),
    status: {enum: ['draft', 'published', 'archived']},
    featured: flag,
    order: {...whole, minimum: -1_000_000, maximum: 1_000_000},
    tags: {type: 'array', maxItems: 50, items: bounded(60, 1)},
    technologies: {type: 'array', maxItems: 50, items: bounded(60, 1)},
    role: bounded(120),
    client: bounded(120),
    startedOn: date,
    endedOn: date,
    links: {
      type: 'array',
      maxItems: 30,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['url'],
        properties: {label: bounded(80), url: bounded(2048, 1), kind: bounded(40)},
      },
    },
    seo: {
      type: 'object',
      additionalProperties: false,
      properties: {title: bounded(200), description: bounded(500)},
    },
    customFields: {type: 'object', additionalProperties: true},
  },
};

export const listQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    page: {...whole, minimum: 1, maximum: 1_000_000, default: 1},
    limit: {...whole, minimum: 1, maximum: 100, default: 20},
    sort: {type: 'string', pattern: '^-?(title|createdAt|updatedAt|startedOn)$'},
    tag: text,
    technology: text,
    featured: flag,
    year: {...whole, minimum: 1, maximum: 9999},
    status: {enum: ['published']},
  },
};
