import { helpLine } from "@/lib/domain/offer";
import { htmlLang } from "@/lib/i18n/lang";
import { type Html, html } from "./html";
import type { Words } from "./words";

/** A proper name: it stays Spanish in both languages. */
export const INSTITUTION = "SENCE · Servicio Nacional de Capacitación y Empleo";

const SANS = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const MONO = "font-family:Consolas,Menlo,'Liberation Mono','Courier New',monospace";
const TEXT = `margin:0 0 16px;${SANS};font-size:17px;line-height:27px;color:#14202e`;
const SMALL = `margin:0;${SANS};font-size:15px;line-height:22px;color:#445060`;
const PLAIN = `margin:0;${SANS};font-size:16px;line-height:25px;color:#445060`;
const LINK = "color:#0a4a8c;overflow-wrap:anywhere";

/**
 * The whole e-mail: first the account's language, then the other one. No tables, no images, no style sheet,
 * so that it looks the same in a webmail that keeps only inline styles.
 */
export function layoutHtml([first, second]: [Words, Words], siteUrl: string): string {
  const lang = htmlLang(first.lang);
  return html`<!doctype html>
    <html lang="${lang}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <meta name="supported-color-schemes" content="light">
    <meta name="format-detection" content="telephone=no">
    <title>${first.subject} · ${second.subject}</title>
    </head>
    <body style="margin:0;padding:0 12px;background:#f3efe8;-webkit-text-size-adjust:100%">
    <div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f3efe8">
    ${first.preview} · ${second.preview}</div>
    <div style="max-width:600px;margin:0 auto;padding:24px 0">
    <div style="background:#ffffff;border:1px solid #e4ded3;border-radius:16px;overflow:hidden">
    <div style="width:104px;height:6px;margin-left:32px;font-size:0;line-height:0;background:#eb3c46">
    <div style="width:44px;height:6px;background:#0f69c4"></div></div>
    <div style="padding:22px 32px 0">
    <p style="margin:0 0 32px;${SANS};font-size:22px;line-height:28px;color:#0a2a4f;letter-spacing:-.4px">
    Clave <b>SENCE</b></p>
    ${firstBlock(first)}
    </div>
    <div lang="${htmlLang(second.lang)}" style="padding:32px 32px 8px;background:#faf8f5;border-top:1px solid #e4ded3">
    ${secondBlock(second)}
    </div>
    </div>
    <p style="${SMALL};margin:20px 20px 0;text-align:center"><span lang="es-CL">${INSTITUTION}</span><br>
    <a href="${siteUrl}" style="${LINK}">${bare(siteUrl)}</a><br>${first.automatic}</p>
    </div>
    </body>
    </html>`.text;
}

function firstBlock(words: Words): Html {
  const { warning, ifButtonFails } = words;
  return html`
    <h1 style="margin:0 0 16px;${SANS};font-size:30px;line-height:36px;font-weight:700;letter-spacing:-.5px;color:#0a2a4f">
    ${words.title}</h1>
    <p style="${TEXT}">${words.greeting}</p>
    <p style="${TEXT}">${words.body}</p>
    ${content(words)}
    ${words.button && html`<p style="${PLAIN};margin-bottom:24px">${ifButtonFails} ${link(words.button.url)}</p>`}
    <div style="margin:0 0 24px;padding:16px 20px;background:#fff7e3;border:1px solid #f2d894;border-radius:10px">
    <h2 style="margin:0 0 8px;${SANS};font-size:18px;line-height:26px;font-weight:700;color:#14202e">
    ${warning.title}</h2>
    ${
      warning.button &&
      html`
      <p style="${PLAIN};color:#14202e;margin-bottom:16px">${warning.text}</p>
      ${button(warning.button)}
      <p style="${PLAIN};margin-bottom:16px">${ifButtonFails} ${link(warning.button.url)}</p>`
    }
    <p style="${PLAIN};color:#14202e">${warning.button ? null : spaced(warning.text)}${call(words)}</p>
    </div>`;
}

/** The same again in fewer words: no plain address, no yellow box. */
function secondBlock(words: Words): Html {
  const { warning } = words;
  return html`
    <p style="${SMALL};margin:0 0 8px;font-weight:700;color:#0a4a8c">${words.language}</p>
    <h2 style="margin:0 0 12px;${SANS};font-size:24px;line-height:30px;font-weight:700;letter-spacing:-.3px;color:#0a2a4f">
    ${words.title}</h2>
    <p style="${TEXT}">${words.greeting}<br>${words.body}</p>
    ${content(words)}
    <p style="${PLAIN};margin-bottom:24px"><b style="color:#14202e">${warning.title}</b> ${spaced(warning.text)}
    ${call(words)}</p>
    ${warning.button && button(warning.button)}`;
}

const content = (words: Words) => html`
  ${
    words.list.length === 0
      ? null
      : html`<ul style="${TEXT};padding-left:24px">${words.list.map((item) => html`<li>${item}</li>`)}</ul>`
  }
  ${words.note && html`<p style="${TEXT};margin-bottom:24px">${words.note}</p>`}
  ${words.box && box(words.box)}
  ${words.button && button(words.button)}`;

/** Halves are set apart by a margin, not by a space, so that a copied key has none. */
function box({ label, secret, note }: NonNullable<Words["box"]>): Html {
  const half = Math.ceil(secret.length / 2);
  return html`
    <div style="margin:8px 0 24px;padding:24px 16px;background:#eff6fc;border:1px solid #b4d3f0;border-radius:10px;text-align:center">
    <p style="${SMALL};margin:0 0 6px">${label}</p>
    <p lang="zxx" translate="no" style="margin:0 0 6px;${MONO};font-size:28px;line-height:42px;font-weight:700;letter-spacing:3px;padding-left:3px;color:#0a2a4f;user-select:all;-webkit-user-select:all">
    <span>${secret.slice(0, half)}</span><span style="margin-left:10px">${secret.slice(half)}</span></p>
    <p style="${SMALL}">${note}</p>
    </div>`;
}

const button = ({ label, url }: NonNullable<Words["button"]>) => html`
  <p style="margin:0 0 24px"><a href="${url}" style="display:inline-block;${SANS};font-size:18px;line-height:24px;font-weight:700;color:#ffffff;text-decoration:none;background:#0b57a4;border:solid #0b57a4;border-width:14px 28px;border-radius:10px">
  ${label}</a></p>`;

const link = (url: string) => html`<a href="${url}" style="${LINK}">${bare(url)}</a>`;

function call({ call: [before, number, after], warning }: Words): Html {
  const style = "color:#0a4a8c;font-weight:700;white-space:nowrap";
  const sentence = html`${before}<a href="${helpLine.href}" style="${style}">${number}</a>${after}`;
  return warning.after ? html`${sentence} ${warning.after}` : sentence;
}

const spaced = (text: string | null) => text && `${text} `;

/** An address as it is typed. Plain http is kept: a browser would try https. */
const bare = (url: string) => url.replace(/^https:\/\//, "");
