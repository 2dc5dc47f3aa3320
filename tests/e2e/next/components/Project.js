import Link from "next/link";
import {years} from "./dates.js";
import {Picture} from "./Picture.js";
import {Prose} from "./Prose.js";

/** A project whole. */
export function Project({project}) {
  const facts = [["Client", project.client], ["Role", project.role], ["When", years(project)],
    ["Made with", project.technologies.join(", ")]].filter(([, value]) => value);
  return (
    <article lang={project.customFields.language}>
      <h1>{project.title}</h1>
      <p className="lead">{project.summary}</p>
      {project.cover && <Picture image={project.cover} isFirst />}
      <dl className="facts">
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
      <Tags tags={project.tags} />
      <Prose html={project.bodyHtml} />
      <Gallery images={project.gallery} />
      {project.links.length > 0 && (
        <ul className="links">
          {project.links.map((link) => <li key={link.url}><a href={link.url}>{link.label || link.url}</a></li>)}
        </ul>
      )}
    </article>
  );
}

function Tags({tags}) {
  return (
    <ul className="tags">
      {tags.map(({slug, name}) => (
        <li key={slug}><Link href={`/projects?tag=${encodeURIComponent(slug)}`}>{name}</Link></li>
      ))}
    </ul>
  );
}

function Gallery({images}) {
  if (!images.length) return null;
  return (
    <section className="gallery" aria-label="Pictures">
      {images.map((image) => (
        <figure key={image.url}>
          <Picture image={image} />
          {image.caption && <figcaption>{image.caption}</figcaption>}
        </figure>
      ))}
    </section>
  );
}
