/*
 * Countries in Haitian Creole, in its official spelling. No native speaker has reviewed them yet. Three origins:
 * 1. the project's glossary, which names its sources (Haitian and Chilean public pages, Voice of America);
 * 2. the `ht` catalogue of Debian's iso-codes, for those the glossary leaves out;
 * 3. names composed by the rules of the spelling, which no source attests: review these first.
 */
const glossary = `
AF Afganistan; AM Ameni; AO Angola; AR Ajantin; AT Otrich; AU Ostrali; BD Bangladèch; BE Bèljik; BO Bolivi
BR Brezil; BS Bahamas; BZ Beliz; CA Kanada; CD Repiblik Demokratik Kongo; CH Swis; CI Kot Divwa; CL Chili
CM Kamewoun; CN Lachin; CO Kolonbi; CR Kosta Rika; CU Kiba; CV Kap Vè; DE Almay; DO Repiblik Dominikèn
DZ Aljeri; EC Ekwatè; EG Ejip; ES Espay; FR Lafrans; GB Wayòm Ini; GF Giyàn franse; GH Gana; GR Grès
GT Gwatemala; GY Giyana; HN Ondiras; HR Kroasi; HT Ayiti; ID Endonezi; IE Ilann; IL Izrayèl; IN End; IQ Irak
IR Iran; IT Itali; JM Jamayik; JP Japon; KR Kore di Sid; LB Liban; MA Mawòk; MX Meksik; NG Nijerya; NI Nikaragwa
NL Peyiba; NO Nòvèj; NZ Nouvèl Zelann; PA Panama; PE Pewou; PH Filipin; PK Pakistan; PL Polòy; PR Pòtoriko
PS Palestin; PT Pòtigal; PY Paragwe; RO Woumani; RU Larisi; SE Syèd; SN Senegal; SR Sirinam; SV El Salvadò
SY Siri; TH Tayilann; TR Tiki; TT Trinidad ak Tobago; TW Taywann; UA Ikrèn; US Etazini; UY Irigwe; VE Venezyela
VN Vyetnam; ZA Afrik di Sid
`;

const isoCodes = `
AD Andora; AE Emira Arab Ini; AL Albani; AQ Antatik; AZ Azerbaydjan; BB Lababad; BF Boukinafaso; BG Bilgari
BH Barayn; BI Bouroundi; BJ Benen; BM Bermid; BT Boutan; BY Byelorisi; CF Repiblik Santafrik; CY Chip; CZ Tchèki
DK Danmak; DM Dominik; EE Estoni; EH Sahara oksidantal; ER Eritre; ET Etyopi; FI Fenlann; FJ Fidji; GD Grenad
GE Jeoji; GL Groenlann; GM Ganbi; GN Gine; GP Gwadloup; GQ Gine ekwateryal; GW Gine-Bisao; HU Ongri; IS Islann
JO Jòdani; KG Kirgistan; KH Kanbòdj; KI Kiribès; KM Komò; KW Kowet; KY Kayman; KZ Kazakstan; LI Lichtènstayn
LK Srilanka; LR Liberya; LS Lezoto; LT Lityani; LU Liksanbou; LV Letoni; LY Libi; MC Monako; MD Moldavi
ME Montenegwo; MG Madagaskar; MM Bimani; MN Mongoli; MQ Matinik; MR Moritani; MT Malt; MU Moris; MV Maldiv
MY Malezi; MZ Mozanbik; NA Namibi; NC Nouvèl Kaledoni; NE Nijè; NR Naorou; OM Omàn; PG Papwazi-Nouvèl-Gine
PW Palao; QA Katar; RE La Reyinyon; RS Sèbi; SA Arabi Sawoudit; SB Salomon; SC Sechèl; SD Soudan; SG Sengapou
SI Sloveni; SK Slovaki; SL Syera Leòn; SM Sen Maren; SO Somali; SS Soudan di Sid; TD Tchad; TJ Tadjikistan
TL Timò oryantal; TM Tirkmenistan; TN Tinizi; TV Touvalou; TZ Tanzani; UG Ouganda; UZ Ouzbekistan; VU Vanwatou
YE Yemèn; ZM Zanbi
`;

const composed = `
AG Antigwa ak Babouda; AI Angiya; AS Samoa ameriken; AW Awouba; AX Zile Aland; BA Bosni ak Èzegovin
BL Sen Batelemi; BN Brinay; BQ Bonè, Sent Estati ak Saba; BV Zile Bouve; BW Botswana; CC Zile Kokos
CG Repiblik Kongo; CK Zile Kouk; CW Kiraso; CX Zile Nwèl; DJ Djibouti; FK Zile Malwin; FM Mikwonezi
FO Zile Fewoe; GA Gabon; GG Gènze; GI Jibralta; GS Jeoji di Sid ak zile Sandwich di Sid; GU Gwam; HK Ong Kong
HM Zile Hèd ak Makdonal; IM Zile Mann; IO Teritwa britanik nan oseyan Endyen; JE Jèze; KE Kenya
KN Sen Kits ak Nevis; KP Kore di Nò; LA Laos; LC Sent Lisi; MF Sen Maten (pati franse); MH Zile Machal
MK Masedwan di Nò; ML Mali; MO Makao; MP Zile Maryàn di Nò; MS Monsera; MW Malawi; NF Zile Nòfòk; NP Nepal
NU Niwe; PF Polinezi franse; PM Sen Pyè ak Miklon; PN Pitkèn; RW Rwanda
SH Sent Elèn, Asansyon ak Tristan da Kouna; SJ Svalba ak Jan Mayenn; ST Sawo Tome ak Prensip
SX Sen Maten (pati olandè); SZ Eswatini; TC Zile Tik ak Kayikòs; TF Tè ostral ak antatik franse; TG Togo
TK Tokelawou; TO Tonga; UM Ti zile Etazini ki lwen; VA Vatikan; VC Sen Vensan ak Grenadin; VG Zile Vyèj britanik
VI Zile Vyèj Etazini; WF Walis ak Fitouna; WS Samoa; XK Kosovo; YT Mayòt; ZW Zimbabwe
`;

export const kreyol: Readonly<Record<string, string>> = Object.fromEntries(
  [glossary, isoCodes, composed].flatMap((table) =>
    table
      .trim()
      .split(/\n|; /)
      .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
  ),
);
