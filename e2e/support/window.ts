// One window for all tests of a worker. To open a new one for each would cost more than most tests do: what the browser
// has compiled stays, and all that a visit leaves behind is cleared between tests.

import type { Browser, BrowserContext, Disposable, Page, TestInfo, WorkerInfo } from '@playwright/test';

/** A window that is as good as new at the start of every test. */
export class Window {
  private page: Page | undefined;
  private scripts: Disposable[] = [];

  private constructor(
    readonly context: BrowserContext,
    private readonly site: URL,
  ) {}

  static async open(browser: Browser, { project: { use } }: WorkerInfo): Promise<Window> {
    const { baseURL, locale, timezoneId, viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, reducedMotion } = {
      reducedMotion: 'reduce' as const,
      ...use,
    };
    const context = await browser.newContext({ baseURL, locale, timezoneId, viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, reducedMotion });
    return new Window(context, new URL(baseURL ?? ''));
  }

  /** The page for the next test. Scripts that it adds go when it ends. */
  async enter(): Promise<Page> {
    if (this.page && !this.page.isClosed()) return this.page;
    const page = await this.context.newPage();
    const add = page.addInitScript.bind(page);
    page.addInitScript = async (...script: Parameters<typeof add>) => {
      const added = await add(...script);
      this.scripts.push(added);
      return added;
    };
    this.page = page;
    return page;
  }

  /** Clears all that a test left behind. */
  async leave({ project: { use } }: TestInfo): Promise<void> {
    const page = this.page;
    for (const other of this.context.pages()) if (other !== page) await other.close();
    await this.context.clearPermissions();
    await this.context.unrouteAll();
    if (!page || page.isClosed()) return this.clear(await this.enter());
    for (const script of this.scripts.splice(0)) await script.dispose();
    await page.unrouteAll();
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: 'reduce' });
    const size = use.viewport;
    if (size && (page.viewportSize()?.width !== size.width || page.viewportSize()?.height !== size.height)) await page.setViewportSize(size);
    // Away from the site first: a page that goes away still saves.
    await page.goto('about:blank');
    return this.clear(page);
  }

  private async clear(page: Page): Promise<void> {
    const browser = await this.context.newCDPSession(page);
    await browser.send('Storage.clearDataForOrigin', { origin: this.site.origin, storageTypes: 'local_storage,indexeddb' });
    await browser.detach();
    // What the last page wrote as it went may still have been on its way then. Its own process knows, so it is asked too:
    // from a file of the site on which no program runs.
    await page.goto(new URL('manifest.webmanifest', this.site).href);
    await page.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const { name } of await indexedDB.databases()) {
        if (!name) continue;
        await new Promise((done) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = request.onblocked = done;
        });
      }
    });
    await page.goto('about:blank');
  }
}
