"use strict";

// Swagger UI draws itself dark when the root element says so; it is told to follow the system.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

window.SwaggerUIBundle({
  url: "/api/openapi.json",
  domNode: document.getElementById("explorer"),
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  persistAuthorization: false, // a token is not left behind in the browser
  validatorUrl: null, // would ask a service on the internet
});
