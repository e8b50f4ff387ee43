import type { Language, Zone } from '@pauh/domain';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';

const tags: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
export const zoneNames: Record<Zone, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** The agency's zone, known with who is signed in. Every instant is shown in it, but for the deadline of a unit in another; the zone of the device never counts. */
export const agencyZone = ref<Zone>('Asia/Jakarta');

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
/** Making a formatter costs a phone more than drawing the row it stands in, so each is made once. */
function once<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  const format = (made.get(key) as Format | undefined) ?? make();
  made.set(key, format);
  return format;
}

/** 96.2 -> "96,2" (id), "96.2" (en). */
const formatNumber = (value: number, language: Language, decimals = 4): string =>
  once(`number ${language} ${decimals}`, () => new Intl.NumberFormat(tags[language], { maximumFractionDigits: decimals })).format(value);

const longDate = (language: Language, timeZone: string): Intl.DateTimeFormat =>
  once(`date ${language} ${timeZone}`, () => new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone }));

/** "2027-01-04" -> "4 Januari 2027". A date has no zone: it is never moved. */
export function formatDate(on: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = on.slice(0, 10).split('-').map(Number);
  return longDate(language, 'UTC').format(Date.UTC(year, month - 1, day));
}

/** The date of an instant in a zone: "24 Desember 2026". */
const formatDay = (at: string | number, language: Language, zone = agencyZone.value): string =>
  longDate(language, zone).format(new Date(at));

/** "23.59" (id), "23:59" (en) */
const formatTime = (at: string | number, language: Language, zone = agencyZone.value): string =>
  once(`time ${language} ${zone}`, () => new Intl.DateTimeFormat(tags[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })).format(new Date(at));

/** "24 Desember 2026 pukul 23.59 WIB" */
export const formatInstant = (at: string | number, language: Language, zone = agencyZone.value): string =>
  `${formatDay(at, language, zone)} ${language === 'id' ? 'pukul' : 'at'} ${formatTime(at, language, zone)} ${zoneNames[zone]}`;

function formatBytes(bytes: number, language: Language): string {
  return bytes < 1_000_000 ? `${formatNumber(Math.ceil(bytes / 1000), language, 0)} kB` : `${formatNumber(bytes / 1_000_000, language, 1)} MB`;
}

/**
 * Reads what a person typed: comma or point, with or without thousands.
 * @returns the number; null for an empty field; undefined when it is not a number.
 */
export function parseNumber(typed: string): number | null | undefined {
  const text = typed.replace(/[\s\u00a0]/g, '');
  if (text === '') return null;
  if (!/^[-+]?[\d.,]+$/.test(text)) return undefined;
  const decimal = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const mark = text[decimal];
  const several = mark !== undefined && (text.split(mark).length > 2 || isGrouped(text));
  const [whole, fraction] = decimal < 0 || several ? [text, ''] : [text.slice(0, decimal), text.slice(decimal + 1)];
  const value = Number(`${whole.replace(/[.,]/g, '')}${fraction ? `.${fraction}` : ''}`);
  return /\d/.test(text) && Number.isFinite(value) ? value : undefined;
}

/** "1.250" or "12.500.000": in Indonesian points group thousands; "0.125" and "33.33" they do not. */
export const isGrouped = (text: string): boolean => /^[-+]?[1-9]\d{0,2}(\.\d{3})+$/.test(text.trim());

/** The formats in the language and zone of the page. */
export function useFormat() {
  const { locale } = useI18n();
  const language = () => locale.value as Language;
  return {
    number: (value: number, decimals?: number) => formatNumber(value, language(), decimals),
    date: (on: string) => formatDate(on, language()),
    day: (at: string | number) => formatDay(at, language()),
    time: (at: string | number) => formatTime(at, language()),
    /** zone: of the unit whose deadline it is; else the agency's. */
    instant: (at: string | number, zone?: Zone | null) => formatInstant(at, language(), zone ?? agencyZone.value),
    bytes: (value: number) => formatBytes(value, language()),
  };
}
