// The projects in SQLite; every statement is prepared once.

import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import Database from 'better-sqlite3';

const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8');

const listColumns = `id, slug, title, summary, status, featured, position, tags, technologies, role, client, started_on,
  ended_on, links, seo, custom_fields, version, created_at, updated_at`;

const orders = {
  title: 'title COLLATE NOCASE',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  startedOn: 'started_on',
};

const filters = {
  featured: 'featured = @featured',
  tag: 'number IN (SELECT project FROM project_tag WHERE tag = (SELECT number FROM tag WHERE slug = @tag))',
  technology: 'number IN (SELECT project FROM project_technology WHERE technology = @technology)',
  year: `CAST(substr(coalesce(started_on, ended_on), 1, 4) AS INTEGER) <= @year
    AND CAST(substr(coalesce(ended_on, started_on), 1, 4) AS INTEGER) >= @year`,
};

/// UUIDv7 (RFC 9562).
function newId(now) {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function slugFrom(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '').slice(0, 120);
}

function publicCustomFields(json) {
  const fields = JSON.parse(json);
  for (const name of Object.keys(fields)) {
    if (name.startsWith('_'))
      delete fields[name];
  }
  return fields;
}

function toProject(row) {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    body: row.body,
    status: row.status,
    featured: row.featured === 1,
    order: row.position,
    tags: JSON.parse(row.tags),
    technologies: JSON.parse(row.technologies),
    role: row.role,
    client: row.client,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    links: JSON.parse(row.links),
    seo: JSON.parse(row.seo),
    customFields: publicCustomFields(row.custom_fields),
    version: row.version,
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
  };
}

export class Store {
  /// `synchronous` is FULL or NORMAL.
  constructor(file, synchronous) {
    this.database = new Database(file, {timeout: 5000});
    this.database.pragma('journal_mode = WAL');
    this.database.pragma(`synchronous = ${synchronous}`);
    this.database.pragma('foreign_keys = ON');
    this.database.exec(schema);
    this.lists = new Map();
    const prepare = (sql) => this.database.prepare(sql);
    const isPublic = "status = 'published'";
    this.bySlug = prepare(`SELECT ${listColumns}, body FROM project WHERE slug = ? AND ${isPublic}`);
    this.byNumber = prepare(`SELECT ${listColumns}, body FROM project WHERE number = ?`);
    this.slugTaken = prepare('SELECT 1 FROM project WHERE slug = ?').pluck();
    this.insertProject = prepare(`
      INSERT INTO project (id, slug, title, summary, status, featured, position, tags, technologies, role, client,
        started_on, ended_on, links, seo, custom_fields, version, created_at, updated_at, body)
      VALUES (@id, @slug, @title, @summary, @status, @featured, @position, @tags, @technologies, @role, @client,
        @startedOn, @endedOn, @links, @seo, @customFields, 1, @now, @now, @body)`);
    this.insertTechnology = prepare('INSERT OR IGNORE INTO project_technology (technology, project) VALUES (?, ?)');
    this.tagBySlug = prepare('SELECT number, name FROM tag WHERE slug = ?');
    this.insertTag = prepare('INSERT INTO tag (slug, name) VALUES (?, ?)');
    this.insertProjectTag = prepare('INSERT OR IGNORE INTO project_tag (tag, project) VALUES (?, ?)');
    this.insertion = this.database.transaction((fields) => this.#insert(fields));
  }

  find(slug) {
    const row = this.bySlug.get(slug);
    return row && toProject(row);
  }

  list(query) {
    const {count, page} = this.#listStatements(query);
    const {tag, technology, featured, year} = query;
    const values = {tag, technology, featured: featured ? 1 : 0, year};
    const total = count.get(values);
    const rows = page.all({...values, limit: query.limit, offset: (query.page - 1) * query.limit});
    return {data: rows.map(toProject), meta: {total, page: query.page, limit: query.limit}};
  }

  /// The stored project, or null when its slug is taken.
  create(fields) {
    return this.insertion.immediate(fields);
  }

  /// One pair of statements for each shape of query.
  #listStatements(query) {
    const used = Object.keys(filters).filter((name) => query[name] !== undefined);
    const key = `${query.sort}|${used}`;
    let statements = this.lists.get(key);
    if (!statements) {
      const where = ["status = 'published'", ...used.map((name) => filters[name])].join(' AND ');
      const direction = query.sort?.startsWith('-') ? ' DESC' : '';
      const order = query.sort
        ? `${orders[query.sort.replace('-', '')]}${direction}, number${direction}`
        : 'position, created_at DESC, number DESC';
      statements = {
        count: this.database.prepare(`SELECT count(*) FROM project WHERE ${where}`).pluck(),
        page: this.database.prepare(
          `SELECT ${listColumns} FROM project WHERE ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset`),
      };
      this.lists.set(key, statements);
    }
    return statements;
  }

  #insert(fields) {
    const now = Date.now();
    const slug = fields.slug ?? slugFrom(fields.title);
    if (this.slugTaken.get(slug))
      return null;
    const tags = (fields.tags ?? []).map((name) => this.#tag(name));
    const {lastInsertRowid: number} = this.insertProject.run({
      id: newId(now),
      slug,
      title: fields.title,
      summary: fields.summary ?? '',
      status: fields.status ?? 'draft',
      featured: fields.featured ? 1 : 0,
      position: fields.order ?? 0,
      tags: JSON.stringify(tags.map(({slug, name}) => ({slug, name}))),
      technologies: JSON.stringify(fields.technologies ?? []),
      role: fields.role ?? '',
      client: fields.client ?? '',
      startedOn: fields.startedOn ?? null,
      endedOn: fields.endedOn ?? null,
      links: JSON.stringify(fields.links ?? []),
      seo: JSON.stringify({title: '', description: '', ...fields.seo}),
      customFields: JSON.stringify(fields.customFields ?? {}),
      now,
      body: fields.body ?? '',
    });
    for (const technology of fields.technologies ?? [])
      this.insertTechnology.run(technology, number);
    for (const tag of tags)
      this.insertProjectTag.run(tag.number, number);
    return toProject(this.byNumber.get(number));
  }

  /// The tag of that name, made when nobody used it yet.
  #tag(text) {
    const slug = slugFrom(text);
    const known = this.tagBySlug.get(slug);
    return known ? {...known, slug} : {number: this.insertTag.run(slug, text).lastInsertRowid, slug, name: text};
  }
}
