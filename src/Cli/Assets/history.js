"use strict";
(() => {
  const data = JSON.parse(document.getElementById("timeline").textContent);
  const place = document.getElementById("chart");
  if (data.time.length === 0) { return; }
  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const axis = { stroke: style("--faint"), grid: { stroke: style("--line"), width: 1 }, ticks: { stroke: style("--line"), width: 1 } };
  const steps = uPlot.paths.stepped({ align: 1 });
  const chart = new uPlot({
    width: place.clientWidth,
    height: 260,
    // Times of rows without a zone are those of a clock on a wall: shown as they are, never shifted to the reader's own.
    tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    cursor: { drag: { x: true, y: false, setScale: true } },
    scales: { y: { range: (_, low, high) => [0, Math.max(1, high)] } },
    axes: [axis, axis],
    series: [
      { label: data.zone ? "time (UTC)" : "time" },
      { label: "succeeded", stroke: style("--good"), width: 1.5, paths: steps, points: { show: data.time.length < 3 } },
      { label: "refused", stroke: style("--bad"), fill: style("--bad") + "33", width: 1.5, paths: steps, points: { show: data.time.length < 3 } },
    ],
  }, [data.time, data.succeeded, data.refused], place);
  const whole = () => chart.setScale("x", { min: data.time[0], max: data.time[data.time.length - 1] });
  const zoom = factor => {
    const { min, max } = chart.scales.x;
    const middle = (min + max) / 2;
    const half = Math.max(data.seconds, (max - min) / 2 * factor);
    chart.setScale("x", { min: Math.max(data.time[0], middle - half), max: Math.min(data.time[data.time.length - 1], middle + half) });
  };
  document.getElementById("in").addEventListener("click", () => zoom(0.5));
  document.getElementById("out").addEventListener("click", () => zoom(2));
  document.getElementById("whole").addEventListener("click", whole);
  document.getElementById("zoom").hidden = false;
  addEventListener("resize", () => chart.setSize({ width: place.clientWidth, height: 260 }));
})();
