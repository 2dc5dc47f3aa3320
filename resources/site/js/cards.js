// Projects and articles as lists show them.
import {h} from "./dom.js";
import {addressOf, dateElement, written} from "./site.js";

/** A picture in a box of fixed shape; where there is none, or it cannot be loaded, the title's first letter. */
export function cover(item, {eager = false} = {}) {
  const box = h("div", {class: "cover"});
  const letter = () => h("span", {class: "letter", "aria-hidden": "true"}, [...item.title][0] ?? "");
  if (!item.cover) {
    box.append(letter());
    return box;
  }
  box.append(picture(item.cover, {eager, onError: () => box.replaceChildren(letter())}));
  return box;
}

/** `image` as the API has it: {url, alt, width, height}. With its size known the page does not jump when it arrives. */
export function picture(image, {eager = false, onError} = {}) {
  const element = h("img", {
    alt: image.alt ?? "",
    width: image.width || null,
    height: image.height || null,
    loading: eager ? null : "lazy",
    fetchpriority: eager ? "high" : "low",
    decoding: eager ? null : "async",
  });
  if (onError) element.addEventListener("error", onError, {once: true});
  element.src = image.url;
  return element;
}

/** "2024", or "2022–2024". */
export function years(project) {
  const first = project.startedOn?.slice(0, 4);
  const last = project.endedOn?.slice(0, 4);
  return first && last && first !== last ? `${first}–${last}` : last ?? first ?? "";
}

const line = (...parts) => parts.filter(Boolean).join(" · ");

/** A project: its whole card leads to it, and the title is what the link is called. */
export function projectCard(project, {eager = false, note = ""} = {}) {
  const details = line(note, years(project), project.tags?.map((tag) => tag.name).slice(0, 3).join(", "));
  return h("li", {class: "card"},
    cover(project, {eager}),
    h("h3", written, h("a", {href: addressOf("project", project.slug)}, project.title)),
    project.summary && h("p", {class: "summary", ...written}, project.summary),
    details && h("p", {class: "details"}, details));
}

export const minutes = (article) => article.readingMinutes ? `${article.readingMinutes} min read` : "";

export function articleCard(article) {
  return h("li", {class: "card"},
    cover(article),
    h("h3", written, h("a", {href: addressOf("article", article.slug)}, article.title)),
    article.excerpt && h("p", {class: "summary", ...written}, article.excerpt),
    articleDetails(article));
}

export function articleDetails(article) {
  const reading = minutes(article);
  return h("p", {class: "details"},
    article.publishedAt && dateElement(article.publishedAt), article.publishedAt && reading && " · ", reading);
}

/** An article as one line of a list. */
export const articleRow = (article) => h("li", {class: "row"},
  h("h3", written, h("a", {href: addressOf("article", article.slug)}, article.title)),
  article.excerpt && h("p", {class: "summary", ...written}, article.excerpt),
  articleDetails(article));

/** Tags as links. */
export const tagLinks = (tags) => h("ul", {class: "tags", role: "list"},
  tags.map((tag) => h("li", {}, h("a", {href: `/tags/${encodeURIComponent(tag.slug)}`, ...written}, tag.name))));
