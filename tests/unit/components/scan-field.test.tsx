import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ScanField } from "@/components/scan-field";
import { shrinkPhoto } from "@/components/shrink-photo";
import { heic } from "@/tests/support/odd-photos";

vi.mock("@/components/shrink-photo", () => ({ shrinkPhoto: vi.fn() }));

const texts = {
  label: "Documento",
  hint: "Una foto",
  choose: "Elegir archivo",
  replace: "Reemplazar",
  received: "Recibido",
  keptNote: "no lo suba otra vez",
  errorPrefix: "Error",
  shrinking: "preparando",
  shrunk: "reducida a {size}",
  converted: "convertida: {size}",
  tooLarge: "pesa {size}",
  heic: "es HEIC",
};

/** jsdom has no DataTransfer, and takes no other list of files for an input: what is put in is noted instead. */
let put: File[] = [];
beforeEach(() => {
  put = [];
  vi.mocked(shrinkPhoto).mockReset().mockResolvedValue(null);
  vi.stubGlobal(
    "DataTransfer",
    class {
      files: File[] = [];
      items = { add: (file: File) => this.files.push(file) };
    },
  );
  return () => vi.unstubAllGlobals();
});

const START = { jpeg: [0xff, 0xd8, 0xff, 0xe0], png: [0x89, 0x50, 0x4e, 0x47], pdf: [0x25, 0x50, 0x44, 0x46] };
const fileOf = (start: Iterable<number>, size: number, name: string, type: string) => {
  const bytes = new Uint8Array(size);
  bytes.set([...start].slice(0, size));
  return new File([bytes], name, { type });
};
const webp = Buffer.from("RIFF\0\0\0\0WEBPVP8 ");
const MB = 1_048_576;

function choose(file: File): HTMLInputElement {
  render(<ScanField kept={null} error={null} turn={0} pending={false} texts={texts} />);
  const input = screen.getByLabelText<HTMLInputElement>(/Elegir archivo/);
  let value = file.name;
  let files: File[] = [file];
  Object.defineProperty(input, "files", {
    get: () => files,
    set(list: File[]) {
      files = list;
      put = list;
    },
  });
  Object.defineProperty(input, "value", { get: () => value, set: (text: string) => (value = text) });
  fireEvent.change(input);
  return input;
}

const error = () => document.querySelector("#documento-e")?.textContent ?? "";
const note = () => document.querySelector(".subir .ayuda")?.textContent ?? "";

describe("a chosen file", () => {
  it.each([
    ["a small JPEG", fileOf(START.jpeg, 2_000, "a.jpg", "image/jpeg")],
    ["a small PNG", fileOf(START.png, 2_000, "a.png", "image/png")],
    ["a small PDF", fileOf(START.pdf, MB, "a.pdf", "application/pdf")],
    ["a JPEG that says to be a WebP", fileOf(START.jpeg, 2_000, "a.webp", "image/webp")],
  ])("is sent as it is: %s", async (_what, file) => {
    const input = choose(file);
    await waitFor(() => expect(input.value).toBe(file.name));
    expect([error(), note(), vi.mocked(shrinkPhoto).mock.calls.length]).toEqual(["", "", 0]);
  });

  it.each([
    ["a small WebP", fileOf(webp, 2_000, "a.webp", "image/webp"), "convertida: 1 KB"],
    ["a small HEIC that this browser can read", fileOf(heic(), 2_000, "a.heic", ""), "convertida: 1 KB"],
    ["a large JPEG", fileOf(START.jpeg, MB + 1, "a.jpg", "image/jpeg"), "reducida a 1 KB"],
    ["a large WebP", fileOf(webp, MB + 1, "a.webp", "image/webp"), "reducida a 1 KB"],
  ])("becomes a JPEG that fits: %s", async (_what, file, said) => {
    const jpeg = new File([new Uint8Array(9)], "a.jpg", { type: "image/jpeg" });
    vi.mocked(shrinkPhoto).mockResolvedValue(jpeg);
    choose(file);
    await waitFor(() => expect(note()).toBe(said));
    expect([put, error()]).toEqual([[jpeg], ""]);
  });

  it.each([
    ["a small HEIC", fileOf(heic(), 2_000, "a.heic", "image/heic"), "es HEIC"],
    ["a large HEIC, whatever it is called", fileOf(heic(), MB + 1, "a.jpg", "image/jpeg"), "es HEIC"],
    ["a large JPEG", fileOf(START.jpeg, 2 * MB, "a.jpg", "image/jpeg"), "pesa 2 MB"],
    ["a large PDF", fileOf(START.pdf, 2 * MB, "a.pdf", "application/pdf"), "pesa 2 MB"],
  ])("is let go, and told why, when this browser cannot help: %s", async (_what, file, said) => {
    const input = choose(file);
    await waitFor(() => expect(error()).toContain(said));
    expect(input.value).toBe("");
  });

  it("is left for the server to name when it is another kind of image, and small", async () => {
    const input = choose(fileOf(Buffer.from("II*\0"), 2_000, "a.tif", "image/tiff"));
    await waitFor(() => expect(shrinkPhoto).toHaveBeenCalled());
    await waitFor(() => expect(note()).toBe(""));
    expect([input.value, error()]).toEqual(["a.tif", ""]);
  });

  it("is not blamed for what an answer said of the one before, until the next answer", async () => {
    const field = (turn: number) => (
      <ScanField kept={null} error="está vacío" turn={turn} pending={false} texts={texts} />
    );
    const { rerender } = render(field(1));
    expect(error()).toContain("está vacío");
    const input = screen.getByLabelText(/Elegir archivo/);
    fireEvent.change(input, { target: { files: [fileOf(START.jpeg, 2_000, "a.jpg", "image/jpeg")] } });
    await waitFor(() => expect(error()).toBe(""));
    expect(input.getAttribute("aria-invalid")).toBeNull();
    rerender(field(2));
    expect(error()).toContain("está vacío");
  });
});
