"use strict";
(() => {
  const root = document.documentElement;
  const body = document.body;
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const narrow = window.matchMedia("screen and (max-width: 820px)");
  root.classList.add("js");

  // panels: every panel is complete in itself, so showing some of them only moves the view box
  function layout(svg, shown) {
    const width = +svg.dataset.panelWidth, height = +svg.dataset.panelHeight, gutter = +svg.dataset.gutter;
    const column = svg.dataset.flow === "column" || (narrow.matches && !printing);
    let visible = 0;
    for (const panel of all(":scope > .panel", svg)) {
      const on = shown === "both" || panel.dataset.premise === "" || panel.dataset.premise === shown;
      panel.setAttribute("display", on ? "inline" : "none");
      if (on) {
        panel.setAttribute("transform", column ? `translate(0 ${visible * (height + gutter)})` : `translate(${visible * (width + gutter)} 0)`);
        visible++;
      }
    }
    const steps = Math.max(1, visible);
    const w = column ? width : steps * width + (steps - 1) * gutter;
    const h = column ? steps * height + (steps - 1) * gutter : height;
    svg.setAttribute("viewBox", `0 0 ${w} ${h}`);
    svg.setAttribute("width", w);
    svg.setAttribute("height", h);
    svg.style.maxWidth = `${w * 1.3}px`;
    svg.classList.toggle("wide", w > 700);
  }
  let printing = false;
  function layoutAll() {
    for (const figure of all("figure[data-figure]")) {
      const shown = figure.dataset.switch === "premise" && !printing ? body.dataset.show : "both";
      layout(figure.querySelector("svg.figure"), shown);
    }
  }
  function show(premise) {
    body.dataset.show = premise;
    for (const button of all("[data-premise-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.premiseChoice === premise));
    }
    layoutAll();
  }
  for (const button of all("[data-premise-choice]")) {
    button.addEventListener("click", () => show(button.dataset.premiseChoice));
  }
  narrow.addEventListener("change", layoutAll);
  window.addEventListener("beforeprint", () => { printing = true; layoutAll(); });
  window.addEventListener("afterprint", () => { printing = false; layoutAll(); });

  // arms: a click hides, pointing highlights
  const arms = () => all("svg .arm");
  function hot(arm) {
    for (const group of arms()) {
      group.style.opacity = arm === null || group.dataset.arm === arm ? "" : "0.15";
    }
  }
  for (const chip of all(".chip")) {
    chip.addEventListener("click", () => {
      const on = chip.getAttribute("aria-pressed") !== "true";
      chip.setAttribute("aria-pressed", String(on));
      for (const group of arms()) {
        if (group.dataset.arm === chip.dataset.arm) group.setAttribute("display", on ? "inline" : "none");
      }
      hot(null);
    });
    chip.addEventListener("mouseenter", () => hot(chip.dataset.arm));
    chip.addEventListener("focus", () => hot(chip.dataset.arm));
    chip.addEventListener("mouseleave", () => hot(null));
    chip.addEventListener("blur", () => hot(null));
  }
  document.addEventListener("mouseover", event => {
    const group = event.target.closest && event.target.closest("svg .arm");
    if (group) hot(group.dataset.arm);
  });
  document.addEventListener("mouseout", event => {
    if (event.target.closest && event.target.closest("svg .arm")) hot(null);
  });

  // doses
  for (const select of all("[data-doses]")) {
    select.addEventListener("change", () => {
      for (const group of all(`#${select.dataset.doses} .dose`)) {
        group.setAttribute("display", group.dataset.dose === select.value ? "inline" : "none");
      }
    });
  }

  // tooltips: titles inside figures, shown at once and without the browser's own
  const tip = document.getElementById("tip");
  for (const title of all("svg.figure title")) {
    if (title.parentNode.classList.contains("figure")) continue;
    title.parentNode.dataset.tip = title.textContent;
    title.remove();
  }
  function place(x, y) {
    const box = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(x + 14, window.innerWidth - box.width - 8))}px`;
    tip.style.top = `${y + 18 + box.height > window.innerHeight ? y - box.height - 10 : y + 18}px`;
  }
  document.addEventListener("mousemove", event => {
    const marked = event.target.closest && event.target.closest("[data-tip]");
    tip.hidden = !marked;
    if (marked) {
      tip.textContent = marked.dataset.tip;
      place(event.clientX, event.clientY);
    }
  });
  document.addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });

  // mechanism graph
  const evidence = document.getElementById("evidence");
  const graph = document.getElementById("mechanism");
  function choose(element) {
    all(".chosen, .quiet", graph).forEach(other => other.classList.remove("chosen", "quiet"));
    element.classList.add("chosen");
    const { edge, node } = element.dataset;
    const near = new Set(edge !== undefined ? [element.dataset.from, element.dataset.to] : [node]);
    for (const other of all(".edge", graph)) {
      const touches = edge !== undefined ? other === element : other.dataset.from === node || other.dataset.to === node;
      if (touches) { near.add(other.dataset.from); near.add(other.dataset.to); } else other.classList.add("quiet");
    }
    for (const other of all(".node", graph)) if (!near.has(other.dataset.node)) other.classList.add("quiet");
    open(edge !== undefined ? `edge-${edge}` : `node-${node}`);
  }
  function open(id) {
    const article = document.getElementById(id);
    const copies = Array.from(article.childNodes, child => child.cloneNode(true));
    evidence.replaceChildren(...copies);
    for (const button of all("[data-open-edge]", evidence)) {
      button.addEventListener("click", () => {
        const edge = graph.querySelector(`[data-edge="${button.dataset.openEdge}"]`);
        if (edge) choose(edge); else open(`edge-${button.dataset.openEdge}`);
      });
    }
  }
  for (const element of all(".edge, .node", graph)) {
    element.addEventListener("click", () => choose(element));
    element.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(element); }
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") follow(element, event);
    });
  }
  // arrow keys walk along the mechanism
  function follow(element, event) {
    const right = event.key === "ArrowRight";
    const next = element.dataset.edge !== undefined
      ? graph.querySelector(`.node[data-node="${right ? element.dataset.to : element.dataset.from}"]`)
      : graph.querySelector(`.edge[data-${right ? "from" : "to"}="${element.dataset.node}"]`);
    if (next) { event.preventDefault(); next.focus(); choose(next); }
  }

  // tables
  function sortBy(table, column, ascending) {
    const rows = Array.from(table.tBodies[0].rows);
    const key = row => {
      const cell = row.cells[column];
      return cell.dataset.v === undefined ? cell.textContent.trim() : Number(cell.dataset.v);
    };
    rows.sort((one, other) => {
      const a = key(one), b = key(other);
      const order = typeof a === "number" && typeof b === "number" ? a - b
        : typeof a === "number" ? -1 : typeof b === "number" ? 1 : a.localeCompare(b, "en", { numeric: true });
      return ascending ? order : -order;
    });
    table.tBodies[0].append(...rows);
  }
  for (const table of all("table.sortable")) {
    const heads = all("thead tr:last-child th", table);
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const ascending = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
        sortBy(table, column, ascending);
      });
    });
  }
  for (const input of all("[data-filter]")) {
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      for (const row of document.getElementById(input.dataset.filter).tBodies[0].rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
      }
    });
  }

  // downloads: the light drawing as it is shown now, complete in itself
  function svgText(id) {
    const shown = document.getElementById(id);
    const copy = shown.cloneNode(true);
    for (const hidden of all('[display="none"]', copy)) hidden.remove();
    for (const marked of all("[data-tip]", copy)) {
      const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
      title.textContent = marked.dataset.tip;
      marked.prepend(title);
    }
    for (const element of [copy, ...all("*", copy)]) {
      for (const { name } of Array.from(element.attributes)) {
        if (name.startsWith("data-") || name === "class" || name === "style" || name === "tabindex") element.removeAttribute(name);
      }
    }
    frame(copy);
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy);
  }
  // a margin, and the title that stands in the caption on the page
  function frame(svg) {
    const margin = 16, head = 30;
    const width = +svg.getAttribute("width") + 2 * margin, height = +svg.getAttribute("height") + 2 * margin + head;
    svg.setAttribute("viewBox", `${-margin} ${-margin - head} ${width} ${height}`);
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    const paper = svg.querySelector(":scope > rect");
    for (const [name, value] of [["x", -margin], ["y", -margin - head], ["width", width], ["height", height]]) paper.setAttribute(name, value);
    const title = document.createElementNS("http://www.w3.org/2000/svg", "text");
    for (const [name, value] of [["x", 0], ["y", -head + 10], ["font-size", 16], ["font-weight", 600], ["fill", "#1c2230"]]) title.setAttribute(name, value);
    title.textContent = svg.querySelector("title").textContent;
    paper.after(title);
  }
  function png(id) {
    return new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(3 * image.naturalWidth);
        canvas.height = Math.round(3 * image.naturalHeight);
        const pen = canvas.getContext("2d");
        pen.fillStyle = "#fff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error("no picture of " + id)), "image/png");
      };
      image.onerror = () => reject(new Error("cannot draw " + id));
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svgText(id));
    });
  }
  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
  for (const button of all("[data-download]")) {
    button.addEventListener("click", async () => {
      const id = button.closest("figure").dataset.figure;
      const suffix = button.closest("figure").dataset.switch === "premise" && body.dataset.show !== "both" ? "-" + body.dataset.show : "";
      if (button.dataset.download === "svg") {
        save(new Blob([svgText(id)], { type: "image/svg+xml" }), `exodyn-${id}${suffix}.svg`);
      } else {
        save(await png(id), `exodyn-${id}${suffix}.png`);
      }
    });
  }
  layoutAll();
})();
