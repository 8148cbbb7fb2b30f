"use strict";
(() => {
  if (!document.getElementById("timeline")) { return; }
  const data = JSON.parse(document.getElementById("timeline").textContent);
  const place = document.getElementById("chart");
  if (data.time.length === 0) { return; }

  // The last step has a length like any other: it ends where the next would begin.
  const close = list => [...list, list[list.length - 1]];
  const [first, last] = [data.time[0], data.time[data.time.length - 1] + data.seconds];
  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const text = seconds => new Date(seconds * 1000).toISOString();
  const tick = (seconds, at, step) => {
    const [day, clock] = [text(seconds).slice(0, 10), text(seconds).slice(11, 16)];
    return step >= 86400 ? day : at === 0 || clock === "00:00" ? clock + "\n" + day : clock;
  };

  // Hues that stay apart for most eyes; the legend names each in words all the same.
  const hues = ["#8a5cd6", "#d9822b", "#1f8a9e", "#c2458f", "#6b7f1d", "#5c6f82"];
  const lines = data.lines ?? [];

  // What happened, as lines over the chart with a number; the list below it says what each is.
  const marks = {
    hooks: { draw: chart => {
      const { ctx, bbox } = chart;
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle = style("--ink");
      ctx.setLineDash([4, 3]);
      ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
      (data.marks ?? []).forEach((mark, number) => {
        const x = chart.valToPos(mark.at, "x", true);
        if (x < bbox.left || x > bbox.left + bbox.width) { return; }
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
        ctx.fillText(String(number + 1), x + 3, bbox.top + 12 * devicePixelRatio);
      });
      ctx.restore();
    } },
  };

  const draw = () => {
    const axis = { stroke: style("--faint"), grid: { stroke: style("--line"), width: 1 }, ticks: { stroke: style("--line"), width: 1 } };
    const steps = uPlot.paths.stepped({ align: 1 });
    return new uPlot({
      width: place.clientWidth,
      height: 260,
      // Times of rows without a zone are those of a clock on a wall: shown as they are, never shifted to the reader's own.
      tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      cursor: { drag: { x: true, y: false, setScale: true } },
      scales: { y: { range: (_, low, high) => [0, Math.max(1, high)] } },
      axes: [
        { ...axis, space: 90, values: (_, splits, __, ___, step) => splits.map((seconds, at) => tick(seconds, at, step)) },
        { ...axis, incrs: [1, 2, 5].flatMap(one => [...Array(12).keys()].map(power => one * 10 ** power)).sort((one, other) => one - other) },
      ],
      series: [
        { label: data.zone ? "time (UTC)" : "time", value: (_, seconds) => seconds == null ? "--" : text(seconds).slice(0, 16).replace("T", " ") },
        { label: "succeeded", stroke: style("--good"), width: 1.5, paths: steps, points: { show: false } },
        { label: "refused", stroke: style("--bad"), fill: style("--bad") + "33", width: 1.5, paths: steps, points: { show: false } },
        ...lines.map((line, number) => ({ label: line.name, stroke: hues[number], width: 1.5, paths: steps, points: { show: false }, show: lines.length > 1 })),
      ],
      plugins: [marks],
    }, [[...data.time, last], close(data.succeeded), close(data.refused), ...lines.map(line => close(line.rows))], place);
  };

  if (data.marks?.length > 0) {
    const list = document.createElement("ol");
    list.className = "marks";
    list.append(...data.marks.map(mark => Object.assign(document.createElement("li"), { textContent: `${mark.what}, ${text(mark.at).slice(0, 16).replace("T", " ")}` })));
    place.after(list);
  }

  let chart = draw();
  const show = (from, to) => chart.setScale("x", { min: Math.max(first, from), max: Math.min(last, to) });
  const zoom = factor => {
    const { min, max } = chart.scales.x;
    const half = Math.max(data.seconds, (max - min) / 2 * factor);
    show((min + max) / 2 - half, (min + max) / 2 + half);
  };
  const move = part => {
    const { min, max } = chart.scales.x;
    const by = Math.max(first - min, Math.min(last - max, (max - min) * part));
    show(min + by, max + by);
  };
  const buttons = { in: () => zoom(0.5), out: () => zoom(2), earlier: () => move(-0.5), later: () => move(0.5), whole: () => show(first, last) };
  for (const [name, act] of Object.entries(buttons)) { document.getElementById(name).addEventListener("click", act); }
  document.getElementById("zoom").hidden = false;
  addEventListener("resize", () => chart.setSize({ width: place.clientWidth, height: 260 }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    const { min, max } = chart.scales.x;
    chart.destroy();
    chart = draw();
    show(min, max);
  });
  // For a look from outside: what part of the time is shown.
  place.shown = () => [chart.scales.x.min, chart.scales.x.max];
})();
