import { expect, type Locator, type Page } from '@playwright/test';

import { stateLink, type State } from './link';

/** The languages of the site. */
export type Lang = 'zh-CN' | 'en';
export const langs: readonly Lang[] = ['zh-CN', 'en'];

/** What is typed or chosen, by the id of its field. */
export type Fields = Record<string, string>;

/** The pages as a visitor uses them. */
export class App {
  constructor(readonly page: Page) {}

  /** Opens a page on which the program runs; `path` is relative to the site. */
  async open(path: string, state?: State): Promise<void> {
    // From the same page it would not load.
    if (state && this.page.url() !== 'about:blank') await this.page.goto('about:blank');
    await this.page.goto(state ? `${path}#${stateLink(state)}` : path || './');
    await this.running();
    // A link is taken off the address once it is read.
    if (state) await expect(this.page).not.toHaveURL(/#/);
  }

  /** Waits until the program has taken over from the static HTML; a new browser has it to compile first. */
  async running(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-state', 'running', { timeout: 45_000 });
  }

  /** From now on every page starts with these settings, as if chosen on an earlier visit. */
  async prefer(settings: { lang?: Lang; theme?: 'light' | 'dark'; size?: 'large'; unit?: 'wan' }): Promise<void> {
    await this.page.addInitScript((saved) => {
      // The empty page between two has no storage.
      if (location.protocol !== 'about:' && !localStorage.getItem('liangxin.shell')) localStorage.setItem('liangxin.shell', saved);
    }, JSON.stringify(settings));
  }

  /** Drags files, or a text, over the middle of the window; what is given lets go of them there, or leads them out. */
  async drag(what: readonly { name: string; text: string }[] | string): Promise<{ drop(): Promise<boolean>; leave(): Promise<void> }> {
    const data = await this.page.evaluateHandle((what) => {
      const data = new DataTransfer();
      if (typeof what === 'string') data.setData('text/plain', what);
      else for (const { name, text } of what) data.items.add(new File([text], name));
      return data;
    }, what);
    // Whether the page keeps the browser from what it would do itself: open the file in place of the page.
    const send = (kind: string) =>
      this.page.evaluate(
        ([data, kind]) => {
          const at = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
          return !at.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
        },
        [data, kind] as const,
      );
    await send('dragenter');
    await send('dragover');
    return {
      drop: () => send('drop'),
      leave: async () => {
        await send('dragleave');
      },
    };
  }

  /** A form control by its field's id. */
  field(id: string): Locator {
    return this.page.locator(`#${id}`);
  }

  /** Fills fields in, in this order; parts of the form that are folded are unfolded first. */
  async fill(fields: Fields): Promise<void> {
    for (const [id, text] of Object.entries(fields)) {
      const field = this.field(id);
      const [folded, choice] = await field.evaluate((element) => [!element.checkVisibility(), element.tagName === 'SELECT']);
      if (folded) await this.page.locator('details:not([open])', { has: field }).locator('> summary').click();
      if (choice) await field.selectOption(text);
      else await field.fill(text);
    }
  }

  /** What is wrong with a field. */
  mistake(id: string): Locator {
    return this.page.locator(`#${id}-mistake`);
  }

  /** The verdict's headline. */
  get verdict(): Locator {
    return this.page.locator('#verdict strong');
  }

  /** The verdict with its sentence. */
  get verdictCard(): Locator {
    return this.page.locator('#verdict');
  }

  /** How one rule came out, with its clause. */
  reason(rule: string): Locator {
    return this.page.locator(`.result li[data-rule="${rule}"]`);
  }

  /** The part of the page under a heading of the second level. */
  part(heading: string): Locator {
    return this.page.locator('main div, main section', { has: this.page.locator(':scope > h2', { hasText: heading }) });
  }

  /** A figure; it is a button that answers why. */
  figure(name: string): Locator {
    return this.page.locator(`#figure-${name}`);
  }

  /** A figure shows this amount. */
  async shows(name: string, amount: string): Promise<void> {
    // The name for screen readers stands before the amount.
    await expect(this.figure(name)).toHaveText(new RegExp(`(^|\\s)${literal(amount)}$`));
  }

  /** Every figure shows its amount. */
  async showsAll(amounts: Record<string, string>): Promise<void> {
    for (const [name, amount] of Object.entries(amounts)) await this.shows(name, amount);
  }

  /** Asks a figure why. */
  async ask(name: string): Promise<Locator> {
    await this.figure(name).click();
    await expect(this.why).toBeVisible();
    return this.why;
  }

  /** The panel that answers why. */
  get why(): Locator {
    return this.page.getByRole('dialog');
  }

  /** What the application has to say. */
  get notice(): Locator {
    return this.page.locator('.notice');
  }

  /** Waits until what was entered is on disk. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  }

  /** Goes to another page by the navigation, without loading anew. */
  async goTo(route: string): Promise<void> {
    await this.page.locator(`header nav a[href$="${route}/"]`).click();
    await expect(this.page).toHaveURL(new RegExp(`/${route}/$`));
  }

  /** Answers a reading, on the page of standards. */
  async choose(reading: string, choice: string): Promise<void> {
    const radio = this.page.locator(`input[name="${reading}"][value="${choice}"]`);
    await radio.check();
    await expect(radio).toBeChecked();
  }

  /** The unit's total and verdict, on the page of standards. */
  get effect(): Locator {
    return this.page.locator('#effect');
  }
}

/** A text that stands for itself in a pattern. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
