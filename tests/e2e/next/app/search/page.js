import Link from "next/link";
import {one, pathOf} from "../../components/paths.js";
import {search, VitrineError} from "../../lib/vitrine.js";

export const metadata = {title: "Search", robots: {index: false}};

/** What was found, or why nothing could be. */
async function hitsFor(text) {
  try {
    return await search(text);
  } catch (error) {
    if (!(error instanceof VitrineError)) throw error;
    return {problem: error.message};
  }
}

export default async function Search({searchParams}) {
  const text = one((await searchParams).q);
  const found = text && (await hitsFor(text));
  return (
    <>
      <h1>Search</h1>
      <form role="search" action="/search">
        <input type="search" name="q" defaultValue={text} aria-label="Words to look for" />
        <button>Search</button>
      </form>
      {found && <Hits found={found} text={text} />}
    </>
  );
}

function Hits({found, text}) {
  if (found.problem) return <p role="alert">{found.problem}</p>;
  if (!found.data.length) return <p>Nothing was found for “{text}”.</p>;
  return (
    <ol className="hits">
      {found.data.map((hit) => (
        <li key={hit.type + hit.slug}>
          <Link href={pathOf(`${hit.type}s`, hit.slug)}>{hit.title}</Link>
          {/* The API's HTML: escaped, with mark elements around what was found. */}
          <p dangerouslySetInnerHTML={{__html: hit.snippet}} />
        </li>
      ))}
    </ol>
  );
}
