// The articles in SQLite; every statement is prepared once.

import {Lists} from './lists.js';
import {Tags, tagsJson} from './tags.js';
import {imageJson, instant, newId, publicCustomFields, publishedAt, seoJson, slugFrom} from './values.js';

const listColumns = `id, slug, title, excerpt, status, published_at, canonical_url, source, reading_minutes, tags,
  cover, seo, custom_fields, version, created_at, updated_at`;
const wordsPerMinute = 220;

const orders = {
  title: 'title COLLATE NOCASE',
  publishedAt: 'published_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

const filters = {
  tag: 'number IN (SELECT article FROM article_tag WHERE tag = (SELECT number FROM tag WHERE slug = @tag))',
};

function readingMinutes(body) {
  return Math.ceil((body.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length / wordsPerMinute);
}

function toArticle(row) {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    excerpt: row.excerpt,
    body: row.body,
    status: row.status,
    publishedAt: instant(row.published_at),
    canonicalUrl: row.canonical_url,
    source: row.source,
    readingMinutes: row.reading_minutes,
    tags: JSON.parse(row.tags),
    cover: row.cover && JSON.parse(row.cover),
    seo: JSON.parse(row.seo),
    customFields: publicCustomFields(row.custom_fields),
    version: row.version,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  };
}

export class Articles {
  constructor(database, search) {
    const prepare = (sql) => database.prepare(sql);
    this.search = search;
    this.tags = new Tags(database, 'article_tag', 'article');
    this.lists = new Lists(database, {
      table: 'article', columns: listColumns, order: 'published_at DESC, number DESC', orders, filters,
    });
    this.byNumber = prepare(`SELECT ${listColumns}, body FROM article WHERE number = ?`);
    this.slugTaken = prepare('SELECT 1 FROM article WHERE slug = ?').pluck();
    this.insertArticle = prepare(`
      INSERT INTO article (id, slug, title, excerpt, status, published_at, canonical_url, source, reading_minutes, tags,
        cover, seo, custom_fields, version, created_at, updated_at, body)
      VALUES (@id, @slug, @title, @excerpt, @status, @publishedAt, @canonicalUrl, @source, @readingMinutes, @tags,
        @cover, @seo, @customFields, 1, @now, @now, @body)`);
    this.insertion = database.transaction((fields) => this.#insert(fields));
  }

  list(query) {
    const {rows, meta} = this.lists.find(query, {tag: query.tag});
    return {data: rows.map(toArticle), meta};
  }

  /// The stored article, or null when its slug is taken.
  create(fields) {
    return this.insertion.immediate(fields);
  }

  #insert(fields) {
    const slug = fields.slug ?? slugFrom(fields.title);
    if (this.slugTaken.get(slug))
      return null;
    const tags = this.tags.resolve(fields.tags);
    const number = this.#insertRow({...fields, slug}, tags);
    this.tags.assign(number, tags);
    const row = this.byNumber.get(number);
    if (row.status === 'published')
      this.search.put('article', number, row, row.excerpt, tags.map((tag) => tag.name));
    return toArticle(row);
  }

  #insertRow(fields, tags) {
    const now = Date.now();
    const body = fields.body ?? '';
    return this.insertArticle.run({
      id: newId(now),
      slug: fields.slug,
      title: fields.title,
      excerpt: fields.excerpt ?? '',
      status: fields.status ?? 'draft',
      publishedAt: publishedAt(fields, now),
      canonicalUrl: fields.canonicalUrl ?? '',
      source: fields.source ?? '',
      readingMinutes: readingMinutes(body),
      tags: tagsJson(tags),
      cover: imageJson(fields.cover),
      seo: seoJson(fields.seo),
      customFields: JSON.stringify(fields.customFields ?? {}),
      now,
      body,
    }).lastInsertRowid;
  }
}
