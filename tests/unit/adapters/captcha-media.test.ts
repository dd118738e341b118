import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ALPHABET } from "@/lib/adapters/captcha/glyphs";
import { makeJitter } from "@/lib/adapters/captcha/jitter";
import { drawLetters } from "@/lib/adapters/captcha/picture";
import { speakLetters } from "@/lib/adapters/captcha/sound";
import { langs } from "@/lib/domain/perfil";

const picture = (letters: string, seed = "a") => drawLetters(letters, makeJitter(seed));
const sound = async (letters: string, lang: "es" | "ht", seed = "a") =>
  Buffer.from(await speakLetters(letters, lang, makeJitter(seed)));

describe("alphabet", () => {
  it("has no look-alikes, and enough left to make guessing hopeless", () => {
    expect(ALPHABET).not.toMatch(/[0O1IL2Z5S8B]/);
    expect(new Set(ALPHABET).size).toBe(ALPHABET.length);
    expect(ALPHABET.length ** 6).toBeGreaterThan(10_000_000);
  });
});

describe("picture", () => {
  it("is a PNG of twice the size it is shown at, and small", async () => {
    for (const letters of ["K7PMRH", "WWWWWW", "777777"]) {
      const png = await picture(letters);
      const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
      expect(info).toMatchObject({ width: 544, height: 176 });
      expect(data.length).toBe(544 * 176 * info.channels);
      expect(png.length).toBeLessThan(9_000);
    }
  });

  it("keeps every letter within its edges", async () => {
    for (let seed = 0; seed < 20; seed++) {
      const { data, info } = await sharp(await picture("WMWMWA", `${seed}`))
        .flatten()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const ink = (x: number, y: number) => (data[(y * info.width + x) * info.channels + 2] ?? 255) < 0x60;
      for (let x = 0; x < info.width; x++) expect(ink(x, 0) || ink(x, info.height - 1)).toBe(false);
      for (let y = 0; y < info.height; y++) expect(ink(0, y) || ink(info.width - 1, y)).toBe(false);
    }
  });

  it("says nothing but pixels", async () => {
    const png = Buffer.from(await picture("K7PMRH"));
    const chunks: string[] = [];
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
      chunks.push(png.toString("latin1", at + 4, at + 8));
    expect(new Set(chunks)).toEqual(new Set(["IHDR", "pHYs", "PLTE", "IDAT", "IEND"]));
    expect(png.includes("K7PMRH")).toBe(false);
  });

  it("is the same for a captcha and another for the next", async () => {
    expect(await picture("K7PMRH", "a")).toEqual(await picture("K7PMRH", "a"));
    expect(await picture("K7PMRH", "a")).not.toEqual(await picture("K7PMRH", "b"));
  });
});

describe("sound", () => {
  it.each(langs)("is a WAV that says as much as there is to say: %s", async (lang) => {
    const wav = await sound("K7PMRH", lang);
    expect(wav.toString("latin1", 0, 4) + wav.toString("latin1", 8, 16)).toBe("RIFFWAVEfmt ");
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([
      1, 1, 8000, 8,
    ]);
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
    expect(wav.length).toBeGreaterThan(4 * 8000);
    expect(wav.length).toBeLessThan(62_000);
  });

  it.each(langs)("has a clip for every character: %s", async (lang) => {
    for (const letter of ALPHABET) {
      const samples = (await sound(letter, lang)).subarray(44);
      const loud = samples.filter((sample) => Math.abs(sample - 128) > 30).length;
      expect(loud, letter).toBeGreaterThan(100);
    }
  });

  it("is spoken in the language asked for", async () => {
    expect(await sound("K7PMRH", "es")).not.toEqual(await sound("K7PMRH", "ht"));
  });

  it("never repeats a clip byte for byte, but is the same however often it is fetched", async () => {
    expect(await sound("K7PMRH", "es", "a")).toEqual(await sound("K7PMRH", "es", "a"));
    const [one, other] = [await sound("KKKKKK", "es", "a"), await sound("KKKKKK", "es", "b")];
    const piece = one.subarray(44 + 4000, 44 + 4040);
    expect(one.indexOf(piece)).toBe(44 + 4000);
    expect(one.indexOf(piece, 44 + 4001)).toBe(-1);
    expect(other.includes(piece)).toBe(false);
  });
});
