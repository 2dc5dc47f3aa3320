// Reading what Vitrine publishes, on the site's server. Copy this file: it needs nothing but fetch. The option `next`
// is for Next.js, and others pass over it.

const server = process.env.VITRINE_URL ?? "http://127.0.0.1:8080";
const patience = 10_000; // ms that an answer may take
const oldest = 3600; // s after which a kept answer is asked for anew though nothing told of a change

/** What an answer can depend on, as the changes feed calls it. */
export const topics = ["projects", "articles", "tags"];

/** An answer that is no success. `status` is 0 when there was none; `problem` is the problem document (RFC 9457). */
export class VitrineError extends Error {
  constructor(status, problem, options) {
    super(problem.detail ?? problem.title ?? `The answer was ${status}.`, options);
    this.name = "VitrineError";
    this.status = status;
    this.code = problem.code;
    this.problem = problem;
  }
}

/**
 * The answer to GET `path`: `{data, meta}`. Parameters of `query` that are undefined or null are left out. With `keep`,
 * a list of topics, Next.js keeps the answer until one of them changes; without, it is asked for each time.
 */
export async function read(path, {query = {}, keep, headers} = {}) {
  const url = new URL(path, server);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) url.searchParams.set(name, value);
  }
  const caching = keep ? {next: {tags: keep, revalidate: oldest}} : {cache: "no-store"};
  let response;
  try {
    response = await fetch(url, {...caching, headers, signal: AbortSignal.timeout(patience)});
  } catch (error) {
    // Next.js speaks through exceptions, too; only those of fetch are ours.
    if (!["TypeError", "TimeoutError"].includes(error.name)) throw error;
    throw new VitrineError(0, {code: "unreachable", detail: `${server} does not answer.`}, {cause: error});
  }
  if (!response.ok) throw new VitrineError(response.status, await response.json().catch(() => ({})));
  return response.json();
}

/** The same, but null where there is nothing to show. */
async function readIfThere(path, options) {
  try {
    return (await read(path, options)).data;
  } catch (error) {
    if ([400, 403, 404, 410].includes(error.status)) return null;
    throw error;
  }
}

/** What a list or an item of "projects" or "articles" depends on: they show the names of tags. */
const topicsOf = (kind) => [kind, "tags"];

/** A page of "projects" or "articles" that is kept. Not for parameters that visitors choose: see listNow. */
export const list = (kind, query) => read(`/api/${kind}`, {query, keep: topicsOf(kind)});

/** The same, not kept: visitors cannot fill the disk with answers to parameters that they make up. */
export const listNow = (kind, query) => read(`/api/${kind}`, {query});

/** All of them, a page at a time by cursor: nothing is shown twice or left out while items come and go. */
export async function* walk(kind, query = {}) {
  let cursor = "";
  do {
    const page = await list(kind, {limit: 100, ...query, cursor});
    yield* page.data;
    cursor = page.meta.nextCursor;
  } while (cursor);
}

/** What a slug is made of, in any script; an id is, too. */
const isSlug = (text) => /^[\p{L}\p{M}\p{N}-]+$/u.test(text);

const addressOf = (kind, slug) => `/api/${kind}/${encodeURIComponent(slug)}`;

/**
 * One item with `bodyHtml`, which is safe to show, and `jsonld`; null when there is none. A former slug is followed:
 * compare `slug` with what was asked for and redirect.
 */
export async function item(kind, slug) {
  if (!isSlug(slug)) return null;
  return readIfThere(addressOf(kind, slug), {query: {include: "html,jsonld"}, keep: topicsOf(kind)});
}

/** An item that need not be public, by the token of a preview link; null when the link is not for it. */
export async function previewOf(kind, slug, preview) {
  if (!isSlug(slug)) return null;
  return readIfThere(addressOf(kind, slug), {query: {include: "html", preview}});
}

/** The projects that one belongs with, each with its `relation`. */
export async function related(slug) {
  return (await readIfThere(`${addressOf("projects", slug)}/related`, {keep: topicsOf("projects")})) ?? [];
}

/** Tags with how many projects and articles carry them. */
export const tags = async () => (await read("/api/tags", {query: {limit: 100}, keep: topics})).data;

/** What was found, best first; `snippet` is HTML that is safe to show. */
export const search = (q) => read("/api/search", {query: {q, limit: 20}});

/**
 * The topics in which something changed behind `since`, and the `since` to go on with. With null, and when the feed no
 * longer goes back that far, these are all topics. Needs a viewer's token, since drafts are told of, too.
 */
export async function changesSince(since) {
  const headers = {authorization: `Bearer ${process.env.VITRINE_TOKEN}`};
  const page = (after, limit) => read("/api/changes", {query: {since: after, limit}, headers});
  try {
    if (since === null) return {changed: topics, since: (await page(0, 1)).meta.last};
    const changed = new Set();
    for (let last = Infinity; since < last;) {
      const {data, meta} = await page(since, 1000);
      for (const change of data) changed.add(change.topic);
      since = meta.next;
      last = meta.last;
    }
    return {changed: [...changed], since};
  } catch (error) {
    if (error.code !== "changes_pruned") throw error;
    return {changed: topics, since: error.problem.last};
  }
}
