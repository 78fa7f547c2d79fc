// The training room as a class sees it, and ten cases whose answers were worked out by hand.

import { expect, type Locator, type Page } from '@playwright/test';

import type { Lang } from './app';
import type { OwnCase } from './link';

const branch = {
  employees: '40', full: '7', probationary: '2', organisation: 'branch', approved: '2026-03-18',
  secretary: 'since', 'secretary-since': '2026-03-18', 'secretary-source': 'own', year: '2026',
};
const none = { organisation: 'none' };

/** Ten cases, each with the answer as it reads in each language. */
export const ten: readonly (OwnCase & { says: Record<Lang, string> })[] = [
  { asks: 'verdict', expects: 'target_gap', state: { fields: { employees: '50', full: '0', ...none } }, says: { 'zh-CN': '目标缺口', en: 'Target missed' } },
  { asks: 'verdict', expects: 'work_coverage', state: { fields: { employees: '49', full: '0', ...none } }, says: { 'zh-CN': '工作覆盖', en: 'Work coverage' } },
  { asks: 'verdict', expects: 'due_not_formed', state: { fields: { employees: '100', full: '3', ...none } }, says: { 'zh-CN': '应建未建', en: 'Due, not formed' } },
  { asks: 'verdict', expects: 'due_not_formed', state: { fields: { kind: 'law-firm', employees: '28', full: '4', ...none } }, says: { 'zh-CN': '应建未建', en: 'Due, not formed' } },
  { asks: 'verdict', expects: 'target_gap', state: { fields: { kind: 'law-firm', employees: '30', full: '2', ...none } }, says: { 'zh-CN': '目标缺口', en: 'Target missed' } },
  { asks: 'm4', expects: '500000', state: { fields: branch }, says: { 'zh-CN': '5,000.00', en: '5,000.00' } },
  { asks: 'm7', expects: '495000', state: { fields: branch }, says: { 'zh-CN': '4,950.00', en: '4,950.00' } },
  { asks: 'total', expects: '1995000', state: { fields: branch }, says: { 'zh-CN': '19,950.00', en: '19,950.00' } },
  { asks: 'm1-deductible', expects: '9500000', state: { fields: { wages: '12000000', spending: '95000', 'tax-rate': 'standard' } }, says: { 'zh-CN': '95,000.00', en: '95,000.00' } },
  { asks: 'dues-month', expects: '7502', state: { fields: { 'dues-bases': '5001' } }, says: { 'zh-CN': '75.02', en: '75.02' } },
];

/** Asks for the answers of the sets on the page: nobody sees them before. */
export async function showAnswers(page: Page, of = ''): Promise<void> {
  await page.locator(`.own-set${of} .show-answers[aria-expanded=false]`).first().click();
  await expect(page.locator(`.own-set${of} .show-answers[aria-expanded=false]`)).toHaveCount(0);
}

/** The room of the page that is open. */
export class Room {
  constructor(readonly page: Page) {}

  get offers(): Locator {
    return this.page.locator('.offers button');
  }

  /** The answer that is marked as right. */
  get right(): Locator {
    return this.page.locator('.offers button[data-state=met]');
  }

  get title(): Locator {
    return this.page.locator('#case-title');
  }

  /** The numbers of the answers that read so, and of those that do not. */
  async numbers(says: string): Promise<{ right: number; wrong: number }> {
    const texts = await this.offers.locator('span:first-of-type').allInnerTexts();
    const right = texts.findIndex((text) => text.trim().replace(/ (元|yuan)$/, '') === says);
    expect(right, texts.join(' / ')).toBeGreaterThanOrEqual(0);
    return { right: right + 1, wrong: right === 0 ? 2 : 1 };
  }
}
