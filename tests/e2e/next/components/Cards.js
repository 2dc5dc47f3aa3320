import Link from "next/link";
import {inWords, years} from "./dates.js";
import {pathOf} from "./paths.js";
import {Picture} from "./Picture.js";

/** What a card shows, for `fields=`. */
export const projectFields = "slug,title,summary,cover,startedOn,endedOn,customFields";
export const articleFields = "slug,title,excerpt,cover,publishedAt,readingMinutes,customFields";

function Card({path, item, text, note}) {
  return (
    <li className="card" lang={item.customFields.language}>
      {item.cover && <Picture image={item.cover} />}
      <h3><Link href={path}>{item.title}</Link></h3>
      <p>{text}</p>
      {note && <p className="note">{note}</p>}
    </li>
  );
}

export function ProjectCards({projects}) {
  if (!projects.length) return <p>No projects yet.</p>;
  return (
    <ul className="cards">
      {projects.map((project) => (
        <Card key={project.slug} path={pathOf("projects", project.slug)} item={project} text={project.summary}
          note={project.relation ? relationNames[project.relation] : years(project)} />
      ))}
    </ul>
  );
}

export function ArticleCards({articles}) {
  if (!articles.length) return <p>No articles yet.</p>;
  return (
    <ul className="cards">
      {articles.map((article) => (
        <Card key={article.slug} path={pathOf("articles", article.slug)} item={article} text={article.excerpt}
          note={`${inWords(article.publishedAt)} · ${article.readingMinutes} min`} />
      ))}
    </ul>
  );
}

const relationNames = {
  related: "Related",
  partOf: "Includes this project",
  hasPart: "Part of this project",
  successorOf: "Came before",
  predecessorOf: "Came after",
};
