// Asks the browser for a passkey (docs/decisions/0027-passkeys.md), on the pages whose form carries [data-passkey]. The form goes off as any other, with the
// answer in it. Without this script, and in browsers that know no passkeys, the page says what works instead.
const form = document.querySelector("[data-passkey]");
const kind = form?.dataset.passkey;
const known = window.PublicKeyCredential;
const show = (mark, on) => { document.querySelector(`[data-passkey-${mark}]`).hidden = !on; };

async function ask() {
  show("failed", false);
  try {
    const read = kind === "create" ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON";
    const publicKey = known[read](JSON.parse(form.dataset.options));
    form.elements.credential.value = JSON.stringify(await navigator.credentials[kind]({ publicKey }));
    form.submit();
  } catch {
    // Called off, too slow, or no passkey here: the browser does not say which.
    show("failed", true);
  }
}

if (form && known?.parseCreationOptionsFromJSON && known.parseRequestOptionsFromJSON) {
  show("without", false);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
}
