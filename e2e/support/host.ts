// A host of one's own for the same site: under any path, and one that remembers all that it was asked.

import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a network or a host may answer in place of the site. */
export type Instead = 'portal' | 'redirect' | 'overloaded';

const LOGIN = '<!doctype html><title>Wi-Fi</title><h1>请登录后上网</h1>';

/** Serves the site under another path by asking the first host. */
export class Host {
  /** Everything that came over the wire: request line, headers and body. */
  readonly asked: string[] = [];

  /** What answers in place of the site, as long as something does. */
  instead: Instead | undefined;

  private constructor(
    private readonly server: Server,
    /** Where the site is. */
    readonly site: string,
  ) {}

  /** Starts one; `path` begins and ends with a slash. */
  static async start(first: string, path: string): Promise<Host> {
    const behind = new URL(first);
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const host = new Host(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    server.on('request', (asked, answer) => {
      const { method = '', url = '', headers } = asked;
      let body = '';
      asked.on('data', (part: Buffer) => (body += part.toString()));
      asked.on('end', () => {
        host.asked.push([`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`), body].join('\n'));
        if (host.instead === 'redirect' && !url.endsWith('/log-in')) return void answer.writeHead(302, { location: '/log-in' }).end();
        if (host.instead) return void answer.writeHead(host.instead === 'overloaded' ? 503 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(LOGIN);
        const there = url.startsWith(path) ? behind.pathname + url.slice(path.length) : '/nothing/here';
        const onward = request({ host: behind.hostname, port: behind.port, path: there, method }, (got) => {
          const { location } = got.headers;
          const moved = location?.startsWith(behind.pathname) ? { location: path + location.slice(behind.pathname.length) } : {};
          answer.writeHead(got.statusCode ?? 500, { ...got.headers, ...moved });
          got.pipe(answer);
        });
        onward.on('error', () => answer.destroy());
        onward.end();
      });
    });
    return host;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
