// What next-site.mjs starts and ends: the site's build, the site, and the line between it and Vitrine, which can break.

import {spawn} from "node:child_process";
import {cp, mkdir, rm} from "node:fs/promises";
import {once} from "node:events";
import {connect, createServer} from "node:net";
import {join} from "node:path";

const started = new Set();
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(1));
process.on("exit", () => started.forEach((child) => child.kill("SIGKILL")));

/** Starts a program in `folder`; what it writes is gathered in `said`. */
function start(folder, environment, program, ...options) {
  const child = spawn(program, options, {cwd: folder, env: {...process.env, ...environment}});
  child.said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (child.said += bytes));
  started.add(child);
  child.on("exit", () => started.delete(child));
  return child;
}

/** Waits until `isTrue()`, or fails after half a minute with what `why()` tells. */
export async function until(isTrue, why) {
  const end = Date.now() + 30_000;
  while (!await isTrue()) {
    if (Date.now() > end) throw new Error(`Waited in vain. ${why()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A port that nobody has. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const {port} = server.address();
  server.close();
  return port;
}

/** Passes bytes on to `port`, until it is cut. */
export class Line {
  #sockets = new Set();

  async open(port) {
    const server = createServer((near) => {
      const far = connect(port, "127.0.0.1");
      for (const [from, to] of [[near, far], [far, near]]) {
        this.#sockets.add(from);
        from.on("error", () => {}).on("close", () => (to.destroy(), this.#sockets.delete(from)));
        from.pipe(to);
      }
    });
    await once(server.listen(this.port ?? 0, "127.0.0.1"), "listening");
    this.port = server.address().port;
    this.server = server;
    return `http://127.0.0.1:${this.port}`;
  }

  cut() {
    this.server.close();
    this.#sockets.forEach((socket) => socket.destroy());
  }
}

/** The site in `folder`, beside the packages that it needs. */
export class Site {
  constructor(folder, environment) {
    this.folder = folder;
    this.environment = {...environment, NEXT_TELEMETRY_DISABLED: "1", XDG_CONFIG_HOME: join(folder, ".config")};
  }

  /** Takes the sources anew, so that none is left of those that are no more, and builds. */
  async build(sources) {
    for (const name of ["app", "components", "lib", "next.config.mjs", "revalidate.mjs"]) {
      await rm(join(this.folder, name), {recursive: true, force: true});
      await cp(join(sources, name), join(this.folder, name), {recursive: true});
    }
    await mkdir(this.environment.XDG_CONFIG_HOME, {recursive: true});
    const build = start(this.folder, this.environment, "npm", "run", "build", "--no-update-notifier");
    const [code] = await once(build, "exit");
    if (code !== 0) throw new Error(`The build ended with ${code}:\n${build.said}`);
    return build.said;
  }

  async start() {
    const port = await freePort();
    this.address = `http://127.0.0.1:${port}`;
    const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)];
    this.next = start(this.folder, this.environment, process.execPath, ...next);
    await until(() => this.next.exitCode !== null || this.next.said.includes("Ready in"), () => this.next.said);
    if (this.next.exitCode !== null) throw new Error(`next start ended:\n${this.next.said}`);
  }

  async stop() {
    if (this.next.exitCode !== null) return;
    this.next.kill("SIGTERM");
    await once(this.next, "exit");
  }

  /** Starts revalidate.mjs. */
  startPoller() {
    const environment = {...this.environment, SITE_URL: this.address, REVALIDATE_SECONDS: "0.1"};
    return start(this.folder, environment, process.execPath, "revalidate.mjs");
  }

  /** What the site's page at `path` answers; redirects are not followed. */
  async page(path, options = {}) {
    const response = await fetch(this.address + path, {redirect: "manual", ...options});
    return {status: response.status, headers: response.headers, html: await response.text()};
  }

  /** Lets the site look for changes, as the poller does. */
  revalidate(secret = this.environment.REVALIDATE_SECRET) {
    return this.page("/api/revalidate", {method: "POST", headers: {authorization: `Bearer ${secret}`}});
  }
}
