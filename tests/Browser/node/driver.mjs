// Opens a browser that is on the machine, then answers one line with one line: a page, and what to do on it.
//   in:  {"url", "width", "height", "dark", "shot", "scripts", "look"}   look: the body of an async function of (page, axe)
//   out: {"requests", "complaints", "result"}                 requests: every address but that of the page itself
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
});

const checker = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

// What the checker calls serious or critical, each in a line.
const faults = async page => {
  await page.evaluate(checker);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.filter(one => ["serious", "critical"].includes(one.impact)).map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 200)).join(" | ")}`);
};

const visit = async ({ url, width, height, dark, shot, scripts, look }) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce", javaScriptEnabled: scripts !== false, timezoneId: "Asia/Tokyo" });
  const [requests, complaints] = [[], []];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("request", request => { if (request.url() !== url) { requests.push(request.url()); } });
    page.on("console", message => { if (["error", "warning"].includes(message.type())) { complaints.push(message.text()); } });
    page.on("pageerror", error => complaints.push(error.message));
    page.on("dialog", dialog => { complaints.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    await page.goto(url);
    const result = await new (Object.getPrototypeOf(async () => {}).constructor)("page", "axe", look)(page, () => faults(page));
    if (shot) { await page.screenshot({ path: shot }); }
    return { requests, complaints, result: result ?? null };
  } catch (error) {
    return { requests, complaints: [...complaints, String(error)], result: null };
  } finally {
    await context.close();
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await visit(JSON.parse(line))));
}
await browser.close();
