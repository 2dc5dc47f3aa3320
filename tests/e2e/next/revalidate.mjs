// Tells the site every few seconds to look for changes. Runs wherever it reaches the site; see app/api/revalidate.
//   SITE_URL=http://127.0.0.1:3000 REVALIDATE_SECRET=... node revalidate.mjs
import {setTimeout as wait} from "node:timers/promises";

const site = process.env.SITE_URL ?? "http://127.0.0.1:3000";
const seconds = Number(process.env.REVALIDATE_SECONDS ?? 5);
const longest = 60; // seconds between two attempts while nothing answers

async function ask() {
  const response = await fetch(new URL("/api/revalidate", site), {
    method: "POST",
    headers: {authorization: `Bearer ${process.env.REVALIDATE_SECRET}`},
    signal: AbortSignal.timeout(30_000),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

let pause = seconds;
for (;;) {
  try {
    const {changed, since} = await ask();
    if (changed.length) console.log(`change ${since}: ${changed.join(", ")}`);
    pause = seconds;
  } catch (error) {
    pause = Math.min(pause * 2, longest);
    console.error(`Asking again in ${pause} s: ${error.cause?.code ?? error.message}`);
  }
  await wait(pause * 1000);
}
