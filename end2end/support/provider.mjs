// A real OpenID provider (npm oidc-provider) with a plain page for signing in, as a trust's own sign-in.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const CLIENT = "toolkit";
const SECRET = randomBytes(24).toString("hex");
const HERE = /^http:\/\/localhost:\d+/;

/** Who works at the trust, by the name they sign in with. Whatever is typed as a password is right. */
const PEOPLE = {
  "asha.jones": { email: "asha.jones@northwick.example", email_verified: true, name: "Asha Jones, nurse", groups: ["nurses"] },
  "asha.jones.2": { email: "asha.jones.2@northwick.example", email_verified: true, name: "Asha Jones, nurse", groups: ["nurses"] },
  "porter": { email: "porter@northwick.example", email_verified: true, name: "A porter", groups: ["porters"] },
  "unverified": { email: "unverified@northwick.example", email_verified: false, name: "Somebody", groups: ["nurses"] },
  "relative": { email: "relative@northwick.example", email_verified: true, name: "Bluebell", groups: ["nurses"] },
  "known": { email: "known@northwick.example", email_verified: true, name: "Dr Asha Rowe", groups: ["nurses"] },
};

const page = (title, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><main><h1>${title}</h1>${body}</main></html>`;
const LOGIN = page(
  "Northwick sign-in",
  '<form method="post"><label>User name <input name="user" autocomplete="off"></label> <label>Work password <input name="password" type="password" autocomplete="off"></label> <button>Sign in at work</button></form>',
);

async function form(request) {
  let text = "";
  for await (const part of request) text += part;
  return new URLSearchParams(text);
}

/** Starts one on a free port of 127.0.0.1: `{ origin, env, reach(yes) }`; `env` is what the site must be told. It ends with the test run. */
export async function startProvider() {
  const server = createServer();
  await new Promise((ready, fail) => server.once("error", fail).listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });

  const provider = new Provider(origin, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        grant_types: ["authorization_code"],
        response_types: ["code"],
        redirect_uris: ["http://localhost/sign-in/with/northwick/back"],
        post_logout_redirect_uris: ["http://localhost/signed-out"],
      },
    ],
    jwks: { keys: [{ ...key, kid: "journey", use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    pkce: { required: () => true },
    acrValues: ["AAL2"],
    claims: { acr: null, amr: null, openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, body) => {
          context.body = page("Sign out of Northwick", `${body}<button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>`);
        },
      },
    },
    interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (context, id) => (PEOPLE[id] ? { accountId: id, claims: () => ({ sub: `subject-of-${id}`, ...PEOPLE[id] }) } : undefined),
    // Everybody of the trust may use the site: nobody is asked.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  // The site's port is known only once it runs.
  provider.Client.prototype.redirectUriAllowed = function allowed(address) {
    return this.redirectUris.includes(address.replace(HERE, "http://localhost"));
  };
  provider.Client.prototype.postLogoutRedirectUriAllowed = function allowed(address) {
    return this.postLogoutRedirectUris.includes(address.replace(HERE, "http://localhost"));
  };

  const answer = provider.callback();
  let reachable = true;
  server.on("request", async (request, response) => {
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    if (!reachable && request.url.startsWith("/token")) return request.socket.destroy();
    if (!request.url.startsWith("/interaction/")) return answer(request, response);
    if (request.method !== "POST") return response.setHeader("content-type", "text/html").end(LOGIN);
    const typed = await form(request);
    const login = { accountId: typed.get("user"), acr: "AAL2", amr: ["pwd", "mfa"] };
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  });

  const told = {
    NAME: "Northwick work account",
    ISSUER: origin,
    CLIENT_ID: CLIENT,
    CLIENT_SECRET: SECRET,
    TRUSTS: "localhost",
    EMAIL_DOMAINS: "northwick.example",
    CLINICIAN_GROUPS: "nurses,doctors",
    SECOND_FACTOR_ACR: "AAL2",
  };
  const env = Object.fromEntries(Object.entries(told).map(([name, value]) => [`TOOLKIT__SIGN_IN__NORTHWICK__${name}`, value]));
  /** Whether the site is answered. People still are. */
  const reach = (yes) => {
    reachable = yes;
  };
  return { origin, env, reach };
}
