import {fileURLToPath} from "node:url";

// Read when the site is built.
const vitrine = process.env.VITRINE_URL ?? "http://127.0.0.1:8080";
const passedOn = ["/media/:path*", "/feed.xml", "/feed.json", "/sitemap.xml", "/robots.txt"];

export default {
  poweredByHeader: false,
  outputFileTracingRoot: fileURLToPath(new URL(".", import.meta.url)),
  async rewrites() {
    return {
      // A page that reads its query is made for each visitor. Only a preview needs to, so it is a page of its own.
      beforeFiles: [{
        source: "/:kind(projects|articles)/:slug",
        has: [{type: "query", key: "preview"}],
        destination: "/preview/:kind/:slug",
      }],
      // Pictures and feeds come from Vitrine through the site: one origin, and texts need no rewriting.
      afterFiles: passedOn.map((source) => ({source, destination: vitrine + source})),
    };
  },
};
