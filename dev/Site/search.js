// Every word that is typed has to be in the title, the address or the section; the shorter title stands first.
const up = document.body.dataset.up;
const field = document.getElementById("search");
const found = document.getElementById("found");
field.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = words.length === 0 ? [] : titles
    .filter(([title, path, section]) => words.every((word) => `${title} ${path} ${section}`.toLowerCase().includes(word)))
    .sort((one, other) => one[0].length - other[0].length)
    .slice(0, 30);
  found.hidden = words.length === 0;
  found.replaceChildren(...(hits.length > 0 ? hits.map(([title, path]) => {
    const link = document.createElement("a");
    link.href = up + path;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    return item;
  }) : words.length > 0 ? ["No title holds these words."] : []));
});
