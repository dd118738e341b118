import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lang } from "@/lib/domain/perfil";
import type { Between } from "./jitter";

const RATE = 8000;
const SILENCE = 128;
/** Seconds that six characters should take: time to write them down, and a file of some 55 kB. */
const PACE = 7;

/** Made by make-voices.sh; next.config.ts names them for deployments that carry only what is traced. */
const files: Record<Lang, string> = {
  es: join(process.cwd(), "lib/adapters/captcha/voices/es.bin"),
  ht: join(process.cwd(), "lib/adapters/captcha/voices/ht.bin"),
};

const voices = new Map<Lang, Map<string, Uint8Array>>();

/**
 * The characters spoken one by one, as a WAV (8 kHz, 8 bits, mono). Pitch, pace, loudness and noise are as
 * `between` has it, so that a clip cannot be recognised by its bytes.
 *
 * @param letters characters of the captcha's alphabet; any other is left out.
 */
export async function speakLetters(letters: string, lang: Lang, between: Between): Promise<Uint8Array> {
  const voice = await load(lang);
  const clips = [...letters].flatMap((letter) => voice.get(letter) ?? []).map((clip) => vary(clip, between));
  const spoken = clips.reduce((sum, clip) => sum + clip.length, 0) / RATE;
  const pause = Math.min(0.7, Math.max(0.25, (PACE - spoken) / clips.length));
  const parts = clips.flatMap((clip) => [clip, new Float32Array(Math.round(RATE * pause * between(0.85, 1.1)))]);
  const samples = [new Float32Array(RATE * 0.3), ...parts].flatMap((part) => [...part]);
  return wav(Uint8Array.from(samples, (sample) => SILENCE + Math.round(sample + between(-2.5, 2.5))));
}

async function load(lang: Lang): Promise<Map<string, Uint8Array>> {
  const known = voices.get(lang);
  if (known) return known;
  const bytes = await readFile(/* turbopackIgnore: true */ files[lang]);
  const voice = new Map<string, Uint8Array>();
  for (let at = 0; at < bytes.length; ) {
    const end = at + 3 + bytes.readUInt16LE(at + 1);
    voice.set(bytes.toString("latin1", at, at + 1), bytes.subarray(at + 3, end));
    at = end;
  }
  voices.set(lang, voice);
  return voice;
}

/** One clip a little higher or lower, quicker or slower, louder or softer; samples around 0. */
function vary(clip: Uint8Array, between: Between): Float32Array {
  const speed = between(0.92, 1.08);
  const gain = between(0.75, 1);
  return Float32Array.from({ length: Math.floor((clip.length - 1) / speed) }, (_, index) => {
    const at = Math.floor(index * speed);
    const [before = SILENCE, after = SILENCE] = clip.subarray(at, at + 2);
    return gain * (before + (after - before) * (index * speed - at) - SILENCE);
  });
}

function wav(samples: Uint8Array): Uint8Array {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
