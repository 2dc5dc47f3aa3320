import {cache} from "react";
import {notFound, permanentRedirect} from "next/navigation";
import {ProjectCards} from "../../../components/Cards.js";
import {JsonLd} from "../../../components/JsonLd.js";
import {metadataOf} from "../../../components/metadata.js";
import {pathOf, slugIn} from "../../../components/paths.js";
import {Project} from "../../../components/Project.js";
import {item, related, walk} from "../../../lib/vitrine.js";

/** The project at that segment of the address; one that has moved leads to where it is now. */
const projectAt = cache(async (segment) => {
  const slug = slugIn(segment);
  const project = await item("projects", slug);
  if (!project) notFound();
  if (project.slug !== slug) permanentRedirect(pathOf("projects", project.slug));
  return project;
});

export async function generateStaticParams() {
  const slugs = [];
  for await (const {slug} of walk("projects", {fields: "slug"})) slugs.push({slug});
  return slugs;
}

export async function generateMetadata({params}) {
  const project = await projectAt((await params).slug);
  return metadataOf(project, pathOf("projects", project.slug));
}

export default async function ProjectPage({params}) {
  const project = await projectAt((await params).slug);
  const others = await related(project.slug);
  return (
    <>
      <JsonLd data={project.jsonld} />
      <Project project={project} />
      {others.length > 0 && <section><h2>Related projects</h2><ProjectCards projects={others} /></section>}
    </>
  );
}
