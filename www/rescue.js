// What is shown when the program cannot be: plain HTML without it. Its sentences stand here, since
// the ones of the program are out of reach then. The last one of each says it in English.
const trivsel_rescue = (() => {
  "use strict";

  function show(root, heading, ...paragraphs) {
    const box = document.createElement("div");
    box.className = "trivsel rescue";
    box.setAttribute("role", "alert");
    box.lang = "da";
    const parts = [["h1", heading], ...paragraphs.map((words) => ["p", words])];
    box.append(...parts.map(([name, words]) => {
      const part = document.createElement(name);
      part.textContent = words;
      return part;
    }));
    box.lastChild.lang = "en";
    root.replaceChildren(box);
    return box;
  }

  // The page could not be started: a policy or an old browser refuses to compile, or a part of it
  // did not come.
  function refused(root, fault) {
    console.error("trivsel:", fault);
    const old = !window.WebAssembly || !window.DecompressionStream || !document.adoptedStyleSheets;
    if (old && root.host.childElementCount) {
      // The page says itself which browsers can show it.
      root.replaceChildren(document.createElement("slot"));
    } else if (old || fault instanceof WebAssembly.CompileError) {
      show(root, "Skemaet kan ikke vises her",
        "Siden tillader ikke, at skemaet kører i browseren, eller browseren er for gammel.",
        "Til den, der driver siden: i Content-Security-Policy mangler script-src nøgleordet " +
          "'wasm-unsafe-eval'.",
        "Brug imens filen trivsel.html, som kan åbnes direkte i browseren.",
        "The form cannot be shown here. Use the file trivsel.html.");
    } else {
      show(root, "Skemaet kom ikke frem",
        "En del af siden kunne ikke hentes. Genindlæs siden, eller brug filen trivsel.html.",
        "The form cannot be shown here. Reload the page, or use the file trivsel.html.");
    }
  }

  // The program fell over again and again. The last record can be saved, and opened again later.
  function stopped(root, { record, lastWords }, saved) {
    const box = show(root, "Skemaet er gået i stå",
      record
        ? "Gem dine svar i en fil, før du lukker eller genindlæser siden. Filen er ikke låst. " +
          "Du kan åbne den igen fra forsiden."
        : "Genindlæs siden for at begynde igen.",
      record ? "Save your answers before you reload the page." : "Reload the page.");
    if (record) {
      const button = document.createElement("button");
      button.className = "btn";
      button.textContent = "Gem dine svar";
      button.onclick = () => saved(save(record));
      box.append(button);
    }
    if (lastWords) {
      const field = document.createElement("textarea");
      field.readOnly = true;
      field.value = lastWords;
      const label = document.createElement("label");
      label.append("Det sidste, du skrev:", field);
      box.append(label);
    }
  }

  function save(record) {
    const anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(new Blob([record], { type: "application/fhir+json" }));
    anchor.download = "skema.json";
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
  }

  return { refused, stopped };
})();
