// openid-client, which takes nothing on trust: node openid.mjs SCENE, the org in the environment.
import * as client from "openid-client";
import { allow, order } from "./person.mjs";

const org = JSON.parse(process.env.SFOAUTH_ORG);
// Everything an answer may be judged by is judged; only plain http is let pass, for it is loopback.
const found = () => client.discovery(new URL(org.url), org.consumerKey, undefined, client.ClientSecretPost(org.consumerSecret), { execute: [client.allowInsecureRequests] });

async function logIn(config, scope = "openid api refresh_token") {
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const parameters = { redirect_uri: org.callback, scope, state, nonce, code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256" };
  const callback = new URL(await allow(client.buildAuthorizationUrl(config, parameters).href, org));
  return client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: scope.includes("openid") });
}

const scenes = {
  async code() {
    const config = await found();
    const tokens = await logIn(config);
    const user = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
    return { audience: tokens.claims().aud, user: user.preferred_username };
  },
  async refresh() {
    const config = await found();
    const tokens = await logIn(config);
    const renewed = await client.refreshTokenGrant(config, tokens.refresh_token);
    return { type: renewed.token_type, renewed: renewed.access_token !== tokens.access_token, again: "refresh_token" in renewed };
  },
  async rotation() {
    const config = await found();
    const first = await logIn(config);
    const second = await client.refreshTokenGrant(config, first.refresh_token);
    const third = await client.refreshTokenGrant(config, second.refresh_token);
    const replayed = await client.refreshTokenGrant(config, first.refresh_token).catch((fault) => `${fault.error}: ${fault.error_description}`);
    const family = await client.refreshTokenGrant(config, third.refresh_token).catch((fault) => fault.error);
    return { rotated: new Set([first, second, third].map((tokens) => tokens.refresh_token)).size, replayed, family };
  },
  async clientCredentials() {
    return { type: (await client.clientCredentialsGrant(await found())).token_type };
  },
  async basic() {
    const config = await client.discovery(new URL(org.url), org.consumerKey, undefined, client.ClientSecretBasic(org.consumerSecret), { execute: [client.allowInsecureRequests] });
    return { type: (await client.clientCredentialsGrant(config)).token_type };
  },
  async introspection() {
    const config = await found();
    const tokens = await logIn(config);
    const alive = await client.tokenIntrospection(config, tokens.access_token);
    await client.tokenRevocation(config, tokens.refresh_token);
    const dead = await client.tokenIntrospection(config, tokens.access_token);
    return { alive: alive.active, username: alive.username, dead: dead.active };
  },
  async denied() {
    const config = await found();
    await order(org.url, "break", { causes: ["user-not-assigned"] });
    const fault = await logIn(config).catch((one) => one);
    return { error: fault.error, description: fault.error_description };
  },
};

console.log(JSON.stringify(await scenes[process.argv[2]]()));
