import Link from "next/link";
import "./site.css";

export const metadata = {
  metadataBase: new URL(process.env.SITE_URL ?? "http://127.0.0.1:3000"),
  title: {default: "Portfolio", template: "%s · Portfolio"},
  description: "Selected work, and notes on how it was made.",
  alternates: {types: {"application/atom+xml": "/feed.xml", "application/feed+json": "/feed.json"}},
};

const pages = [["Projects", "/projects"], ["Articles", "/articles"], ["Search", "/search"]];

export default function Layout({children}) {
  return (
    <html lang="en">
      <body>
        <header className="site">
          <Link href="/" className="name">Portfolio</Link>
          <nav aria-label="Site">{pages.map(([name, path]) => <Link key={path} href={path}>{name}</Link>)}</nav>
        </header>
        <main>{children}</main>
        <footer className="site"><a href="/feed.xml">Feed</a></footer>
      </body>
    </html>
  );
}
