// Every tag that something public carries.
import {query, read} from "../api.js";
import {find, h, show} from "../dom.js";
import {empty, failure, written} from "../site.js";

const count = (number, noun) => number > 0 && `${number} ${noun}${number === 1 ? "" : "s"}`;

const row = (tag) => h("li", {},
  h("a", {href: `/tags/${encodeURIComponent(tag.slug)}`, ...written}, tag.name),
  h("span", {class: "details"},
    [count(tag.projects, "project"), count(tag.articles, "article")].filter(Boolean).join(", ")));

const list = find("#list");
try {
  const tags = [];
  for (let page = 1; ; ++page) {
    const {data, meta} = await read(`/api/tags${query({limit: 100, page: page > 1 ? page : null})}`);
    tags.push(...data);
    if (!data.length || tags.length >= meta.total) break;
  }
  if (tags.length) show(list, ...tags.map(row));
  else list.replaceWith(empty("There are no tags yet.", "/projects", "See the projects"));
} catch (error) {
  list.replaceWith(failure(error));
}
