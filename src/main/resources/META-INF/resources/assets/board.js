/* The desk's board. Without it everything works by links and forms; with it the line of the hour moves, changes of others
   arrive by themselves, and a visit can be dragged to another time or therapist, with a finger too. */
"use strict";
(() => {
  const STEP = 15;
  const HOLD_MS = 350;
  const SLOP = 8;
  const EDGE = 48;
  const BY_ITSELF = { "Rhomboid-By-Itself": "1" };

  const says = document.getElementById("board-says");
  const live = () => document.getElementById("live");
  const board = () => document.querySelector(".board");
  const opened = performance.now();
  let drag = null;
  let late = false;
  let source = null;
  let quiet = 0;

  const print = document.querySelector("[data-print]");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
  if (!live()) return;

  /* What happened, read out and shown for a while. */
  function say(words, stop) {
    says.textContent = words;
    says.classList.toggle("stop", Boolean(stop));
    clearTimeout(quiet);
    quiet = setTimeout(() => { says.textContent = ""; }, stop ? 15_000 : 8_000);
  }

  /* The line of the hour: the server says where it is, the page how long ago that was. */
  let from = { minute: Number(live().dataset.now), at: opened };
  const two = (number) => String(number).padStart(2, "0");

  function moveNow() {
    const line = document.querySelector(".now p");
    if (!line || Number.isNaN(from.minute)) return;
    const minute = Math.floor(from.minute + (performance.now() - from.at) / 60_000);
    const last = Number(board().dataset.until) * 60;
    line.hidden = minute >= last;
    const floor = minute - minute % 5;
    line.className = `at-${two(Math.floor(floor / 60))}${two(floor % 60)}`;
    line.style.setProperty("--past", (minute % 5) / 5);
    line.firstElementChild.textContent = `${Math.floor(minute / 60)}:${two(minute % 60)}`;
  }

  /* What can be undone goes when its time is over. */
  function watchUndo() {
    const bar = document.querySelector(".desk-undo");
    if (bar) setTimeout(() => bar.remove(), Number(bar.dataset.seconds) * 1000);
  }

  /* Swaps the day for how it stands now, and leaves open what was open, and the focus where it was. */
  function swap(text) {
    const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("live");
    if (!fresh) return null;
    const old = live();
    const focus = place(document.activeElement);
    const open = [...old.querySelectorAll("details[open]")].map(place);
    const left = board() ? board().scrollLeft : 0;
    old.replaceWith(document.adoptNode(fresh));
    for (const details of open) {
      const again = find(details);
      if (again) again.open = true;
    }
    const element = find(focus);
    if (element) element.focus({ preventScroll: true });
    if (board()) board().scrollLeft = left;
    from = { minute: Number(fresh.dataset.now), at: performance.now() };
    moveNow();
    watchUndo();
    return { before: old.dataset.lately, now: fresh.dataset.lately };
  }

  /* Where an element is, in words that outlive it: below which named one, and the how-manieth there. */
  const REACHABLE = "a, button, input, summary, details";
  function place(element) {
    const named = element && element.closest("[id]");
    if (!named || !live().contains(named)) return null;
    return { id: named.id, index: element === named ? -1 : [...named.querySelectorAll(REACHABLE)].indexOf(element) };
  }

  function find(where) {
    const named = where && document.getElementById(where.id);
    return named && (where.index < 0 ? named : named.querySelectorAll(REACHABLE)[where.index]);
  }

  async function readAgain(aloud) {
    if (drag) {
      late = true;
      return;
    }
    const answer = await fetch(location.href, { headers: BY_ITSELF, redirect: "manual" });
    if (!answer.ok) return;
    const told = swap(await answer.text());
    if (told && aloud) say(told.now && told.now !== told.before ? told.now : "The day has changed.");
  }

  /* Changes of others. A line that was refused, because the screen was locked, is tried again when somebody is back. */
  function listen() {
    if (source && source.readyState !== EventSource.CLOSED) return;
    const { date, days, mark } = live().dataset;
    source = new EventSource(`/desk/events?${new URLSearchParams({ date, days, mark })}`);
    source.addEventListener("changed", (event) => {
      if (event.data !== live().dataset.mark) readAgain(true).catch(() => {});
    });
  }

  /* Dragging: allowed places come from the server, which decides again when the visit is dropped. */
  function press(event) {
    const visit = event.target.closest(".visit[data-start]");
    if (!visit || event.button !== 0 || drag || !event.target.closest("summary") || !board()) return;
    const box = visit.getBoundingClientRect();
    drag = { visit, id: event.pointerId, x: event.clientX, y: event.clientY, grip: event.clientY - box.top, going: false };
    if (event.pointerType !== "mouse") drag.timer = setTimeout(begin, HOLD_MS);
    drag.finger = event.pointerType !== "mouse";
  }

  function begin() {
    const { visit } = drag;
    drag.going = true;
    drag.ghost = visit.querySelector("summary").cloneNode(true);
    const box = visit.getBoundingClientRect();
    const ghost = document.createElement("div");
    ghost.className = `${visit.className} drag-ghost`;
    ghost.removeAttribute("open");
    ghost.append(...drag.ghost.childNodes);
    ghost.style.inlineSize = `${box.width}px`;
    ghost.style.blockSize = `${box.height}px`;
    drag.ghost = ghost;
    drag.why = document.createElement("p");
    drag.why.className = "drag-why";
    document.body.append(ghost, drag.why);
    visit.classList.add("is-dragged");
    board().classList.add("dragging");
    drag.spot = document.createElement("li");
    drag.spot.className = "drag-spot";
    load();
    follow();
  }

  async function load() {
    const mine = drag;
    const id = mine.visit.id.slice("visit-".length);
    const answer = await fetch(`/desk/visits/${id}/places?${new URLSearchParams({ date: live().dataset.date })}`);
    if (drag !== mine) return;
    if (!answer.ok) {
      end();
      say("The free places could not be read. Please try again.", true);
      return;
    }
    mine.lanes = (await answer.json()).lanes;
    if (drag !== mine) return;
    for (const [therapist, { allowed }] of Object.entries(mine.lanes)) {
      const lane = document.querySelector(`.col[data-therapist="${CSS.escape(therapist)}"] .lane`);
      if (lane) lane.append(...allowed.filter(onBoard).map((one) => mark("drag-free", one.minute, STEP)));
    }
    follow();
  }

  const onBoard = ({ minute }) => minute >= board().dataset.from * 60 && minute < board().dataset.until * 60;

  function mark(style, minute, minutes) {
    const item = document.createElement("li");
    item.className = style;
    span(item, minute, minutes);
    return item;
  }

  function span(item, minute, minutes) {
    const first = Number(board().dataset.from) * 12;
    item.style.gridRow = `${minute / 5 - first + 1} / ${(minute + minutes) / 5 - first + 1}`;
  }

  /* The lane and the quarter of an hour below the pointer. */
  function target() {
    const { from: first, until } = board().dataset;
    const column = [...document.querySelectorAll(".col[data-therapist]")].find((one) => {
      const box = one.getBoundingClientRect();
      return drag.x >= box.left && drag.x < box.right;
    });
    if (!column) return null;
    const lane = column.querySelector(".lane");
    const box = lane.getBoundingClientRect();
    const minute = Number(first) * 60 + (drag.y - drag.grip - box.top) / box.height * (until - first) * 60;
    const minutes = Number(drag.visit.dataset.minutes);
    const snapped = Math.min(until * 60 - minutes, Math.max(first * 60, Math.round(minute / STEP) * STEP));
    const therapist = column.dataset.therapist;
    const name = column.querySelector("h2").textContent;
    const places = drag.lanes && (drag.lanes[therapist] || { allowed: [], refused: [] });
    const place = places && places.allowed.find((one) => one.minute === snapped);
    const no = places && places.refused.find((one) => one.from <= snapped && snapped <= one.to);
    const why = !places || place ? "" : no ? no.why : `${name} isn’t in that day.`;
    return { lane, minute: snapped, therapist, name, start: place && place.start, why };
  }

  function follow() {
    if (!drag || !drag.going) return;
    drag.ghost.style.transform = `translate(${drag.x + 8}px, ${drag.y - drag.grip}px)`;
    const to = target();
    drag.to = to;
    if (!to) {
      drag.spot.remove();
      return;
    }
    to.lane.append(drag.spot);
    span(drag.spot, to.minute, Number(drag.visit.dataset.minutes));
    drag.spot.classList.toggle("refused", Boolean(to.why));
    drag.why.textContent = `${Math.floor(to.minute / 60)}:${two(to.minute % 60)} ${to.name}${to.why ? `: ${to.why}` : ""}`;
    drag.why.classList.toggle("refused", Boolean(to.why));
    drag.why.style.transform = `translate(${Math.min(drag.x + 8, innerWidth - 260)}px, ${drag.y - drag.grip - 34}px)`;
  }

  /* Near an edge the page comes along. */
  function edge() {
    if (drag && drag.going) {
      const box = board().getBoundingClientRect();
      const x = drag.x > Math.min(box.right, innerWidth) - EDGE ? 10 : drag.x < Math.max(box.left, 0) + EDGE ? -10 : 0;
      const y = drag.y > innerHeight - EDGE ? 10 : drag.y < EDGE ? -10 : 0;
      if (x) board().scrollLeft += x;
      if (y) scrollBy(0, y);
      if (x || y) follow();
    }
    requestAnimationFrame(edge);
  }

  function move(event) {
    if (!drag || event.pointerId !== drag.id) return;
    const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > SLOP;
    if (!drag.going && far) {
      if (drag.finger) {
        end();
        return;
      }
      drag.x = event.clientX;
      drag.y = event.clientY;
      begin();
    }
    if (drag.going) {
      drag.x = event.clientX;
      drag.y = event.clientY;
      follow();
    }
  }

  function end() {
    if (!drag) return;
    clearTimeout(drag.timer);
    if (drag.going) {
      drag.ghost.remove();
      drag.why.remove();
      drag.spot.remove();
      drag.visit.classList.remove("is-dragged");
      document.querySelectorAll(".drag-free").forEach((item) => item.remove());
      if (board()) board().classList.remove("dragging");
    }
    drag = null;
    if (late) {
      late = false;
      readAgain(true).catch(() => {});
    }
  }

  function drop(event) {
    if (!drag || event.pointerId !== drag.id) return;
    const { going, to, visit } = drag;
    if (going) addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
    end();
    if (!going || !to) return;
    if (to.why) say(to.why, true);
    else if (to.start && (to.start !== visit.dataset.start || to.therapist !== visit.dataset.therapist)) send(visit, to);
  }

  const swallow = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  /* The same form as the page sends that moves without dragging. */
  async function send(visit, to) {
    const tell = visit.querySelector("input[type=checkbox][name=tell]");
    const body = new URLSearchParams({
      "csrf-token": document.querySelector("input[name=csrf-token]").value,
      start: to.start, therapist: to.therapist,
      seenStart: visit.dataset.start, seenTherapist: visit.dataset.therapist,
      tell: !tell || tell.checked ? "yes" : "no",
    });
    visit.classList.add("is-dragged");
    try {
      const address = `/desk/visits/${visit.id.slice("visit-".length)}/move`;
      const answer = await fetch(address, { method: "POST", body });
      if (answer.status === 422) {
        ask(address, body);
        return;
      }
      const text = await answer.text();
      if (answer.ok && swap(text)) {
        say(`Moved to ${Math.floor(to.minute / 60)}:${two(to.minute % 60)} with ${to.name}.`);
        const again = document.querySelector(`#${CSS.escape(visit.id)} > summary`);
        if (again) again.focus({ preventScroll: true });
        return;
      }
      const alert = new DOMParser().parseFromString(text, "text/html").querySelector("main [role=alert]");
      if (alert) {
        await readAgain(false);
        say(alert.textContent, true);
      } else {
        location.reload();
      }
    } catch {
      visit.classList.remove("is-dragged");
      say("The clinic can’t be reached just now, so nothing was moved. Please try again.", true);
    }
  }

  /* Against the policy the desk says why, on the page that asks for it. */
  function ask(address, body) {
    const form = Object.assign(document.createElement("form"), { method: "post", action: address, hidden: true });
    for (const [name, value] of body) form.append(Object.assign(document.createElement("input"), { name, value }));
    document.body.append(form);
    form.submit();
  }

  addEventListener("pointerdown", press);
  addEventListener("pointermove", move);
  addEventListener("pointerup", drop);
  addEventListener("pointercancel", end);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && drag) end(); });
  addEventListener("touchmove", (event) => { if (drag && drag.going) event.preventDefault(); }, { passive: false });
  addEventListener("contextmenu", (event) => { if (drag && drag.finger) event.preventDefault(); });
  addEventListener("dragstart", (event) => { if (event.target.closest && event.target.closest(".visit")) event.preventDefault(); });
  for (const kind of ["pointerdown", "keydown", "focus"]) addEventListener(kind, listen, { passive: true });
  addEventListener("pagehide", () => { if (source) source.close(); });
  addEventListener("pageshow", (event) => { if (event.persisted) readAgain(false).then(listen).catch(() => {}); });
  setInterval(moveNow, 20_000);
  requestAnimationFrame(edge);
  moveNow();
  watchUndo();
  listen();
})();
