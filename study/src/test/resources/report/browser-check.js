window.finished = (async () => {
  const lines = [];
  const say = (name, value) => lines.push(`${name}=${value}`);
  const one = selector => document.querySelector(selector);
  const many = selector => Array.from(document.querySelectorAll(selector));
  const pause = () => new Promise(resolve => setTimeout(resolve, 30));
  try {
    say("figures", many("figure[data-figure]").length);

    one('[data-premise-choice="measured"]').click();
    say("measured.viewBox", one("#dose-response").getAttribute("viewBox"));
    say("measured.claimedPanel", one('#dose-response .panel[data-premise="claimed"]').getAttribute("display"));
    say("measured.column", getComputedStyle(one('#factors td[data-premise="claimed"]')).display);
    one('[data-premise-choice="claimed"]').click();
    say("claimed.measuredPanel", one('#delivery .panel[data-premise="measured"]').getAttribute("display"));
    say("claimed.transform", one('#delivery .panel[data-premise="claimed"]').getAttribute("transform"));
    one('[data-premise-choice="both"]').click();
    say("both.viewBox", one("#dose-response").getAttribute("viewBox"));

    one(".edge[data-edge='4']").dispatchEvent(new MouseEvent("click", { bubbles: true }));
    say("edge.claim", one("#evidence").textContent.includes("represses TP53INP1 and raises resistance"));
    say("edge.doi", one("#evidence a[href^='https://doi.org/']") !== null);
    say("edge.equation", one("#evidence .equation").textContent.trim());
    say("edge.record", one("#evidence .records") !== null);
    const node = one(".node");
    node.focus();
    node.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    say("node.focused", document.activeElement === node);
    say("node.heading", one("#evidence h4").textContent.trim());
    one("#evidence [data-open-edge]").click();
    say("node.toEdge", one("#evidence .badge") !== null);

    const chip = one('.chip[data-arm="1"]');
    chip.click();
    say("arm.hidden", many('svg .arm[data-arm="1"]').every(group => group.getAttribute("display") === "none"));
    chip.click();
    say("arm.shown", many('svg .arm[data-arm="1"]').every(group => group.getAttribute("display") === "inline"));
    chip.dispatchEvent(new MouseEvent("mouseenter"));
    say("arm.dimmed", one('svg .arm[data-arm="2"]').style.opacity);
    chip.dispatchEvent(new MouseEvent("mouseleave"));

    const doses = one('[data-doses="viability"]');
    doses.value = "6";
    doses.dispatchEvent(new Event("change"));
    say("dose.shown", many("#viability .dose").filter(group => group.getAttribute("display") === "inline").map(group => group.dataset.dose).join(","));

    const table = one("#factors");
    table.querySelectorAll("thead tr:last-child th button")[1].click();
    const values = Array.from(table.tBodies[0].rows, row => +row.cells[1].dataset.v);
    say("table.sorted", values.every((value, at) => at === 0 || values[at - 1] <= value));
    const filter = one('[data-filter="claim-table"]');
    filter.value = "ferroptosis";
    filter.dispatchEvent(new Event("input"));
    say("table.filtered", Array.from(one("#claim-table").tBodies[0].rows).filter(row => !row.hidden).length);

    const mark = one("#viability [data-tip]");
    mark.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX: 50, clientY: 50 }));
    say("tip", !one("#tip").hidden && one("#tip").textContent.length > 10);

    const blobs = [];
    URL.createObjectURL = blob => { blobs.push(blob); return "#"; };
    const names = [];
    HTMLAnchorElement.prototype.click = function () { names.push(this.download); };
    for (const button of many("[data-download]")) {
      const before = blobs.length;
      button.click();
      for (let turn = 0; turn < 200 && blobs.length === before; turn++) await pause();
    }
    const kind = type => blobs.filter(blob => blob.type === type);
    say("svg.count", kind("image/svg+xml").length);
    say("png.count", kind("image/png").length);
    let whole = 0;
    for (const blob of kind("image/svg+xml")) {
      const text = await blob.text();
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      if (parsed.querySelector("parsererror") === null && !text.includes("class=") && text.length > 800) whole++;
    }
    say("svg.whole", whole);
    let pictures = 0;
    for (const blob of kind("image/png")) {
      const picture = await createImageBitmap(blob);
      if (picture.width >= 1400 && blob.size > 3000) pictures++;
    }
    say("png.large", pictures);
    say("names", new Set(names).size === names.length && names.every(name => /^exodyn-[a-z0-9-]+\.(svg|png)$/.test(name)));
  } catch (error) {
    window.trouble.push(String(error && error.stack || error));
  }
  say("requests", performance.getEntriesByType("resource").filter(entry => !/^(data|blob):/.test(entry.name)).length);
  say("trouble", window.trouble.join(" | ") || "none");
  return lines.join("\n");
})();
