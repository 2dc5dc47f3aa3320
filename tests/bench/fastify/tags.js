import {slugFrom} from './values.js';

export class Tags {
  /// `table` says which tags items have, its column `item` which item.
  constructor(database, table, item) {
    this.bySlug = database.prepare('SELECT number, name FROM tag WHERE slug = ?');
    this.insertTag = database.prepare('INSERT INTO tag (slug, name) VALUES (?, ?)');
    this.insertUse = database.prepare(`INSERT OR IGNORE INTO ${table} (tag, ${item}) VALUES (?, ?)`);
  }

  /// The tags of those names; one that nobody used yet is made.
  resolve(names = []) {
    return names.map((name) => {
      const slug = slugFrom(name);
      const known = this.bySlug.get(slug);
      return known ? {...known, slug} : {number: this.insertTag.run(slug, name).lastInsertRowid, slug, name};
    });
  }

  assign(number, tags) {
    for (const tag of tags)
      this.insertUse.run(tag.number, number);
  }
}

/// As answered.
export const tagsJson = (tags) => JSON.stringify(tags.map(({slug, name}) => ({slug, name})));
