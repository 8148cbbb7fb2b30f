// What a person does in a browser, as a script: logs in, allows, and stops where the app takes over.
const fields = (page) =>
  [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name, plain(value)]);

const plain = (text) => text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export async function allow(address, { url, username, password }) {
  const cookies = new Map();
  const send = async (target, form) => {
    const answer = await fetch(target, {
      method: form ? "POST" : "GET",
      body: form && new URLSearchParams(form),
      redirect: "manual",
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(";")[0].split("=");
      cookies.set(name, value);
    }
    return { location: answer.headers.get("location"), page: await answer.text() };
  };

  let now = await send(address);
  for (let step = 0; step < 10; step++) {
    if (now.location && !now.location.startsWith(url)) {
      return now.location;
    }
    now = now.location
      ? await send(now.location)
      : now.page.includes('name="pw"')
        ? await send(`${url}/login`, [...fields(now.page), ["username", username], ["pw", password]])
        : await send(`${url}/setup/secur/RemoteAccessAuthorizationPage.apexp`, [...fields(now.page), ["save", "Allow"]]);
  }
  throw new Error(`no way out of ${now.page.slice(0, 200)}`);
}

export const order = (url, verb, what) =>
  fetch(`${url}/_sfoauth/${verb}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(what) });
