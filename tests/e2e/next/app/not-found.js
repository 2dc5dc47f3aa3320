import Link from "next/link";

export const metadata = {title: "Not found"};

export default function NotFound() {
  return (
    <>
      <h1>Nothing is here</h1>
      <p>It may have been moved or taken down. <Link href="/search">Search for it</Link>.</p>
    </>
  );
}
