// What carries one tag.
import {articleFields, projectFields, query, read} from "../api.js";
import {articleRow, projectCard} from "../cards.js";
import {find, h, show} from "../dom.js";
import {empty, failure, setTitle, slugHere, written} from "../site.js";

const slug = slugHere("/tags/{slug}");
const found = find("#found");

const section = (title, list) => h("section", {}, h("div", {class: "section-head"}, h("h2", {}, title)), list);

/** More than one page of them is a matter for the list, which can be filtered. */
const more = (href, {data, meta}) => meta.total > data.length &&
  h("p", {class: "end"}, h("a", {class: "button", href}, `All ${meta.total}`));

try {
  const tag = encodeURIComponent(slug);
  const [{data: about}, projects, articles] = await Promise.all([
    read(`/api/tags/${tag}`),
    read(`/api/projects${query({tag: slug, limit: 24, fields: projectFields})}`),
    read(`/api/articles${query({tag: slug, limit: 100, fields: articleFields})}`),
  ]);
  setTitle(about.name);
  find("#title").textContent = about.name;
  if (written.lang) find("#title").lang = written.lang;
  const total = projects.meta.total + articles.meta.total;
  find("#count").textContent = total === 1 ? "1 piece" : `${total} pieces`;
  show(found, ...[
    projects.data.length && section("Projects",
      h("ul", {class: "grid", role: "list"}, projects.data.map((project) => projectCard(project)))),
    projects.data.length && more(`/projects?tag=${tag}`, projects),
    articles.data.length && section("Articles", h("ul", {class: "rows", role: "list"}, articles.data.map(articleRow))),
    !total && empty("Nothing carries this tag just now.", "/tags", "See all tags"),
  ].filter(Boolean));
} catch (error) {
  find("#title").textContent = slug;
  // The page is there for any tag, so a search engine has to be told that there is none.
  document.head.append(h("meta", {name: "robots", content: "noindex"}));
  show(found, error.status === 404 ? empty("There is no such tag.", "/tags", "See all tags") : failure(error));
}
