// The server that Vitrine is measured beside: what one would write by hand for the same API.
//   node server.js --database FILE --port N [--workers N] [--synchronous FULL|NORMAL]
// BENCH_TOKEN in the environment may write. Several workers are processes that share the port.

import cluster from 'node:cluster';
import {createHash, timingSafeEqual} from 'node:crypto';
import {parseArgs} from 'node:util';
import fastify from 'fastify';
import {itemAnswer, listAnswer, listQuery, newProject} from './schemas.js';
import {Store} from './store.js';

const {values: options} = parseArgs({
  options: {
    database: {type: 'string'},
    port: {type: 'string'},
    workers: {type: 'string', default: '1'},
    synchronous: {type: 'string', default: 'FULL'},
  },
});

const digest = (text) => createHash('sha256').update(text).digest();

function makeServer(store, token) {
  const tokenDigest = digest(`Bearer ${token}`);
  const server = fastify({ajv: {customOptions: {removeAdditional: false}}});

  const notFound = (reply) => reply.code(404).send({message: 'There is no such project.'});
  const onlyWithToken = async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), tokenDigest))
      return reply.code(401).send({message: 'This needs a token.'});
  };

  server.get('/api/projects', {schema: {querystring: listQuery, response: {200: listAnswer}}},
    (request, reply) => reply.send(store.list(request.query)));

  server.get('/api/projects/:slug', {schema: {response: {200: itemAnswer}}}, (request, reply) => {
    const project = store.find(request.params.slug);
    return project ? reply.send({data: project}) : notFound(reply);
  });

  server.post('/api/projects',
    {onRequest: onlyWithToken, schema: {body: newProject, response: {201: itemAnswer}}}, (request, reply) => {
      const project = store.create(request.body);
      if (!project)
        return reply.code(409).send({message: 'Another project has this slug.'});
      return reply.code(201).header('Location', `/api/projects/${project.id}`).send({data: project});
    });
  return server;
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
  const store = new Store(options.database, options.synchronous);
  const server = makeServer(store, process.env.BENCH_TOKEN ?? '');
  process.on('SIGTERM', () => server.close().then(() => process.exit(0)));
  await server.listen({host: '127.0.0.1', port: Number(options.port)});
}
