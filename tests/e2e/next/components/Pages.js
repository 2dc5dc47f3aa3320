import Link from "next/link";
import {notFound} from "next/navigation";
import {listNow, VitrineError} from "../lib/vitrine.js";

/** A page of a list by what the visitor gave; not found when the API does not understand it. */
export async function pageOf(kind, query) {
  try {
    return await listNow(kind, {cursor: "", limit: 9, ...query});
  } catch (error) {
    if (error instanceof VitrineError && error.status === 400) notFound();
    throw error;
  }
}

/** Leads on to the next page, if there is one. */
export function More({path, query, meta}) {
  if (!meta.nextCursor) return null;
  const given = Object.entries({...query, cursor: meta.nextCursor}).filter(([, value]) => value);
  return <p><Link href={`${path}?${new URLSearchParams(given)}`} rel="next">More</Link></p>;
}
