import {readFileSync} from 'node:fs';
import Database from 'better-sqlite3';

const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8');

/// The database in `file`, made if it is not there; `synchronous` is FULL or NORMAL.
export function openDatabase(file, synchronous) {
  const database = new Database(file, {timeout: 5000});
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${synchronous}`);
  database.pragma('foreign_keys = ON');
  database.transaction(() => database.exec(schema)).immediate();
  return database;
}
