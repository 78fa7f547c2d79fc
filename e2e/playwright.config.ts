import { defineConfig, devices } from '@playwright/test';

// `cargo xtask test` builds and serves the site and says where it is, and which browser to use.
const site = process.env.LIANGXIN_SITE;
if (!site) throw new Error('run the tests by `cargo xtask test --only e2e`');
const executablePath = process.env.CHROMIUM;
const args = (process.env.LIANGXIN_BROWSER_FLAGS ?? '').split(' ').filter(Boolean);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  // No second try: a test that passes only sometimes is a failure to look into.
  retries: 0,
  // The work is the browser's, so one worker for each core does not idle.
  workers: '100%',
  // Some kill a browser several times over; a slow machine needs its time for that.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: site,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { executablePath, args },
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desk',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      // What a tag says to be the same at any width is asked once, on the desk.
      grepInvert: /@any-width/,
      // As many dots as points: nothing here is judged by its sharpness, and drawing takes most of the time.
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 },
    },
  ],
});
