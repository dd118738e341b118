#!/bin/sh
# Makes voices/es.bin and voices/ht.bin: every character of the captcha, spoken.
# Each clip is its character (1 byte), its length (2 bytes, low first) and 8-bit unsigned samples at 8 kHz.
# Needs espeak-ng and sox. Run it again when the alphabet in glyphs.ts changes.
set -eu
cd "$(dirname "$0")/voices"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# clip FILE VOICE CHARACTER TEXT
clip() {
  espeak-ng -v "$2" -s 125 -p 45 -w "$work/said.wav" "$4"
  sox "$work/said.wav" -r 8000 "$work/low.wav" gain -8 highpass 90
  # The voice hisses (s, f) above 4 kHz, which 8 kHz cannot carry: leaving out the filter folds that band down.
  sox "$work/said.wav" -r 16000 "$work/high.wav" gain -8 rate 16000
  sox "$work/high.wav" -r 8000 "$work/folded.wav" sinc 4300-6500 gain 15 downsample 2
  sox -m -v 1 "$work/low.wav" -v 1 "$work/folded.wav" -r 8000 -c 1 -e unsigned-integer -b 8 -t raw "$work/clip.raw" \
    silence 1 0.005 0.2% reverse silence 1 0.005 0.2% fade t 0.02 reverse fade t 0.005 \
    compand 0.003,0.08 6:-70,-70,-50,-30,-30,-15,-8,-7,0,-5 0 -30 0.003 norm -1
  size=$(wc -c <"$work/clip.raw")
  printf '%s' "$3" >>"$1"
  printf "\\$(printf %03o $((size % 256)))\\$(printf %03o $((size / 256)))" >>"$1"
  cat "$work/clip.raw" >>"$1"
}

# speak FILE VOICE, reading lines of CHARACTER TEXT
speak() {
  : >"$1"
  while read -r character text; do clip "$1" "$2" "$character" "$text"; done
}

speak es.bin es-419 <<'TEXT'
A a
C ce
H hache
J jota
K ka
M eme
P pe
R erre
W doble ve
X equis
Y i griega
3 tres
6 seis
7 siete
9 nueve
TEXT

# Phonemes: the voice lacks rules for ch, j and è.
speak ht.bin ht <<'TEXT'
A [['a]]
C [[s'e]]
H [['aS]]
J [[Z'i]]
K [[k'a]]
M [['Em]]
P [[p'e]]
R [['Er]]
W [[dubl@v'e]]
X [['iks]]
Y [[igr'Ek]]
3 [[tw'a]]
6 [[s'is]]
7 [[s'Et]]
9 [[n'Ef]]
TEXT
