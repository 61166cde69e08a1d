// The Arabic script in a field of a fillable plan, as Chromium's reader shows it once the field is left.
//
// That reader sets each letter apart, and some of its versions from left to right. So what is shown is put
// together here: letters in the forms in which they join, each line in the order in which it is seen. The
// value stays as it was typed. Other readers know the script and are left alone. Before this text stands
// `var known = {forms, widths}`: see letters.py. ECMAScript 5, since a reader may be old.

var ALONE = 0;
var LAST = 1;
var FIRST = 2;
var MIDDLE = 3;
var MARK = /[\u064b-\u065f\u0670\u06d6-\u06ed]/;
var DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
var PAIRS = "()[]<>{}\u00ab\u00bb";

function forms(letter) {
  return known.forms[letter.charCodeAt(0)];
}

// Whether a letter joins the one before it, or the one after it.
function joins(letter, ways) {
  var own = letter && forms(letter);
  return letter === "\u200d" || Boolean(own && own[1] >= ways);
}

// The next letter on one side that is no mark above or below another.
function beside(text, at, step) {
  do at += step;
  while (MARK.test(text.charAt(at)));
  return text.charAt(at);
}

function form(text, at, next) {
  var own = forms(text.charAt(at));
  var before = own[1] > LAST && joins(beside(text, at, -1), 4);
  var after = own[1] > FIRST && joins(next, 2);
  return own[0] + (before ? (after ? MIDDLE : LAST) : after ? FIRST : ALONE);
}

// R from right to left, D a digit, L from left to right, N takes the direction of what stands around it.
function direction(text, at) {
  var letter = text.charAt(at);
  if (DIGIT.test(letter)) return "D";
  var isBetween = DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1));
  if (isBetween && /[.,:/\u066b\u066c]/.test(letter)) return "D";
  if (forms(letter)) return /[\u060c\u061b\u061f\u066a]/.test(letter) ? "N" : "R";
  return (letter > "\u00bf" && letter < "\u2000") || letter.toLowerCase() !== letter.toUpperCase() ? "L" : "N";
}

// A paragraph as signs in the order in which one reads: {code, way}.
function signs(text) {
  var found = [];
  for (var at = 0; at < text.length; at++) {
    var letter = text.charAt(at);
    var both = known.forms[0x644 * 0x10000 + text.charCodeAt(at + 1)];
    if (letter >= "\u200b" && letter <= "\u200f") continue;
    if (letter === "\u0644" && both) {
      found.push({ code: both[0] + (joins(beside(text, at, -1), 4) ? LAST : ALONE), way: "R" });
      at++;
    } else {
      var code = forms(letter) ? form(text, at, beside(text, at, 1)) : letter.charCodeAt(0);
      found.push({ code: code, way: direction(text, at) });
    }
  }
  return found;
}

function strong(found, at, step, otherwise) {
  for (at += step; found[at]; at += step) {
    if (found[at].way === "R" || found[at].way === "L") return found[at].way;
    if (found[at].way === "D" && step > 0) return strong(found, at, -1, otherwise) === "L" ? "L" : "R";
  }
  return otherwise;
}

// How deep each sign stands in what runs the other way (a simple form of Unicode's bidirectional algorithm).
function level(found) {
  var ways = found.map(function (sign) {
    return sign.way;
  });
  var first = /[RL]/.exec(ways.join(""));
  var base = first ? first[0] : "L";
  for (var at = 0; at < found.length; at++) {
    var way = found[at].way;
    var before = strong(found, at, -1, base);
    var after = strong(found, at, 1, base);
    if (way === "N") way = before === after ? before : base;
    if (way === "D") way = before === "L" ? "L" : "D";
    found[at].level = way === "R" ? 1 : way === "D" || base === "R" ? 2 : 0;
  }
  return found;
}

function turned(line, least) {
  for (var at = 0; at < line.length; at++) {
    var end = at;
    while (end < line.length && line[end].level >= least) end++;
    line.splice.apply(line, [at, end - at].concat(line.slice(at, end).reverse()));
    at = end;
  }
  return line;
}

function seen(line) {
  var text = "";
  while (line.length && line[line.length - 1].code === 32) line.pop();
  line = turned(turned(line, 2), 1);
  for (var at = 0; at < line.length; at++) {
    var sign = String.fromCharCode(line[at].code);
    var pair = line[at].level === 1 ? PAIRS.indexOf(sign) : -1;
    text += pair < 0 ? sign : PAIRS.charAt(pair % 2 ? pair - 1 : pair + 1);
  }
  return text;
}

// Where a line ends: behind the last space that it has room for, within a word that is longer than a line.
function fits(found, width) {
  var sum = 0;
  var space = 0;
  for (var at = 0; at < found.length; at++) {
    if (found[at].code === 32) space = at + 1;
    sum += known.widths[found[at].code] || 0;
    if (sum > width && found[at].code !== 32) return space || at || 1;
  }
  return found.length;
}

function shown(text, width, hasLines) {
  var lines = [];
  var paragraphs = text.split(/\r\n|\r|\n/);
  for (var number = 0; number < paragraphs.length; number++) {
    var found = level(signs(paragraphs[number]));
    do {
      lines.push(seen(found.splice(0, fits(found, width))));
    } while (found.length && hasLines);
  }
  return lines.join("\r");
}

function format() {
  var box = event.target.rect;
  var size = event.target.textSize || 10;
  var width = ((Math.abs(box[2] - box[0]) - 6) * 1000) / size;
  event.value = shown(String(event.value), width, event.target.multiline);
}

if (app.viewerType === "pdfium" && /[\u0600-\u06ff]/.test(event.value)) format();
