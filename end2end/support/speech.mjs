// A stand-in for the browser's own voices: this machine has none. It keeps what was said, and a sentence ends when the test says so.

/** English on the device, and others that must never be used. */
export const VOICES = [
  { name: "Far", lang: "en-GB", localService: false, default: true },
  { name: "Hier", lang: "de-DE", localService: true, default: false },
  { name: "American", lang: "en_US", localService: true, default: false },
  { name: "British", lang: "en-GB", localService: true, default: false },
];

/** Puts the stand-in into every page of this context. `late`: the voices come after a while, as in many browsers. */
export const withVoices = (context, voices = VOICES, late = false) =>
  context.addInitScript(({ voices, late }) => {
    const listeners = new EventTarget();
    const state = { said: [], now: undefined, cancelled: 0 };
    let ready = !late;
    class Utterance extends EventTarget {
      constructor(text) {
        super();
        Object.assign(this, { text, rate: 1 });
      }
    }
    const speech = {
      getVoices: () => (ready ? voices : []),
      addEventListener: (...all) => listeners.addEventListener(...all),
      speak(utterance) {
        const { text, rate, voice } = utterance;
        state.said.push({ text, rate, voice: voice.name });
        state.now = utterance;
      },
      cancel() {
        state.cancelled += 1;
        const { now } = state;
        state.now = undefined;
        // As browsers do: what is cut off ends too, a moment later.
        if (now) setTimeout(() => now.onend?.({}));
      },
    };
    window.speechState = state;
    window.endSentence = () => {
      const { now } = state;
      state.now = undefined;
      now?.onend?.({});
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech, configurable: true });
    window.SpeechSynthesisUtterance = Utterance;
    if (late) setTimeout(() => { ready = true; listeners.dispatchEvent(new Event("voiceschanged")); }, 50);
  }, { voices, late });

/** What was said so far. */
export const said = (page) => page.evaluate(() => window.speechState.said);

/** Waits until a sentence is being said; returns it. */
export async function saying(page) {
  await page.waitForFunction(() => window.speechState.now !== undefined);
  return page.evaluate(() => window.speechState.now.text);
}

/** Ends the sentence that is being said. */
export async function endSentence(page) {
  await saying(page);
  await page.evaluate(() => window.endSentence());
}
