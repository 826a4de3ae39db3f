// A real SMTP server that keeps what it is sent.
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { setTimeout as sleep } from "node:timers/promises";

/** Starts one on a free port of 127.0.0.1: `{ port, mails, next(to), stop() }`; a mail is `{ to, subject, text, html, messageId }`. */
export async function startMailbox() {
  const mails = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", async () => {
        const mail = await PostalMime.parse(Buffer.concat(parts));
        for (const { address } of session.envelope.rcptTo) mails.push({ ...mail, to: address, read: false });
        done();
      });
    },
  });
  await new Promise((ready, fail) => server.once("error", fail).listen(0, "127.0.0.1", ready));
  return {
    port: server.server.address().port,
    mails,
    /** Waits up to 15 seconds for the next unread mail to this address. */
    async next(to) {
      for (let tries = 0; tries < 150; tries += 1) {
        const mail = mails.find((one) => !one.read && one.to.toLowerCase() === to.toLowerCase());
        if (mail) {
          mail.read = true;
          return mail;
        }
        await sleep(100);
      }
      throw new Error(`no mail came to ${to}`);
    },
    stop: () => new Promise((done) => server.close(done)),
  };
}

/** The first link of a mail's text part. */
export function linkIn(mail) {
  const link = /https?:\/\/\S+/.exec(mail.text ?? "");
  if (!link) throw new Error(`no link in the mail "${mail.subject}"`);
  return link[0];
}
