// Opens a browser that is on the machine, then answers one line with one line: a page, and what to do on it.
//   in:  {"url", "width", "height", "dark", "shot", "look"}   look: the body of an async function of (page)
//   out: {"requests", "complaints", "result"}                 requests: every address but that of the page itself
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
});

const visit = async ({ url, width, height, dark, shot, look }) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce", timezoneId: "Asia/Tokyo" });
  const [requests, complaints] = [[], []];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("request", request => { if (request.url() !== url) { requests.push(request.url()); } });
    page.on("console", message => { if (["error", "warning"].includes(message.type())) { complaints.push(message.text()); } });
    page.on("pageerror", error => complaints.push(error.message));
    page.on("dialog", dialog => { complaints.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    await page.goto(url);
    const result = await new (Object.getPrototypeOf(async () => {}).constructor)("page", look)(page);
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
