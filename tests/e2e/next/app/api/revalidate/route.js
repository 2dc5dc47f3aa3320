// POST /api/revalidate with `Authorization: Bearer REVALIDATE_SECRET`: asks Vitrine what has changed, and lets go of
// the pages that show it. They are made anew when somebody next asks for them. revalidate.mjs calls it again and again.
import {createHash, timingSafeEqual} from "node:crypto";
import {revalidateTag} from "next/cache";
import {changesSince, VitrineError} from "../../../lib/vitrine.js";

// The newest change that this process has acted on. It starts without one, and then lets go of everything: what an
// earlier process was told, this one does not know.
let known = null;

const digest = (text) => createHash("sha256").update(text).digest();

/** Whether the caller has the secret; without one, nobody has. */
function isAllowed(request) {
  const secret = process.env.REVALIDATE_SECRET;
  const given = request.headers.get("authorization") ?? "";
  return Boolean(secret) && timingSafeEqual(digest(given), digest(`Bearer ${secret}`));
}

export async function POST(request) {
  if (!isAllowed(request)) return Response.json({error: "The secret is missing or wrong."}, {status: 401});
  try {
    const {changed, since} = await changesSince(known);
    for (const topic of changed) revalidateTag(topic);
    known = since;
    return Response.json({changed, since});
  } catch (error) {
    if (!(error instanceof VitrineError)) throw error;
    return Response.json({error: error.message, code: error.code}, {status: 502});
  }
}
