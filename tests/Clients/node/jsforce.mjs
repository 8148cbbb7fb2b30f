// jsforce, one grant or habit at a time: node jsforce.mjs SCENE, the org in the environment.
import crypto from "node:crypto";
import { readFileSync } from "node:fs";
import jsforce from "jsforce";
import { allow, order } from "./person.mjs";

const org = JSON.parse(process.env.SFOAUTH_ORG);
const app = { loginUrl: org.url, clientId: org.consumerKey, clientSecret: org.consumerSecret, redirectUri: org.callback };
const oauth = (more = {}) => new jsforce.OAuth2({ ...app, ...more });
const part = (json) => Buffer.from(JSON.stringify(json)).toString("base64url");
const asked = "SELECT Id, Username FROM User";

async function codeOf(client, params = {}) {
  const callback = new URL(await allow(client.getAuthorizationUrl(params), org));
  return { code: callback.searchParams.get("code"), state: callback.searchParams.get("state") };
}

async function logIn(more = {}) {
  const oauth2 = oauth(more);
  const { code } = await codeOf(oauth2, { scope: "api refresh_token" });
  const connection = new jsforce.Connection({ oauth2, version: "64.0" });
  await connection.authorize(code);
  return connection;
}

const assertion = () => {
  const signed = `${part({ alg: "RS256" })}.${part({ iss: org.consumerKey, sub: org.username, aud: org.url, exp: org.now + 180 })}`;
  return `${signed}.${crypto.sign("RSA-SHA256", Buffer.from(signed), readFileSync(org.jwtKey)).toString("base64url")}`;
};

const scenes = {
  async webServer() {
    const oauth2 = oauth();
    const { code, state } = await codeOf(oauth2, { state: "hello" });
    const tokens = await oauth2.requestToken(code);
    const again = await oauth2.refreshToken(tokens.refresh_token);
    return { state, access: !!tokens.access_token, refresh: !!tokens.refresh_token, renewed: again.access_token !== tokens.access_token };
  },
  async verifier() {
    const connection = await logIn({ useVerifier: true });
    return { rows: (await connection.query(asked)).totalSize };
  },
  async password() {
    return { access: !!(await oauth().authenticate(org.username, org.password)).access_token };
  },
  async clientCredentials() {
    const connection = new jsforce.Connection({ oauth2: oauth(), version: "64.0" });
    await connection.authorize({ grant_type: "client_credentials" });
    return { user: (await connection.identity()).username };
  },
  async jwtBearer() {
    const connection = new jsforce.Connection({ oauth2: oauth({ clientSecret: undefined, redirectUri: undefined }), version: "64.0" });
    await connection.authorize({ grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion: assertion() });
    return { user: (await connection.identity()).username };
  },
  async revoke() {
    const connection = await logIn();
    const { accessToken, refreshToken } = connection;
    await connection.logout(true);
    const dead = await oauth().refreshToken(refreshToken).catch((fault) => `${fault.name}: ${fault.message}`);
    const used = await fetch(`${org.url}/services/data/v64.0/query?q=x`, { headers: { Authorization: `Bearer ${accessToken}` } });
    return { dead, used: used.status };
  },
  async soap() {
    const connection = new jsforce.Connection({ loginUrl: org.url });
    const user = await connection.login(org.username, org.password);
    const session = connection.accessToken;
    const rows = (await connection.query(asked)).totalSize;
    await connection.logout();
    const after = await fetch(`${org.url}/services/data/v64.0/query?q=x`, { headers: { Authorization: `Bearer ${session}` } });
    return { user: user.id.length, rows, after: after.status };
  },
  async soapRefused() {
    const connection = new jsforce.Connection({ loginUrl: org.url });
    return { said: await connection.login(org.username, "wrong").catch((fault) => fault.message) };
  },
  async refusal() {
    await order(org.url, "break", { causes: ["user-inactive"] });
    const connection = new jsforce.Connection({ oauth2: oauth({ redirectUri: undefined }), version: "64.0" });
    const fault = await connection.authorize({ grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion: assertion() }).catch((one) => one);
    return { name: fault.name, message: fault.message };
  },
  async expired() {
    const connection = await logIn();
    const heard = [];
    connection.on("refresh", (token) => heard.push(!!token));
    await order(org.url, "clock", { advance: "3h" });
    const answers = await Promise.all([1, 2, 3].map(() => connection.query(asked)));
    return { rows: answers.map((answer) => answer.totalSize), refreshed: heard.length };
  },
  async rotation() {
    const connection = await logIn();
    const before = connection.refreshToken;
    const results = [];
    for (let round = 0; round < 2; round++) {
      await order(org.url, "clock", { advance: "3h" });
      results.push(await connection.query(asked).then((answer) => `${answer.totalSize} rows`, (fault) => fault.message));
    }
    return { results, kept: connection.refreshToken === before };
  },
  async evidence() {
    const connection = new jsforce.Connection({ oauth2: oauth(), version: "64.0" });
    await connection.login(org.admin, org.password);
    const logins = await connection.query("SELECT UserId, Status, Application FROM LoginHistory ORDER BY LoginTime DESC LIMIT 5");
    const read = await connection.metadata.read("ConnectedApp", "Acme_Integration");
    const saved = await connection.metadata.update("ConnectedApp", { fullName: "Acme_Integration", label: "Acme Integration", oauthPolicy: { ipRelaxation: "ENFORCE", refreshTokenPolicy: "specific_lifetime:90:DAYS" } });
    const again = await connection.metadata.read("ConnectedApp", "Acme_Integration");
    const profile = await connection.tooling.query("SELECT Name, Metadata FROM Profile WHERE Name = 'Integration'");
    const described = await connection.sobject("LoginHistory").describe();
    return { logins: logins.totalSize, before: read.oauthPolicy, saved: saved.success, after: again.oauthPolicy, ranges: profile.records[0].Metadata.loginIpRanges, fields: described.fields.length };
  },
};

console.log(JSON.stringify(await scenes[process.argv[2]]()));
