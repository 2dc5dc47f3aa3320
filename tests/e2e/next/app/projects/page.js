import Link from "next/link";
import {projectFields, ProjectCards} from "../../components/Cards.js";
import {More, pageOf} from "../../components/Pages.js";
import {one} from "../../components/paths.js";
import {tags} from "../../lib/vitrine.js";

export const metadata = {title: "Projects", alternates: {canonical: "/projects"}};

export default async function Projects({searchParams}) {
  const {tag, cursor} = await searchParams;
  const chosen = one(tag);
  const [page, all] = await Promise.all([
    pageOf("projects", {tag: chosen, cursor: one(cursor) ?? "", fields: projectFields}),
    tags(),
  ]);
  return (
    <>
      <h1>Projects</h1>
      <nav className="tags" aria-label="Tags">
        <Link href="/projects" aria-current={chosen ? undefined : "true"}>All</Link>
        {all.filter((each) => each.projects > 0).map((each) => (
          <Link key={each.slug} href={`/projects?tag=${encodeURIComponent(each.slug)}`}
            aria-current={each.slug === chosen ? "true" : undefined}>{each.name}</Link>
        ))}
      </nav>
      <ProjectCards projects={page.data} />
      <More path="/projects" query={{tag: chosen}} meta={page.meta} />
    </>
  );
}
