(function () {
  "use strict";
  var box = document.getElementById("search"), said = document.getElementById("found");
  var entries = Array.prototype.slice.call(document.querySelectorAll(".organs li"));
  var groups = Array.prototype.slice.call(document.querySelectorAll(".organs section"));
  var words = entries.map(function (entry) { return entry.textContent.toLowerCase(); });
  box.parentNode.hidden = false;
  box.addEventListener("input", function () {
    var wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean), found = 0;
    entries.forEach(function (entry, n) {
      var fits = wanted.every(function (part) { return words[n].indexOf(part) >= 0; });
      entry.hidden = !fits;
      found += fits ? 1 : 0;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("li:not([hidden])"); });
    said.textContent = wanted.length ? said.getAttribute("data-words") + found : "";
  });
}());
