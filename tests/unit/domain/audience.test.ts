import { describe, expect, test } from "vitest";
import { audienceOf, type PastContact } from "@/lib/domain/audience";

const at = (email: string, celular: string | null = null) => ({ email, celular });
const was = (email: string, unproven: boolean, celular: string | null = null): PastContact => ({
  email,
  celular,
  unproven,
});

/** Who is told, and in brackets who is told without a link. */
const told = (...args: Parameters<typeof audienceOf>) =>
  audienceOf(...args).map(({ to, mayUndo }) => (mayUndo ? to : `(${to})`));

describe("who is told of a change", () => {
  test("is the address on file, and its mobile", () => {
    expect(told(at("ana@a", "+1"), [], null)).toEqual(["ana@a", "+1"]);
  });

  test("is the old and the new address, both with the link, while every change came with proof", () => {
    expect(told(at("ana@a"), [], { contact: at("ana@b"), unproven: false })).toEqual(["ana@a", "ana@b"]);
    expect(told(at("ana@b"), [was("ana@a", false)], null)).toEqual(["ana@a", "ana@b"]);
  });

  test("is only the old one with the link, of a change that takes effect without proof", () => {
    expect(told(at("ana@a"), [], { contact: at("thief@t"), unproven: true })).toEqual(["ana@a", "(thief@t)"]);
  });

  test("is never the thief with a link, however the owner corrects afterwards", () => {
    const past = [was("ana@a", true)];
    const correction = { contact: at("ana@new"), unproven: false };
    expect(told(at("thief@t"), past, correction)).toEqual(["ana@a", "(thief@t)", "(ana@new)"]);
    const afterwards = [...past, was("thief@t", false)];
    expect(told(at("ana@new"), afterwards, null)).toEqual(["ana@a", "(thief@t)", "(ana@new)"]);
  });

  test("is nobody from a second change without proof either", () => {
    const past = [was("ana@a", true), was("thief@t", true)];
    expect(told(at("thief@u"), past, { contact: at("ana@a"), unproven: false })).toEqual([
      "ana@a",
      "(thief@t)",
      "(thief@u)",
    ]);
  });

  test("is a mobile that stayed the owner's while the e-mail did not", () => {
    expect(told(at("thief@t", "+1"), [was("ana@a", true, "+1")], null)).toEqual(["ana@a", "+1", "(thief@t)"]);
  });
});
