// The API: who asks for what and is answered how.

import {createHash, timingSafeEqual} from 'node:crypto';
import fastify from 'fastify';
import {answers, articlesQuery, newArticle, newProject, projectsQuery, searchQuery} from './schemas.js';

const digest = (text) => createHash('sha256').update(text).digest();

function onlyWith(token) {
  const tokenDigest = digest(`Bearer ${token}`);
  return async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), tokenDigest))
      return reply.code(401).send({message: 'This needs a token.'});
  };
}

const refuse = (reply, status, message) => reply.code(status).send({message});

function addCreate(server, path, {items, body, answer, token}) {
  server.post(path, {onRequest: onlyWith(token), schema: {body, response: {201: answer}}}, (request, reply) => {
    const item = items.create(request.body);
    if (!item)
      return refuse(reply, 409, 'Something else has this slug.');
    return reply.code(201).header('Location', `${path}/${item.id}`).send({data: item});
  });
}

export function makeServer({projects, articles, search}, token) {
  const server = fastify({ajv: {customOptions: {removeAdditional: false}}});
  server.get('/api/projects', {schema: {querystring: projectsQuery, response: {200: answers.projects}}},
    (request, reply) => reply.send(projects.list(request.query)));
  server.get('/api/projects/:slug', {schema: {response: {200: answers.project}}}, (request, reply) => {
    const project = projects.find(request.params.slug);
    return project ? reply.send({data: project}) : refuse(reply, 404, 'There is no such project.');
  });
  server.get('/api/articles', {schema: {querystring: articlesQuery, response: {200: answers.articles}}},
    (request, reply) => reply.send(articles.list(request.query)));
  server.get('/api/search', {schema: {querystring: searchQuery, response: {200: answers.search}}},
    (request, reply) => reply.send(search.find(request.query)));
  addCreate(server, '/api/projects', {items: projects, body: newProject, answer: answers.project, token});
  addCreate(server, '/api/articles', {items: articles, body: newArticle, answer: answers.article, token});
  return server;
}
