// How ears of other languages read letters.

import assert from "node:assert/strict";
import { test } from "node:test";
import { otherSounds } from "../../docs/assets/finder/readings.js";
import { sounds } from "../../docs/assets/finder/sounds.js";

test("other readings differ from the German one", () => {
  assert.ok(otherSounds("Xaslax").includes(sounds("Chaslach")));
  assert.deepEqual(otherSounds("Ulm"), []);
});

test("a French r at the end may be the German ch", () => {
  assert.ok(otherSounds("Chtimfar").includes(sounds("Stimfach")));
});

test("languages of one sound for what German tells apart are read so", () => {
  const read = {
    Herlinhen: "Gerlingen", Biusinhen: "Büsingen", Schuanau: "Schwanau", Oppenao: "Oppenau",
    رايشناو: "رايخناو",
  };
  for (const [written, meant] of Object.entries(read)) {
    assert.ok(otherSounds(written).includes(sounds(meant)), `${written}: ${otherSounds(written).join(" ")}`);
  }
});

test("an h is no g where nothing else says that Ukrainian is written", () => {
  assert.ok(!otherSounds("Hausen").includes(sounds("Gausen")));
});
