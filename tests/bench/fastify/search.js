// Full-text search over what is published, without snippets.

const maximumWords = 16;

/// Words that must all occur, each as the beginning of one; null if there are none.
function expressionFor(text) {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu);
  return words && words.slice(0, maximumWords).map((word) => `"${word}"*`).join(' ');
}

export class Search {
  constructor(database) {
    this.insertDocument = database.prepare(`
      INSERT INTO search_document (number, type, slug, title, summary, tags, body)
      VALUES (@number, @type, @slug, @title, @summary, @tags, @body)`);
    this.count = database.prepare('SELECT count(*) FROM search WHERE search MATCH ?').pluck();
    this.page = database.prepare(`
      SELECT type, slug, title, -rank AS score
      FROM (SELECT rowid AS found, rank FROM search WHERE search MATCH @expression ORDER BY rank, rowid DESC
            LIMIT @limit OFFSET @offset)
      JOIN search_document ON number = found
      ORDER BY rank, found DESC`);
  }

  find({q: text, page, limit}) {
    const expression = expressionFor(text);
    const total = expression ? this.count.get(expression) : 0;
    const data = total > 0 ? this.page.all({expression, limit, offset: (page - 1) * limit}) : [];
    return {data, meta: {total, page, limit, nextCursor: null}};
  }

  /// `words` are found as tags are.
  put(type, number, {slug, title, body}, summary, words) {
    this.insertDocument.run({
      number: Number(number) * 2 + (type === 'article' ? 1 : 0),
      type,
      slug,
      title,
      summary,
      tags: words.join('\n'),
      body,
    });
  }
}
