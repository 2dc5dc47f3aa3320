// One project.
import {query, read} from "../api.js";
import {picture, projectCard, tagLinks, years} from "../cards.js";
import {find, h, safeHref, show} from "../dom.js";
import {gallery} from "../lightbox.js";
import {prose} from "../prose.js";
import {failure, setTitle, site, slugHere, written} from "../site.js";

const slug = encodeURIComponent(slugHere(site.projectPath));
const preview = new URLSearchParams(location.search).get("preview");

const relations = {
  partOf: "The larger whole",
  hasPart: "A part",
  successorOf: "Came before",
  predecessorOf: "Came after",
};

const fact = (name, value) => value && h("div", {}, h("dt", {}, name), h("dd", written, value));

const facts = (project) => h("dl", {class: "facts"},
  fact("Year", years(project)),
  fact("Client", project.client),
  fact("Role", project.role),
  fact("Made with", project.technologies.join(", ")),
  project.tags.length > 0 && h("div", {}, h("dt", {}, "Tags"), h("dd", {}, tagLinks(project.tags))),
  project.links.length > 0 && h("div", {}, h("dt", {}, "Links"), h("dd", {}, h("ul", {role: "list"},
    project.links.map((link) => h("li", {}, h("a", {href: safeHref(link.url)}, link.label || link.url)))))));

function content(project) {
  const hasCover = Boolean(project.cover);
  return [
    preview && h("p", {class: "banner", role: "status"}, "Preview: this is not public as you see it."),
    h("header", {class: "item-head"},
      h("p", {class: "kicker"}, h("a", {href: "/projects"}, "Projects")),
      h("h1", written, project.title),
      project.summary && h("p", {class: "lead", ...written}, project.summary)),
    hasCover && h("figure", {class: "lead-cover"}, picture(project.cover, {eager: true}),
      project.cover.caption && h("figcaption", written, project.cover.caption)),
    h("div", {class: "columns"}, facts(project), prose(project.bodyHtml ?? "")),
    ...(project.gallery.length ? [h("h2", {class: "unseen"}, "Pictures"), ...gallery(project.gallery)] : []),
  ].filter(Boolean);
}

async function showRelated() {
  const {data} = await read(`/api/projects/${slug}/related`);
  if (!data.length) return;
  const section = find("#related");
  section.querySelector("ul").replaceChildren(
    ...data.map((project) => projectCard(project, {note: relations[project.relation]})));
  section.hidden = false;
}

try {
  const {data: project} = await read(`/api/projects/${slug}${query({include: "html", preview})}`);
  setTitle(project.title);
  show(find("#item"), ...content(project));
  // What a draft belongs with is for those who have a token.
  if (!preview) await showRelated().catch(() => {});
} catch (error) {
  show(find("#item"), failure(error));
}
