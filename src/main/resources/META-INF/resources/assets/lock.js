/* Covers a staff page that nobody has used for 15 minutes and asks for the password. What was typed stays in the page
   beneath. The server locks the session by itself, on requests: so whoever only types is told to it now and then. */
"use strict";
(() => {
  const LOCK_AFTER = 15 * 60_000;
  const TELL_EVERY = 5 * 60_000;
  const LOOK_EVERY = 10_000;
  const template = document.getElementById("lock");
  const tabs = new BroadcastChannel("rhomboid-staff");
  let used = Date.now();
  let told = used;
  let cover = null;

  const locked = () => cover !== null;

  function use() {
    look();
    if (locked()) return;
    used = Date.now();
    if (used - told > TELL_EVERY) {
      told = used;
      tabs.postMessage("used");
      fetch("/staff", { redirect: "manual" }).catch(() => {});
    }
  }

  function look() {
    if (!locked() && Date.now() - used >= LOCK_AFTER) lock();
  }

  function lock() {
    cover = template.content.firstElementChild.cloneNode(true);
    cover.dataset.title = document.title;
    document.title = "Locked";
    document.body.append(cover);
    cover.addEventListener("cancel", (event) => event.preventDefault());
    cover.addEventListener("close", () => { if (locked()) cover.showModal(); });
    cover.querySelector("form").addEventListener("submit", unlock);
    cover.showModal();
  }

  function open() {
    const old = cover;
    document.title = old.dataset.title;
    used = told = Date.now();
    cover = null;
    old.remove();
  }

  function say(what) {
    for (const line of cover.querySelectorAll("[data-says]")) line.hidden = line.dataset.says !== what;
  }

  async function unlock(event) {
    event.preventDefault();
    const form = event.target;
    const button = form.querySelector("button");
    button.disabled = true;
    say("");
    try {
      const problem = await send(form);
      if (problem) {
        say(problem);
      } else {
        tabs.postMessage("used");
        open();
      }
    } catch {
      say("away");
    }
    form.password.value = "";
    button.disabled = false;
    if (locked()) form.password.focus();
  }

  /* Nothing when it is unlocked. The page's own token may be too old by now: a new one is fetched, for every form here. */
  async function send(form) {
    const answer = await fetch(form.action, { redirect: "manual" });
    if (answer.type === "opaqueredirect") return "gone";
    if (!answer.ok) return "away";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.querySelector("[data-who]").dataset.who !== cover.dataset.who) return "else";
    const token = page.querySelector("input[name=csrf-token]").value;
    for (const field of document.querySelectorAll("input[name=csrf-token]")) field.value = token;
    const body = new URLSearchParams(new FormData(form));
    body.set("csrf-token", token);
    const done = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (done.type === "opaqueredirect") return null;
    return { 422: "wrong", 429: "wait" }[done.status] || "away";
  }

  tabs.addEventListener("message", () => { if (!locked()) used = told = Date.now(); });
  for (const kind of ["keydown", "pointerdown", "wheel", "scroll"]) {
    addEventListener(kind, use, { capture: true, passive: true });
  }
  addEventListener("visibilitychange", look);
  setInterval(look, LOOK_EVERY);
})();
