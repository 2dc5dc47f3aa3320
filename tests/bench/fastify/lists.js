// Pages of a table's published rows: filtered, sorted, counted.

export class Lists {
  /// `orders` and `filters` are SQL by the parameter's name; `order` is for those who ask for none.
  constructor(database, {table, columns, order, orders, filters}) {
    Object.assign(this, {database, table, columns, order, orders, filters});
    this.prepared = new Map();
  }

  /// `values` are the filters' as SQLite takes them.
  find(query, values) {
    const {count, page} = this.#statements(query);
    const total = count.get(values);
    const rows = page.all({...values, limit: query.limit, offset: (query.page - 1) * query.limit});
    return {rows, meta: {total, page: query.page, limit: query.limit, nextCursor: null}};
  }

  /// One pair of statements for each shape of query.
  #statements(query) {
    const used = Object.keys(this.filters).filter((name) => query[name] !== undefined);
    const key = `${query.sort}|${used}`;
    let statements = this.prepared.get(key);
    if (!statements) {
      const where = ["status = 'published'", ...used.map((name) => this.filters[name])].join(' AND ');
      const prepare = (sql) => this.database.prepare(sql);
      // What carries a tag is counted by its number: that reads less than the index of all that is published.
      const source = query.tag ? `${this.table} NOT INDEXED` : this.table;
      statements = {
        count: prepare(`SELECT count(*) FROM ${source} WHERE ${where}`).pluck(),
        page: prepare(`SELECT ${this.columns} FROM ${this.table} WHERE ${where}
          ORDER BY ${this.#orderBy(query.sort)} LIMIT @limit OFFSET @offset`),
      };
      this.prepared.set(key, statements);
    }
    return statements;
  }

  #orderBy(sort) {
    if (!sort)
      return this.order;
    const direction = (key) => key.startsWith('-') ? ' DESC' : '';
    const keys = sort.split(',');
    const columns = keys.map((key) => this.orders[key.replace('-', '')] + direction(key));
    return [...columns, `number${direction(keys.at(-1))}`].join(', ');
  }
}
