// Moves an element, and shows what the elements tell a page: never an answer.
document.getElementById("move").addEventListener("click", () => {
  document.getElementById("right").append(document.querySelector("trivsel-skema"));
});
for (const name of ["trivsel-ready", "trivsel-change", "trivsel-done"]) {
  document.addEventListener(name, (event) => {
    document.getElementById("heard").value = `${name} ${JSON.stringify(event.detail)}`;
  });
}
