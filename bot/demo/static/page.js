// The chat, drawn: what the server tells (server-sent events), and what people do (small requests).
const $ = (id) => document.getElementById(id);
const [log, text, sub] = [$("log"), $("text"), $("sub")];
let scene = { bot: {}, people: [], rooms: [], samples: [] };
let room = null; // the one shown
let me = 0; // who writes
let answering = null; // { id, quote?, edits? }
let tried = ""; // what is offered to try
let fresh = true; // the stream has just begun: forget what was shown
const messages = new Map(); // "chat/id" -> message
const unread = new Map(); // room -> messages not yet seen
const doing = new Map(); // room -> { words, until }
const drafts = new Map(); // room -> text

function el(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...inside.flat().filter((each) => each != null && each !== false));
  return made;
}
function drawn(path, box = "0 0 24 24") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const shape = document.createElementNS(svg.namespaceURI, "path");
  shape.setAttribute("d", path);
  svg.setAttribute("viewBox", box);
  svg.setAttribute("aria-hidden", "true");
  svg.append(shape);
  return svg;
}
const ARROW = "M10 9V5l-7 7 7 7v-4c5 0 8.5 1.6 11 5-1-5-4-10-11-11z";
const PENCIL = "M3 17.2V21h3.8L17.9 9.9l-3.8-3.8L3 17.2zM20.7 7a1 1 0 0 0 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.800 1.800 3.700 3.700z";
const key = (chat, topic) => `${chat}/${topic || 0}`;
const roomOf = (message) => key(message.chat, message.message_thread_id);
const hue = (id) => "c" + (id === scene.bot.id ? 5 : [2, 1, 3, 0, 4, 6][Math.abs(id) % 6]);
const face = (name, id, more = "") => el("span", { class: `face ${hue(id)} ${more}`, "aria-hidden": "true" }, [...name][0] || "");
const clock = (seconds) => new Date(seconds * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
const snippet = (message) => message.text || message.document?.file_name || message.caption || "";

async function ask(path, body, headers = {}) {
  try {
    const answer = await fetch(path, { method: "POST", body, headers });
    if (!answer.ok) throw new Error(await answer.text());
    return await answer.json();
  } catch (error) {
    toast(error.message);
    return {};
  }
}
const place = () => ({ chat: room.chat, topic: room.topic, as: me });
function say(words) {
  ask("/say", JSON.stringify({ ...place(), ...words, reply_to: answering?.id, quote: answering?.quote }));
  answer(null);
}
function drop(file) {
  const where = new URLSearchParams({ name: file.name, chat: room.chat, as: me, topic: room.topic ?? "" });
  ask(`/drop?${where}`, file, { "content-type": file.type || "application/octet-stream" });
}
let fading;
function toast(words) {
  $("toast").textContent = words;
  $("toast").classList.add("on");
  clearTimeout(fading);
  fading = setTimeout(() => $("toast").classList.remove("on"), 3500);
}

// ---------------------------------------------------------------- text with entities
function rich(words, entities = []) {
  const waiting = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return part(words, waiting, 0, words.length);
}
function part(words, waiting, from, to) {
  const made = [];
  let at = from;
  const plain = (end) => {
    // the line break after a block is the block's own
    if (made.at(-1)?.tagName === "BLOCKQUOTE" && words[at] === "\n") at += 1;
    if (end > at) made.push(words.slice(at, end));
  };
  while (waiting.length && waiting[0].offset < to) {
    const entity = waiting.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= at) continue;
    plain(Math.max(at, entity.offset));
    at = Math.max(at, entity.offset);
    const inner = [];
    while (waiting.length && waiting[0].offset < end) inner.push(waiting.shift());
    for (const each of inner) {
      const over = each.offset + each.length - end;
      if (over > 0) waiting.unshift({ ...each, offset: end, length: over });
    }
    made.push(styled(entity, part(words, inner, at, end), words.slice(at, end)));
    at = end;
  }
  plain(to);
  return made;
}
const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre" };
function styled(entity, inside, words) {
  switch (entity.type) {
    case "text_link": return link(entity.url, inside);
    case "url": return link(/^[a-z]+:\/\//i.test(words) ? words : `https://${words}`, inside);
    case "email": return link(`mailto:${words}`, inside);
    case "bot_command": return el("a", { href: "#", class: "live", click: (event) => { event.preventDefault(); say({ text: words }); } }, inside);
    case "mention": case "hashtag": case "cashtag": case "phone_number": case "text_mention": return el("span", { class: "live" }, inside);
    case "spoiler": return spoiler(inside);
    case "blockquote": return el("blockquote", { dir: "auto" }, inside);
    case "expandable_blockquote": return folding(inside);
    default: return TAGS[entity.type] ? el(TAGS[entity.type], {}, inside) : el("span", {}, inside);
  }
}
function link(url, inside) {
  if (!/^(https?|mailto):/i.test(url)) return el("span", { class: "live" }, inside);
  const [, number, ...rest] = /^https:\/\/t\.me\/c\/(\d+)\/(\d+)(?:\/(\d+))?/.exec(url) || [];
  const goal = number && Number(rest.filter(Boolean).at(-1));
  const jump = (event) => { if (go(Number(`-100${number}`), goal)) event.preventDefault(); };
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", ...(number && { click: jump }) }, inside);
}
function spoiler(inside) {
  const show = (event) => {
    if (made.classList.contains("seen") || (event.type === "keydown" && !["Enter", " "].includes(event.key))) return;
    event.preventDefault();
    made.classList.add("seen");
    for (const name of ["role", "tabindex", "aria-label"]) made.removeAttribute(name);
  };
  const made = el("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": "Hidden text: show it", click: show, keydown: show }, inside);
  return made;
}
function folding(inside) {
  const turn = () => {
    const open = quote.classList.toggle("open");
    quote.classList.toggle("folded", !open);
    button.setAttribute("aria-expanded", open);
  };
  const button = el("button", { type: "button", class: "fold", "aria-label": "Whole quote", "aria-expanded": "false", click: turn }, "⌄");
  const quote = el("blockquote", { dir: "auto", class: "folded" }, el("div", { class: "inner" }, inside), button);
  quote.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, .spoiler") && !String(getSelection())) turn();
  });
  return quote;
}
function settle(node) { // a quote that is not longer than what is shown of it has nothing to unfold
  for (const quote of node.querySelectorAll("blockquote.folded")) {
    const inner = quote.firstChild;
    if (inner.scrollHeight <= inner.clientHeight + 2) { quote.classList.remove("folded"); quote.lastChild.remove(); }
  }
}

// ---------------------------------------------------------------- a message
function bubble(message) {
  const from = message.from || { id: 0, first_name: room.title };
  const own = from.id === me;
  const inside = [];
  if (room.kind !== "private" && !own) {
    const person = scene.people.find((each) => each.id === from.id);
    const rank = from.is_bot ? "bot" : person?.admin ? "owner" : "";
    inside.push(el("div", { class: `who ${hue(from.id)}` }, from.first_name, rank && el("small", {}, rank)));
  }
  if (message.via_bot) inside.push(el("div", { class: "via" }, "via ", el("b", {}, `@${message.via_bot}`)));
  if (message.reply_to_message) inside.push(replied(message));
  const file = message.document;
  if (file) {
    const ending = file.file_name.split(".").at(-1).slice(0, 4);
    const size = file.file_size < 1e5 ? `${(file.file_size / 1024).toFixed(1)} KB` : `${(file.file_size / 1048576).toFixed(1)} MB`;
    inside.push(el("div", { class: "doc" }, el("i", { "aria-hidden": "true" }, ending), el("div", {}, el("b", {}, file.file_name), el("small", {}, size))));
  }
  const words = message.text ?? message.caption ?? "";
  const ticks = own && drawn("M1 6l3 4 6-9M7 9l1 1 7-9", "0 0 16 11");
  const edited = message.edit_date && !from.is_bot && !message.via_bot ? "edited " : "";
  const meta = el("span", { class: "meta" }, edited + clock(message.date), ticks);
  inside.push(el("div", { class: "text" }, rich(words, message.entities || message.caption_entities), meta));
  if (message.reactions?.length) inside.push(el("div", { class: "reactions" }, message.reactions.map((each) => el("span", {}, each.emoji || "★"))));
  const rows = message.reply_markup?.inline_keyboard;
  const body = el("div", { class: "body" }, el("div", { class: "bubble" }, inside), rows && keyboard(message, rows));
  const act = el("div", { class: "acts" },
    own && message.text && !message.via_bot && el("button", { type: "button", class: "act", "aria-label": "Edit", click: () => answer(message, true) }, drawn(PENCIL)),
    el("button", { type: "button", class: "act", "aria-label": `Reply to ${from.first_name}`, click: () => answer(message) }, drawn(ARROW)));
  const face_ = room.kind !== "private" && !own && face(from.first_name, from.id);
  const made = el("div", { class: `msg ${own ? "own" : ""} ${rows ? "keyed" : ""}`, id: `m${message.message_id}` }, own ? [act, body] : [face_, body, act]);
  made.from = from.id;
  made.number = message.message_id;
  return made;
}
function replied(message) {
  const { message_id: number, name, text: then } = message.reply_to_message;
  const now = messages.get(`${message.chat}/${number}`);
  const quoted = message.quote?.text;
  return el("button", { type: "button", class: `reply ${quoted ? "quoted" : ""}`, click: () => go(message.chat, number) },
    el("b", {}, name || room.title), el("span", {}, quoted || (now ? snippet(now) : then).slice(0, 120)));
}
function keyboard(message, rows) {
  const one = (button, row, column) => {
    if (button.url) return el("a", { href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.text);
    const press = async (event) => {
      if (button.copy_text) { await navigator.clipboard.writeText(button.copy_text.text); toast("Copied"); return; }
      if (!button.callback_data) { toast("The demo cannot do that: it takes Telegram itself."); return; }
      const pressed = event.currentTarget;
      pressed.classList.add("busy");
      const body = JSON.stringify({ ...place(), message: message.message_id, row, column });
      const told = await ask("/press", body);
      pressed.classList.remove("busy");
      if (told.show_alert) { $("alert-text").textContent = told.text; $("alert").showModal(); }
      else if (told.text) toast(told.text);
    };
    return el("button", { type: "button", "data-at": `${row}.${column}`, click: press }, button.text);
  };
  return el("div", { class: "keys" }, rows.map((row, r) => el("div", {}, row.map((button, c) => one(button, r, c)))));
}

// ---------------------------------------------------------------- the room
const shown = () => [...messages.values()].filter((each) => room && roomOf(each) === key(room.chat, room.topic));
const nodes = () => [...log.querySelectorAll(".msg:not(.draft)")];
// Whether the newest is in sight. A message higher than the chat is read from its top.
const below = () => log.scrollHeight - log.scrollTop - log.clientHeight < 160;
const down = () => { log.scrollTop = log.scrollHeight; };
function arrange() { // who speaks on has one name above and one face below
  const all = nodes();
  all.forEach((node, place) => {
    const [before, after] = [all[place - 1], all[place + 1]];
    node.classList.toggle("first", before?.from !== node.from);
    node.classList.toggle("last", after?.from !== node.from);
    const who = node.querySelector(".who");
    if (who) who.hidden = before?.from === node.from;
  });
}
function put(message) {
  const stay = !below() && message.from?.id !== me;
  const old = $(`m${message.message_id}`);
  const tall = old && old.offsetHeight > log.clientHeight / 2;
  const made = bubble(message);
  const held = old?.contains(document.activeElement) && document.activeElement;
  log.querySelector(".intro")?.remove();
  if (!log.querySelector(".day")) log.append(el("div", { class: "day" }, "Today"));
  if (old) old.replaceWith(made);
  else {
    const next = nodes().find((node) => node.number > message.message_id);
    log.insertBefore(made, next || log.querySelector(".draft"));
  }
  settle(made);
  if (held) { // who pressed a button by the keyboard goes on from there
    const keys = [...made.querySelectorAll(".keys button")];
    const again = keys.find((each) => each.textContent === held.textContent) || keys.find((each) => each.dataset.at === held.dataset.at);
    (again || made.querySelector(".keys button, .act"))?.focus({ preventScroll: true });
  }
  arrange();
  if (stay) return;
  if (message.from?.id === me || made.offsetHeight < log.clientHeight - 20) down();
  else if (!tall) made.scrollIntoView({ block: "start" });
}
function draw() {
  log.replaceChildren();
  document.body.className = room.kind === "private" ? "private" : "group";
  $("title").textContent = room.title;
  $("face").replaceWith(Object.assign(face(room.title, room.kind === "private" ? scene.bot.id : room.topic || room.chat, room.topic ? "topic" : ""), { id: "face" }));
  const all = shown().sort((one, other) => one.message_id - other.message_id);
  if (all.length) all.forEach(put);
  else log.append(intro());
  unread.delete(key(room.chat, room.topic));
  drawDraft();
  drawSub();
  drawTries();
  down();
  const last = nodes().at(-1);
  if (last && last.from !== me && last.offsetHeight > log.clientHeight) last.scrollIntoView({ block: "start" });
}
function intro() {
  if (room.kind !== "private") {
    if (room.away) {
      return el("div", { class: "intro" }, el("h2", {}, "A group without the bot"),
        `It can be asked all the same. Share a link from below, then reply to it with @${scene.bot.user}. Or type @${scene.bot.user} and a link, here or in any chat, and choose what is offered.`);
    }
    return el("div", { class: "intro" }, el("h2", {}, "A group of two, with the bot"),
      "Write as Ada, who owns the group, or as Ben. Share a link from below, then reply to it with /brief; or let Ada turn on automatic briefs with /settings.");
  }
  const about = scene.bot.about || "Send a news article, as text, a link or a file. You get its best sentences, and who said what, word for word.";
  return el("div", { class: "intro" }, el("h2", {}, "What can this bot do?"), about,
    el("button", { type: "button", click: () => { say({ text: "/start" }); text.focus(); } }, "START"));
}
function drawSub() {
  const now = doing.get(key(room.chat, room.topic));
  const busy = now && now.until > Date.now();
  sub.classList.toggle("busy", Boolean(busy));
  const names = scene.people.map((each) => each.name).join(", ");
  sub.textContent = busy ? now.words : room.kind === "private" ? "bot" : room.topic ? `topic in Neighbours` : room.away ? names : `${names}, ${scene.bot.name}`;
}
function drawDraft() {
  log.querySelector(".draft")?.remove();
  const words = drafts.get(key(room.chat, room.topic));
  if (!words) return;
  log.append(el("div", { class: "msg draft last" }, el("div", { class: "body" }, el("div", { class: "bubble" }, el("div", { class: "text" }, words)))));
}
function drawTries() {
  const group = room.kind !== "private";
  const chip = (words, label, sent) => el("button", { type: "button", "aria-label": label, click: () => { say(sent); text.focus(); } }, words);
  const offered = scene.samples.map((each) => chip(each.name, `${group ? "Share the link of" : "Send"} the article in ${each.name}`, group ? { text: each.url } : { sample: each.code }));
  const commands = group ? ["settings", "digest", "catchup"].map((name) => room.commands.find((each) => each.command === name)).filter(Boolean) : [];
  const all = JSON.stringify([key(room.chat, room.topic), scene.samples, commands]);
  if (tried === all) return; // whoever is at one of them stays there
  tried = all;
  $("tries").replaceChildren(el("span", {}, group ? "Share a link" : "Send an article"), ...offered,
    ...commands.map((each) => chip(`/${each.command}`, each.description, { text: `/${each.command}` })));
}
function drawRooms() {
  const open = (each) => () => { enter(each); text.focus(); };
  $("list").replaceChildren(...scene.rooms.map((each) => {
    const name = key(each.chat, each.topic);
    const last = [...messages.values()].filter((message) => roomOf(message) === name).at(-1);
    const count = unread.get(name);
    return el("button", { type: "button", "aria-current": each === room ? "true" : null, click: open(each) },
      face(each.title, each.kind === "private" ? scene.bot.id : each.topic || each.chat, each.topic ? "topic" : ""),
      el("span", { class: "words" }, el("b", {}, each.title), el("small", {}, last ? snippet(last).slice(0, 60) : each.kind === "private" ? "bot" : each.topic ? "topic" : "group")),
      count && el("span", { class: "badge" }, String(count)));
  }));
}
function enter(next) {
  room = next;
  if (!room.people.includes(me)) me = room.people[0];
  answer(null);
  closeCommands();
  $("as").replaceChildren($("as").firstElementChild, ...scene.people.map((each) =>
    el("label", {}, el("input", { type: "radio", name: "as", value: each.id, checked: each.id === me, change: () => { me = each.id; draw(); } }),
      face(each.name, each.id), each.name + (each.admin ? " (admin)" : ""))));
  draw();
  drawRooms();
}
function go(chat, number) {
  const message = messages.get(`${chat}/${number}`);
  if (!message) return false;
  const there = scene.rooms.find((each) => key(each.chat, each.topic) === roomOf(message));
  if (there !== room) enter(there);
  const node = $(`m${number}`);
  node.scrollIntoView({ block: "center" });
  node.classList.remove("flash");
  void node.offsetWidth;
  node.classList.add("flash");
  return true;
}

// ---------------------------------------------------------------- writing
function answer(message, edits = false) {
  const bar = $("answering");
  bar.hidden = !message;
  if (answering?.edits) text.value = "";
  answering = null;
  if (!message) return;
  if (edits) {
    answering = { id: message.message_id, edits };
    bar.querySelector("b").textContent = "Edit message";
    bar.querySelector("span").textContent = snippet(message).slice(0, 120);
    text.value = message.text;
    text.focus();
    return;
  }
  const chosen = getSelection();
  const quote = chosen.anchorNode && $(`m${message.message_id}`)?.querySelector(".text").contains(chosen.anchorNode) ? String(chosen).trim() : "";
  answering = { id: message.message_id, quote };
  bar.querySelector("b").textContent = `Reply to ${message.from?.first_name || room.title}`;
  bar.querySelector("span").textContent = quote || snippet(message).slice(0, 120);
  text.focus();
}
function send() {
  const words = text.value.trim();
  if (!words) return;
  closeCommands();
  if (answering?.edits) {
    ask("/edit", JSON.stringify({ ...place(), message: answering.id, text: words }));
    answer(null);
    return;
  }
  text.value = "";
  say({ text: words });
}
function openCommands(start = "") {
  const found = (room?.commands || []).filter((each) => each.command.startsWith(start));
  list(found.map((each) => [`/${each.command}`, each.description, () => say({ text: `/${each.command}` })]));
  $("slash").setAttribute("aria-expanded", Boolean(found.length));
}
function list(offered) { // above the line: commands, or what the bot offers
  $("commands").replaceChildren(...offered.map(([words, more, then]) => el("li", {}, el("button", { type: "button", click: () => {
    text.value = "";
    closeCommands();
    then();
    text.focus();
  } }, words, el("span", {}, more)))));
  $("commands").hidden = !offered.length;
}
async function offerLinks(typed) { // inline mode
  const offers = await ask("/type", JSON.stringify({ ...place(), text: typed }));
  if (typed !== behindName()) return;
  list(offers.map((each, number) => [each.title, each.description, () => ask("/choose", JSON.stringify({ ...place(), number }))]));
}
function behindName() {
  const name = `@${scene.bot.user} `;
  return text.value.startsWith(name) ? text.value.slice(name.length).trim() : "";
}
function closeCommands() {
  $("commands").hidden = true;
  $("slash").setAttribute("aria-expanded", "false");
}
$("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  if (event.key === "ArrowUp" && !text.value) { // as Telegram does: the last of one's own
    const last = shown().filter((each) => each.from?.id === me && each.text && !each.via_bot).sort((one, other) => one.message_id - other.message_id).at(-1);
    if (last) { event.preventDefault(); answer(last, true); }
  }
});
function offerCommands() {
  const typed = behindName();
  if (/^\/\w*$/.test(text.value)) openCommands(text.value.slice(1)); else closeCommands();
  if (typed) offerLinks(typed);
}
text.addEventListener("input", offerCommands);
text.addEventListener("paste", (event) => {
  const files = [...event.clipboardData.files];
  if (files.length) { event.preventDefault(); files.forEach(drop); }
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (!$("commands").hidden) closeCommands(); else answer(null);
  text.focus();
});
$("slash").addEventListener("click", () => ($("commands").hidden ? openCommands() : closeCommands()));
$("answering").querySelector("button").addEventListener("click", () => { answer(null); text.focus(); });
$("clip").addEventListener("click", () => $("file").click());
$("file").addEventListener("change", () => { [...$("file").files].forEach(drop); $("file").value = ""; });
const main = document.querySelector("main");
addEventListener("dragover", (event) => { event.preventDefault(); main.classList.add("over"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) main.classList.remove("over"); });
addEventListener("drop", (event) => {
  event.preventDefault();
  main.classList.remove("over");
  const files = [...event.dataTransfer.files];
  const words = event.dataTransfer.getData("text/plain");
  if (files.length) files.forEach(drop);
  else if (words) say({ text: words });
});

// ---------------------------------------------------------------- what the server tells
const stream = new EventSource("/events");
const on = (kind, then) => stream.addEventListener(kind, (event) => then(JSON.parse(event.data)));
stream.onopen = () => { fresh = true; document.body.classList.remove("lost"); };
stream.onerror = () => { sub.classList.add("busy"); sub.textContent = "connecting… (is the demo still running?)"; };
on("scene", (told) => {
  const was = room && key(room.chat, room.topic);
  scene = told;
  const next = scene.rooms.find((each) => key(each.chat, each.topic) === was) || scene.rooms[0];
  if (fresh) { messages.clear(); fresh = false; enter(next); return; }
  room = next; // the bot has told Telegram more of itself
  drawTries();
  if (text.value.startsWith("/")) offerCommands();
  const [old, now] = [log.querySelector(".intro"), intro()];
  if (old && old.textContent !== now.textContent) old.replaceWith(now);
});
on("message", (message) => {
  const name = `${message.chat}/${message.message_id}`;
  const where = roomOf(message);
  const isNew = !messages.has(name);
  messages.set(name, message);
  if (message.from?.is_bot) { doing.delete(where); drafts.delete(where); }
  if (where === key(room.chat, room.topic)) { drawDraft(); put(message); drawSub(); }
  else if (isNew) unread.set(where, (unread.get(where) || 0) + 1);
  drawRooms();
});
on("gone", ({ chat, message_id: number }) => {
  messages.delete(`${chat}/${number}`);
  if (chat !== room.chat) return;
  $(`m${number}`)?.remove();
  arrange();
});
const ACTS = { typing: "typing…", upload_document: "sending a file…" };
on("doing", ({ chat, topic, action }) => {
  doing.set(key(chat, topic), { words: ACTS[action] || "busy…", until: Date.now() + 5000 });
  drawSub();
  setTimeout(drawSub, 5100);
});
on("draft", ({ chat, topic, text: words }) => {
  drafts.set(key(chat, topic), words);
  if (key(chat, topic) === key(room.chat, room.topic)) { drawDraft(); down(); }
});
