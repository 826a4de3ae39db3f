// "Listen": reads a public page aloud, sentence by sentence, with a voice of the device itself, so that no word leaves it. Only on pages
// that carry [data-listen] (app/src/learning/pages/listen.rs), and only down to [data-listen-end]: what people write is never read.
// Everything one can press is made here, so that without this script there is nothing that does not work.

/** Never read: what is not text, what is not shown, and any form. */
const NEVER = "form, button, input, textarea, select, nav, aside, svg, video, script, style, [hidden], [aria-hidden=true], [data-listen], .rt-meta, .rt-plan, .rt-letter";
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const USUAL = 2;
/** Some browsers swallow what is said right after a silence. */
const BREATH_MS = 100;

const bar = document.querySelector("[data-listen]");
const voices = window.speechSynthesis;
const words = bar?.dataset;
const language = (bar?.dataset.language ?? "en").toLowerCase();

let voice;
let sentences = [];
/** The sentence that is read, or would be next. */
let at = 0;
let playing = false;
/** Counts what was said, so that the end of something cut off is not taken for an end. */
let turn = 0;
/** Kept, because browsers forget about an utterance that nobody holds. */
let saying;
let speed = keptSpeed();

if (bar && voices && window.SpeechSynthesisUtterance) {
  offer();
  // Many browsers find their voices only after a while.
  voices.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", stop);
  // "Leave" must be silent at once (frontend/register.js).
  addEventListener("toolkit-leave", stop);
}

/** The voice that fits best: on this device, in the language of the page; of English ones a British. Undefined if there is none. */
function best(all) {
  const tag = (one) => one.lang.replace("_", "-").toLowerCase();
  const fitting = all.filter((one) => one.localService === true && tag(one).split("-")[0] === language.split("-")[0]);
  return fitting.find((one) => tag(one) === language) ?? fitting.find((one) => tag(one) === "en-gb") ?? fitting.find((one) => one.default) ?? fitting[0];
}

/** Shows what there is to press; or why there is nothing, where all voices would send the text away. */
function offer() {
  const all = voices.getVoices();
  voice = best(all);
  if (bar.querySelector("button") || (!voice && all.length === 0)) return;
  bar.replaceChildren(...(voice ? controls() : [why()]));
  bar.hidden = false;
}

function controls() {
  const button = (act, hidden) => {
    const one = document.createElement("button");
    Object.assign(one, { type: "button", className: "rt-btn", textContent: words[act], hidden });
    one.dataset.listenAct = act;
    return one;
  };
  // Says the new speed, and nothing else: whoever listens hears the rest.
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.name);
  bar.addEventListener("click", ({ target }) => ACTS[target.closest("[data-listen-act]")?.dataset.listenAct]?.());
  return [button("play", false), button("stop", true), button("slower", true), button("faster", true), said];
}

function why() {
  const [details, summary, title, text] = ["details", "summary", "span", "p"].map((name) => document.createElement(name));
  [details.className, summary.className] = ["nhsuk-details", "nhsuk-details__summary"];
  [title.className, text.className] = ["nhsuk-details__summary-text", "nhsuk-details__text"];
  [title.textContent, text.textContent] = [words.name, words.none];
  summary.append(title);
  details.append(summary, text);
  return details;
}

const ACTS = {
  play() {
    if (playing) return pause();
    if (at === 0) sentences = collect(bar.closest(".rt-read"));
    playing = true;
    show();
    say();
  },
  stop() {
    bar.querySelector("[data-listen-act=play]").focus();
    stop();
  },
  slower: () => change(-1),
  faster: () => change(1),
};

/** The button says what pressing it does now. */
function show() {
  const on = playing || at > 0;
  bar.classList.toggle("rt-listen--on", on);
  for (const one of bar.querySelectorAll("button")) {
    if (one.dataset.listenAct === "play") one.textContent = playing ? words.pause : on ? words.onward : words.play;
    else one.hidden = !on;
  }
}

function hush() {
  turn += 1;
  voices.cancel();
}

/** The browsers' own pausing does not work everywhere, so the sentence is read again from its beginning. */
function pause() {
  playing = false;
  hush();
  show();
}

function stop() {
  if (!playing && at === 0) return;
  [playing, at] = [false, 0];
  hush();
  mark();
  show();
}

function change(by) {
  speed = Math.min(Math.max(speed + by, 0), SPEEDS.length - 1);
  try {
    localStorage.setItem("toolkit:listen-speed", String(speed));
  } catch {
    // No storage allowed: the speed holds for this page.
  }
  bar.querySelector("[role=status]").textContent = words.speed.replace("{speed}", SPEEDS[speed]);
  if (!playing) return;
  hush();
  say();
}

function keptSpeed() {
  try {
    const kept = Number.parseInt(localStorage.getItem("toolkit:listen-speed"), 10);
    return kept in SPEEDS ? kept : USUAL;
  } catch {
    return USUAL;
  }
}

function say() {
  const sentence = sentences[at];
  if (!sentence) return stop();
  const mine = ++turn;
  mark(sentence);
  saying = new SpeechSynthesisUtterance(sentence.text);
  Object.assign(saying, { voice, lang: voice.lang, rate: SPEEDS[speed] });
  saying.onend = () => {
    if (mine !== turn) return;
    at += 1;
    say();
  };
  saying.onerror = () => mine === turn && stop();
  setTimeout(() => mine === turn && voices.speak(saying), BREATH_MS);
}

/** Shows which sentence is read: itself where the browser can colour a part of a text, else what is around it. */
function mark(sentence) {
  document.querySelector(".rt-heard")?.classList.remove("rt-heard");
  const follow = !sentence || at === 0 || isSeen(sentences[at - 1]);
  if (CSS.highlights && window.Highlight) {
    CSS.highlights.delete("rt-heard");
    if (sentence) CSS.highlights.set("rt-heard", new Highlight(...sentence.ranges));
  } else {
    sentence?.block.classList.add("rt-heard");
  }
  // Whoever has scrolled elsewhere stays there. Never smoothly: nothing of ours moves.
  if (sentence && follow && !isSeen(sentence)) scrollBy(0, boxOf(sentence).top - innerHeight / 3);
}

const boxOf = ({ ranges }) => ranges[0].getBoundingClientRect();

function isSeen(sentence) {
  const { top, bottom } = boxOf(sentence);
  // On a phone the navigation lies over the lowest part of the screen.
  return top >= bar.offsetHeight && bottom <= innerHeight * 0.85;
}

/** The sentences of the page's text, in order, each with its place. */
function collect(root) {
  const blocks = new Map();
  const end = root.querySelector("[data-listen-end]");
  const filter = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    return node.matches(NEVER) || getComputedStyle(node).display === "none" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, filter);
  for (let node = walker.nextNode(); node && end && !(end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING); node = walker.nextNode()) {
    const block = blockOf(node.parentElement);
    // What is closed has no size.
    if (block.getClientRects().length > 0) blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks].flatMap(([block, nodes]) => sentencesOf(block, nodes));
}

/** A word that explains itself stands within its sentence, so the sentence is what the nearest block holds. */
function blockOf(element) {
  while (/^(inline|contents)$/.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
}

function sentencesOf(block, nodes) {
  const whole = nodes.map((node) => node.data).join("");
  return split(whole).flatMap(({ segment, index }) => {
    const text = segment.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const start = index + segment.indexOf(text);
    return [{ text: text.replace(/\s+/g, " "), ranges: rangesOf(nodes, start, start + text.length), block }];
  });
}

function split(text) {
  if (Intl.Segmenter) return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
  return [...text.matchAll(/[^.!?]+[.!?]*\s*/g)].map((found) => ({ segment: found[0], index: found.index }));
}

/** A part of the whole text, as places in its nodes: one for each, because what explains a word stands between them. */
function rangesOf(nodes, start, end) {
  let before = 0;
  return nodes.flatMap((node) => {
    const [from, to] = [Math.max(start - before, 0), Math.min(end - before, node.length)];
    before += node.length;
    if (from >= to) return [];
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}
