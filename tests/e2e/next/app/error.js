"use client";

/** Shown when a page could not be made: most often, Vitrine does not answer. */
export default function Failure({reset}) {
  return (
    <>
      <h1>This page cannot be shown right now</h1>
      <p>Please try again in a moment. <button onClick={reset}>Try again</button></p>
    </>
  );
}
