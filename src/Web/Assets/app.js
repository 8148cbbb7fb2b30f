"use strict";
// Everything works without this script; with it the answer comes while one types, and files can be dropped.
(() => {
  const form = document.getElementById("ask");
  const text = document.getElementById("text");
  const drop = document.getElementById("drop");
  let asked = 0, running = null, timer = 0;

  const into = html => {
    const part = new DOMParser().parseFromString(html, "text/html");
    for (const id of ["answer", "read"]) {
      const [old, fresh] = [document.getElementById(id), part.getElementById(id)];
      if (old && fresh) { old.replaceWith(fresh); }
      else if (old && id === "answer") { old.replaceChildren(...part.body.children); }
    }
    const said = part.getElementById("said");
    if (said) { say(said.textContent); }
    showCopies();
  };

  const say = words => {
    let said = document.getElementById("said");
    if (!said) {
      said = Object.assign(document.createElement("p"), { id: "said", className: "aloud" });
      said.setAttribute("role", "status");
      document.getElementById("main").append(said);
    }
    said.textContent = words;
  };

  // The newest question counts: an answer that was overtaken is dropped.
  const ask = async button => {
    const number = ++asked;
    running?.abort();
    running = new AbortController();
    const data = new FormData(form, button ?? null);
    data.delete("files");
    document.getElementById("answer").classList.add("busy");
    try {
      const reply = await fetch(form.action, { method: "POST", body: data, headers: { "X-Part": "1" }, signal: running.signal });
      const html = await reply.text();
      if (number === asked) { into(html); }
    } catch (fault) {
      if (number === asked && fault.name !== "AbortError") {
        document.getElementById("answer").replaceChildren(Object.assign(document.createElement("p"), { className: "trouble", textContent: "sfoauth does not answer any more. Was it stopped in the terminal?" }));
      }
    }
  };

  if (form && text) {
    text.addEventListener("paste", () => { clearTimeout(timer); timer = setTimeout(ask, 0); });
    text.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 250); });
    addEventListener("submit", event => {
      const button = event.submitter;
      if (event.target !== form || button?.hasAttribute("data-whole")) { return; }
      event.preventDefault();
      const chip = button?.name === "drop" ? button.closest("#here .chip") : null;
      ask(button).then(() => chip?.remove());
    });
  }

  // Files: sent at once, with a bar that shows how far they are; what comes back is a line that stands for them in the form.
  const send = files => {
    if (files.length === 0) { return; }
    const data = new FormData();
    data.append("key", form.elements.key.value);
    for (const { file, name } of files) { data.append("files", file, name); }
    const [line, request] = [document.getElementById("progress"), new XMLHttpRequest()];
    const [bar, words] = line.children;
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    line.hidden = false;
    request.upload.addEventListener("progress", event => {
      bar.value = event.total ? 100 * event.loaded / event.total : 0;
      words.textContent = event.loaded < event.total ? `${Math.round(bar.value)} % of ${Math.max(1, Math.round(total / 1024)).toLocaleString("en")} KB` : "reading …";
    });
    request.addEventListener("load", () => {
      const part = new DOMParser().parseFromString(request.responseText, "text/html");
      document.getElementById("here").append(...part.body.children);
      words.textContent = "reading …";
      (text ? ask() : Promise.resolve(form.requestSubmit())).finally(() => { line.hidden = Boolean(text); });
    });
    request.addEventListener("error", () => { words.textContent = "The files could not be sent. Was sfoauth stopped, or are they larger than 1,024 MB? The command line reads files of any size."; });
    request.open("POST", drop.dataset.to);
    request.setRequestHeader("X-Part", "1");
    request.send(data);
  };

  const skipped = name => name.startsWith(".") || ["node_modules", "bin", "obj", "__pycache__"].includes(name);
  const named = (list) => [...list].map(file => ({ file, name: file.webkitRelativePath || file.name })).filter(({ name }) => !name.split("/").slice(0, -1).some(skipped));
  const all = reader => new Promise((done, fail) => reader.readEntries(done, fail));
  const walk = async (entry, path) => {
    if (entry.isFile) { return [{ file: await new Promise((done, fail) => entry.file(done, fail)), name: path + entry.name }]; }
    if (skipped(entry.name)) { return []; }
    const [reader, found] = [entry.createReader(), []];
    for (let some = await all(reader); some.length > 0; some = await all(reader)) {
      for (const one of some) { found.push(...await walk(one, `${path}${entry.name}/`)); }
    }
    return found;
  };

  if (drop) {
    for (const hidden of drop.querySelectorAll(".over, .folder")) { hidden.hidden = false; }
    const files = document.getElementById("files");
    const folder = document.getElementById("folder");
    if (folder) { folder.hidden = false; }
    for (const input of [files, folder].filter(Boolean)) {
      input.addEventListener("change", () => { send(named(input.files)); input.value = ""; });
    }
    const holds = event => event.dataTransfer?.types.includes("Files");
    addEventListener("dragover", event => { if (holds(event)) { event.preventDefault(); document.body.classList.add("over-page"); } });
    addEventListener("dragleave", event => { if (!event.relatedTarget) { document.body.classList.remove("over-page"); } });
    addEventListener("drop", async event => {
      document.body.classList.remove("over-page");
      if (!holds(event)) { return; }
      event.preventDefault();
      const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
      const plain = named(event.dataTransfer.files);
      send(entries.some(entry => entry.isDirectory) ? (await Promise.all(entries.map(entry => walk(entry, "")))).flat() : plain);
    });
  }

  const showCopies = () => {
    for (const button of document.querySelectorAll("button.copy")) { button.hidden = !navigator.clipboard; }
  };
  addEventListener("click", event => {
    const button = event.target.closest?.("button.copy");
    if (button) {
      navigator.clipboard.writeText(button.closest("figure").querySelector("pre").innerText).then(() => { button.textContent = "Copied"; setTimeout(() => { button.textContent = "Copy"; }, 2000); });
    }
  });
  // A changed choice is asked at once where the page is one of choices.
  addEventListener("change", event => { if (event.target.matches?.("select[data-at-once]")) { event.target.form.requestSubmit(); } });
  showCopies();
})();
