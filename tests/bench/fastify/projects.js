// The projects in SQLite; every statement is prepared once.

import {Lists} from './lists.js';
import {Tags, tagsJson} from './tags.js';
import {imageJson, instant, newId, publicCustomFields, publishedAt, seoJson, slugFrom, wholeImage} from './values.js';

const listColumns = `id, slug, title, summary, status, published_at, featured, position, tags, technologies, role,
  client, started_on, ended_on, links, cover, seo, custom_fields, version, created_at, updated_at`;
const itemColumns = `number, ${listColumns}, gallery, body`;

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

function toProject(row) {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    body: row.body,
    status: row.status,
    publishedAt: instant(row.published_at),
    featured: row.featured === 1,
    order: row.position,
    tags: JSON.parse(row.tags),
    technologies: JSON.parse(row.technologies),
    role: row.role,
    client: row.client,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    links: JSON.parse(row.links),
    cover: row.cover && JSON.parse(row.cover),
    seo: JSON.parse(row.seo),
    customFields: publicCustomFields(row.custom_fields),
    version: row.version,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  };
}

export class Projects {
  constructor(database, search) {
    const prepare = (sql) => database.prepare(sql);
    this.search = search;
    this.tags = new Tags(database, 'project_tag', 'project');
    this.lists = new Lists(database, {
      table: 'project', columns: listColumns, order: 'position, created_at DESC, number DESC', orders, filters,
    });
    this.bySlug = prepare(`SELECT ${itemColumns} FROM project WHERE slug = ? AND status = 'published'`);
    this.byNumber = prepare(`SELECT ${itemColumns} FROM project WHERE number = ?`);
    this.relations = prepare(`SELECT kind, slug AS project, title FROM project_relation JOIN project ON number = target
      WHERE source = ? AND status = 'published' ORDER BY kind, title`);
    this.slugTaken = prepare('SELECT 1 FROM project WHERE slug = ?').pluck();
    this.insertProject = prepare(`
      INSERT INTO project (id, slug, title, summary, status, published_at, featured, position, tags, technologies, role,
        client, started_on, ended_on, links, cover, seo, custom_fields, version, created_at, updated_at, gallery, body)
      VALUES (@id, @slug, @title, @summary, @status, @publishedAt, @featured, @position, @tags, @technologies, @role,
        @client, @startedOn, @endedOn, @links, @cover, @seo, @customFields, 1, @now, @now, @gallery, @body)`);
    this.insertTechnology = prepare('INSERT OR IGNORE INTO project_technology (technology, project) VALUES (?, ?)');
    this.insertion = database.transaction((fields) => this.#insert(fields));
  }

  find(slug) {
    const row = this.bySlug.get(slug);
    return row && this.#toItem(row);
  }

  list(query) {
    const {tag, technology, featured, year} = query;
    const {rows, meta} = this.lists.find(query, {tag, technology, featured: featured ? 1 : 0, year});
    return {data: rows.map(toProject), meta};
  }

  /// The stored project, or null when its slug is taken.
  create(fields) {
    return this.insertion.immediate(fields);
  }

  #toItem(row) {
    return {...toProject(row), gallery: JSON.parse(row.gallery), relations: this.relations.all(row.number)};
  }

  #insert(fields) {
    const slug = fields.slug ?? slugFrom(fields.title);
    if (this.slugTaken.get(slug))
      return null;
    const tags = this.tags.resolve(fields.tags);
    const number = this.#insertRow({...fields, slug}, tags);
    const technologies = fields.technologies ?? [];
    for (const technology of technologies)
      this.insertTechnology.run(technology, number);
    this.tags.assign(number, tags);
    const row = this.byNumber.get(number);
    if (row.status === 'published') {
      const words = [...technologies, row.client, row.role, ...tags.map((tag) => tag.name)];
      this.search.put('project', number, row, row.summary, words);
    }
    return this.#toItem(row);
  }

  #insertRow(fields, tags) {
    const now = Date.now();
    return this.insertProject.run({
      id: newId(now),
      slug: fields.slug,
      title: fields.title,
      summary: fields.summary ?? '',
      status: fields.status ?? 'draft',
      publishedAt: publishedAt(fields, now),
      featured: fields.featured ? 1 : 0,
      position: fields.order ?? 0,
      tags: tagsJson(tags),
      technologies: JSON.stringify(fields.technologies ?? []),
      role: fields.role ?? '',
      client: fields.client ?? '',
      startedOn: fields.startedOn ?? null,
      endedOn: fields.endedOn ?? null,
      links: JSON.stringify(fields.links ?? []),
      cover: imageJson(fields.cover),
      seo: seoJson(fields.seo),
      customFields: JSON.stringify(fields.customFields ?? {}),
      now,
      gallery: JSON.stringify((fields.gallery ?? []).map(wholeImage)),
      body: fields.body ?? '',
    }).lastInsertRowid;
  }
}
