// What next.config.mjs shows at /projects/SLUG?preview=TOKEN: made for each request, kept by nobody.
import {notFound} from "next/navigation";
import {Article} from "../../../../components/Article.js";
import {one, slugIn} from "../../../../components/paths.js";
import {Project} from "../../../../components/Project.js";
import {previewOf} from "../../../../lib/vitrine.js";

// The address is the key to the draft, so it is not told to where a link in it leads.
export const metadata = {title: "Preview", robots: {index: false, follow: false}, referrer: "no-referrer"};

export default async function Preview({params, searchParams}) {
  const {kind, slug} = await params;
  const token = one((await searchParams).preview);
  const item = token && ["projects", "articles"].includes(kind) && (await previewOf(kind, slugIn(slug), token));
  if (!item) notFound();
  return (
    <>
      <p className="notice">This is a preview. It is not public, or not yet as it is here.</p>
      {kind === "projects" ? <Project project={item} /> : <Article article={item} />}
    </>
  );
}
