// Ten cases from their link to the score, by mouse and by keyboard, in both languages; the widths are the projects'.

import { langs } from './support/app';
import { recordText } from './support/disk';
import { setLink } from './support/link';
import { Room, showAnswers, ten } from './support/room';
import { expect, test } from './support/site';

for (const lang of langs) {
  for (const means of ['mouse', 'keyboard'] as const) {
    test(`ten cases end to end by ${means}: ${lang}`, async ({ app, page, context }) => {
      await app.prefer({ lang });
      await page.goto(`training/#${setLink('十题', '李四', ten)}`);
      await app.running();
      const room = new Room(page);
      const press = async (id: string) => {
        if (means === 'mouse') return page.locator(id).click();
        await page.locator(id).focus();
        return page.keyboard.press('Enter');
      };
      await showAnswers(page);
      await expect(page.locator('[data-set=guest] .own-cases > li[data-state=met]')).toHaveCount(ten.length);
      await press('[data-set=guest] [data-way=play]');
      // Every other one is missed at first, and comes again after three others.
      const coming = ten.map((_, at) => ({ at, again: false }));
      let plays = 0;
      for (let now = coming.shift(); now; now = coming.shift()) {
        const asked = ten[now.at];
        if (!asked) throw new Error('there are ten');
        await expect(room.title).toBeFocused();
        const misses = now.at % 2 === 1 && !now.again;
        const { right, wrong } = await room.numbers(asked.says[lang]);
        const number = misses ? wrong : right;
        if (means === 'mouse') await room.offers.nth(number - 1).click();
        else await page.keyboard.press(String(number));
        await expect(page.locator('#answer .came')).toHaveAttribute('data-right', String(!misses));
        await expect(room.right).toContainText(asked.says[lang]);
        // Some are held against the page that answers them.
        if (now.at % 4 === 0) {
          const [opened] = await Promise.all([context.waitForEvent('page'), press('#case-open')]);
          const place = asked.asks === 'verdict' ? '#verdict' : 'main';
          await expect(opened.locator(place)).toContainText(asked.says[lang], { timeout: 45_000 });
          await opened.close();
        }
        if (misses) coming.splice(Math.min(3, coming.length), 0, { at: now.at, again: true });
        if (means === 'mouse') await page.locator('#case-next').click();
        else {
          await page.evaluate(() => (document.activeElement as HTMLElement).blur());
          await page.keyboard.press('Enter');
        }
        plays += 1;
      }
      expect(plays).toBe(15);
      await expect(page.locator('#room-place')).toHaveText(lang === 'en' ? 'All done.' : '全部完成。');
      await expect(page.locator('[data-score=first]')).toHaveText(lang === 'en' ? '5 of 10 right, 5 right later' : '10 题猜对 5 题，再猜对 5 题');
      await press('#score summary');
      await expect(page.locator('#score-rules [data-rule=M4]')).toBeVisible();
      await press('#room-end');
      await expect(page.locator('#set-up')).toBeVisible();
      // The set is still somebody else's.
      expect(await recordText(page, 'training-sets')).toBeNull();
    });
  }
}
