// One article.
import {articleFields, query, read} from "../api.js";
import {articleCard, articleDetails, picture, tagLinks} from "../cards.js";
import {carousel} from "../carousel.js";
import {find, h, safeHref, show} from "../dom.js";
import {prose} from "../prose.js";
import {failure, setTitle, site, slugHere, written} from "../site.js";

const slug = slugHere(site.articlePath);
const preview = new URLSearchParams(location.search).get("preview");

/** Where it was first published: a name, or an address that can be followed. */
function source(article) {
  if (!article.source) return null;
  const isAddress = /^https?:\/\//i.test(article.source);
  const name = isAddress ? new URL(article.source).host : article.source;
  return h("p", {class: "details"}, "First published: ",
    isAddress ? h("a", {href: safeHref(article.source)}, name) : name);
}

const content = (article) => [
  preview && h("p", {class: "banner", role: "status"}, "Preview: this is not public as you see it."),
  h("header", {class: "item-head"},
    h("p", {class: "kicker"}, h("a", {href: "/articles"}, "Articles")),
    h("h1", written, article.title),
    articleDetails(article),
    article.excerpt && h("p", {class: "lead", ...written}, article.excerpt)),
  article.cover && h("figure", {class: "lead-cover"}, picture(article.cover, {eager: true}),
    article.cover.caption && h("figcaption", written, article.cover.caption)),
  prose(article.bodyHtml ?? ""),
  h("footer", {class: "item-foot"}, article.tags.length > 0 && tagLinks(article.tags), source(article)),
].filter(Boolean);

async function showOthers() {
  const section = find("#others");
  const {data} = await read(`/api/articles${query({limit: 9, fields: articleFields})}`);
  const others = data.filter((article) => article.slug !== slug);
  if (!others.length) return;
  section.hidden = false;
  carousel(section, others.map(articleCard));
}

try {
  const {data: article} = await read(
    `/api/articles/${encodeURIComponent(slug)}${query({include: "html", preview})}`);
  setTitle(article.title);
  show(find("#item"), ...content(article));
  await showOthers().catch(() => {});
} catch (error) {
  show(find("#item"), failure(error));
}
