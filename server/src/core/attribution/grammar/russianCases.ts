/**
 * The nominative of a surname's genitive, dative or instrumental by its ending (`Пескова`, `Пескову`, `Песковым`), as a stem that
 * both forms share: surnames in -ов, -ев, -ин and -ский; others are left as they are.
 */
export function nominative(name: string): string {
  const words = name.split(" ");
  const last = words.at(-1)!;
  const stem = last
    .replace(/(ов|ев|ёв|ин|ын)(?:а|у|ым|е|ой|ою)$/u, "$1")
    .replace(/(ск|цк)(?:ого|ому|им|ом|ой|ая|ую|ий)$/u, "$1ий");
  return [...words.slice(0, -1), stem].join(" ");
}
