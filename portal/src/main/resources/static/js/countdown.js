// Shows how long a held place is still held. The server says how many seconds were left when it made the page; the clock of this device
// only measures how many have passed since. Without this script the page says until when, which is the truth in either case.
"use strict";

for (const countdown of document.querySelectorAll("[data-seconds]")) {
  const left = Number(countdown.dataset.seconds);
  const clock = countdown.querySelector("[data-clock]");
  const row = countdown.querySelector("[data-left]");
  const voice = countdown.querySelector("[aria-live]");
  const warnings = [...countdown.querySelectorAll("[data-at]")];
  const startedAt = Date.now();
  const startedTick = performance.now();

  // A sleeping device stops one of its clocks, a corrected one moves the other: the one that has gone farther is believed.
  const secondsLeft = () => {
    const passed = Math.max(Date.now() - startedAt, performance.now() - startedTick);
    return Math.max(0, Math.ceil(left - passed / 1000));
  };

  // What is said aloud is said at its minute and once, not each second.
  const say = (seconds) => {
    const due = warnings.filter((warning) => Number(warning.dataset.at) >= seconds && Number(warning.dataset.at) < left);
    if (due.length > 0) {
      voice.textContent = due.at(-1).textContent;
      due.forEach((warning) => warnings.splice(warnings.indexOf(warning), 1));
    }
  };

  const tick = () => {
    const seconds = secondsLeft();
    clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    row.hidden = false;
    say(seconds);
    if (seconds === 0) {
      clearInterval(timer);
      document.querySelectorAll("[data-while-held]").forEach((part) => { part.hidden = true; });
      document.querySelectorAll("[data-when-over]").forEach((part) => { part.hidden = false; });
    }
  };

  const timer = setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
  tick();
}
