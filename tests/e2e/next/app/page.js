import Link from "next/link";
import {articleFields, ArticleCards, projectFields, ProjectCards} from "../components/Cards.js";
import {list} from "../lib/vitrine.js";

export default async function Home() {
  const [projects, articles] = await Promise.all([
    list("projects", {featured: true, limit: 6, fields: projectFields}),
    list("articles", {limit: 3, fields: articleFields}),
  ]);
  return (
    <>
      <h1>Selected work</h1>
      <ProjectCards projects={projects.data} />
      <p><Link href="/projects">All projects</Link></p>
      <h2>Newest articles</h2>
      <ArticleCards articles={articles.data} />
      <p><Link href="/articles">All articles</Link></p>
    </>
  );
}
