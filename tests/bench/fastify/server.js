// The server that Vitrine is measured beside: what one would write by hand for the same API.
//   node server.js --database FILE --port N [--workers N] [--synchronous FULL|NORMAL]
// BENCH_TOKEN in the environment may write. Several workers are processes that share the port.

import cluster from 'node:cluster';
import {parseArgs} from 'node:util';
import {Articles} from './articles.js';
import {openDatabase} from './database.js';
import {Projects} from './projects.js';
import {makeServer} from './routes.js';
import {Search} from './search.js';

const {values: options} = parseArgs({
  options: {
    database: {type: 'string'},
    port: {type: 'string'},
    workers: {type: 'string', default: '1'},
    synchronous: {type: 'string', default: 'FULL'},
  },
});

function openStore() {
  const database = openDatabase(options.database, options.synchronous);
  const search = new Search(database);
  return {projects: new Projects(database, search), articles: new Articles(database, search), search};
}

const workers = Number(options.workers);
if (workers > 1 && cluster.isPrimary) {
  for (let i = 0; i < workers; ++i)
    cluster.fork();
  process.on('SIGTERM', () => {
    for (const worker of Object.values(cluster.workers))
      worker.process.kill('SIGTERM');
  });
} else {
  const server = makeServer(openStore(), process.env.BENCH_TOKEN ?? '');
  process.on('SIGTERM', () => server.close().then(() => process.exit(0)));
  await server.listen({host: '127.0.0.1', port: Number(options.port)});
}
