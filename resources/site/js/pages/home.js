// The start: what the site is about, selected work, the newest articles.
import {articleFields, projectFields, query, read} from "../api.js";
import {articleCard, projectCard} from "../cards.js";
import {carousel} from "../carousel.js";
import {find, h, show} from "../dom.js";
import {empty, failure, written} from "../site.js";

if (written.lang) find("#statement").lang = written.lang;

async function showWork() {
  const list = find("#work");
  try {
    const {data} = await read(`/api/projects${query({sort: "-featured,order", limit: 6, fields: projectFields})}`);
    if (data.length) show(list, ...data.map((project, index) => projectCard(project, {eager: index === 0})));
    else list.replaceWith(empty("Nothing is published yet. What is will be shown here."));
  } catch (error) {
    list.replaceWith(failure(error));
  }
}

async function showWriting() {
  const section = find("#writing");
  try {
    const {data, meta} = await read(`/api/articles${query({limit: 9, fields: articleFields})}`);
    if (!data.length) return section.remove();
    const more = meta.total > data.length && h("li", {class: "card last"}, h("h3", {}, h("a", {href: "/articles"}, "All articles")));
    carousel(section, [...data.map(articleCard), more].filter(Boolean));
  } catch {
    section.remove(); // the failure is told above
  }
}

await Promise.all([showWork(), showWriting()]);
