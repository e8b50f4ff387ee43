import { dateIn, formatScaled, timeIn, type Language, type Zone } from '@pauh/domain';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';

export const zoneNames: Record<Zone, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** The agency's zone, known with who is signed in. Every instant is shown in it, but for the deadline of a unit in another; the zone of the device never counts. */
export const agencyZone = ref<Zone>('Asia/Jakarta');

/**
 * 96.2 -> "96,2" (id), "96.2" (en); 12500 -> "12.500" (id). At most four decimals, as the contracts give them.
 * The browser's own formatters take a cheap phone 0.1 s to wake, on the first number or date of every page.
 */
export function formatNumber(value: number, language: Language, decimals = 4): string {
  const mark = language === 'id' ? '.' : ',';
  const scaled = Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals);
  return formatScaled(scaled, decimals, language).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, mark));
}

const months: Record<Language, readonly string[]> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** "2027-01-04" -> "4 Januari 2027". A date has no zone: it is never moved. */
export function formatDate(on: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = on.slice(0, 10).split('-').map(Number);
  return `${day} ${months[language][month - 1]} ${year}`;
}

/** The date of an instant in a zone: "24 Desember 2026". */
const formatDay = (at: string | number, language: Language, zone = agencyZone.value): string =>
  formatDate(dateIn(zone, new Date(at)), language);

/** "23.59" (id), "23:59" (en) */
const formatTime = (at: string | number, language: Language, zone = agencyZone.value): string =>
  timeIn(zone, new Date(at)).replace(':', language === 'id' ? '.' : ':');

/** Today in the agency's zone, as the contracts write dates. */
export const todayInAgency = (): string => dateIn(agencyZone.value, new Date());
/** The hour of a moment in the agency's zone, 0 to 23. */
export const hourInAgency = (at: number): number => Number(timeIn(agencyZone.value, new Date(at)).slice(0, 2));

/** "24 Desember 2026 pukul 23.59 WIB" */
export const formatInstant = (at: string | number, language: Language, zone = agencyZone.value): string =>
  `${formatDay(at, language, zone)} ${language === 'id' ? 'pukul' : 'at'} ${formatTime(at, language, zone)} ${zoneNames[zone]}`;

function formatBytes(bytes: number, language: Language): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1000), language, 0)} kB`
    : `${formatNumber(bytes / 1_000_000, language, 1)} MB`;
}

const plainDigits = /^[-+]?\d*[.,]?\d*$/;
const groupedByPoints = /^[-+]?\d{1,3}(\.\d{3})+(,\d*)?$/;
const groupedByCommas = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Reads what a person typed: comma or point, with or without thousands. A slip like "1.2.3" is no number, and never becomes another one.
 * @returns the number; null for an empty field; undefined when it is not a number.
 */
export function parseNumber(typed: string): number | null | undefined {
  const text = typed.replace(/[\s\u00a0]/g, '');
  if (text === '') return null;
  if (!/\d/.test(text)) return undefined;
  if (plainDigits.test(text) && !isGrouped(text)) return Number(text.replace(',', '.'));
  if (groupedByPoints.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return groupedByCommas.test(text) ? Number(text.replaceAll(',', '')) : undefined;
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
