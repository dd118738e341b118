/** A little under the limit of 1 MB, so that rounding never matters. */
const GOAL_BYTES = 1_000_000;

/** Long sides and qualities to try, best first: at 1300 pixels a document can still be read. */
const SIDES = [2400, 1800, 1300];
const QUALITIES = [0.85, 0.75, 0.65];

/** The same photo as a JPEG that fits, the way up it was taken; `null` when this browser cannot read it. */
export async function shrinkPhoto(file: File): Promise<File | null> {
  const photo = await createImageBitmap(file).catch(() => null);
  if (!photo) return null;
  try {
    for (const side of SIDES) {
      const canvas = draw(photo, Math.min(1, side / Math.max(photo.width, photo.height)));
      for (const quality of QUALITIES) {
        const jpeg = canvas && (await toJpeg(canvas, quality));
        if (jpeg && jpeg.size <= GOAL_BYTES) {
          const name = `${file.name.replace(/\.[^.]*$/, "")}.jpg`;
          return new File([jpeg], name, { type: "image/jpeg", lastModified: file.lastModified });
        }
      }
    }
    return null;
  } finally {
    photo.close();
  }
}

function draw(photo: ImageBitmap, scale: number): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(photo.width * scale));
  canvas.height = Math.max(1, Math.round(photo.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  // JPEG has no transparency: what was clear would turn black.
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(photo, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const toJpeg = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
