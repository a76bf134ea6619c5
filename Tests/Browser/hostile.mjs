// Writes a collection of 300 articles whose every field is an attack, in a file with a hostile name:
// node hostile.mjs FOLDER
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const run = 'globalThis.attacked=1';
const attacks = [
  `</script><script>${run}</script>`, `<img src=x onerror=${run}>`, `"><img src=x onerror="${run}">`,
  `' onmouseover='${run}`, `<svg onload=${run}>`, `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.attacked=1</script>">`, `javascript:${run}`, `<!--`, `--><script>${run}</script>`,
  `<style>*{display:none}</style>`, `</style><script>${run}</script>`, `<base href="//example.org/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`, `<a href="javascript:${run}">x</a>`,
  `<math><mtext><script>${run}</script></mtext></math>`, `\u2028${run}\u2029`, `\${${run}}`, '`-' + run + '-`',
  `<template><script>${run}</script></template>`,
];
const disguises = [
  text => text, text => text.toUpperCase(), text => '\u202e' + text, text => text.replaceAll('<', '＜'),
  text => text + '\u0000', text => '\u001b[31m' + text, text => '&lt;' + text, text => text.repeat(9),
  text => encodeURIComponent(text), text => 'שלום ' + text, text => '漢字' + text, text => '\ufeff' + text,
  text => text.replaceAll(' ', '/'), text => text + '\\', text => '=cmd|' + text,
];
/// A field that all of them have, to group them by.
const column = '<img src=x onerror=attacked=1>';
const folder = process.argv[2];
mkdirSync(folder, {recursive: true});
const records = attacks.flatMap((attack, number) => disguises.map((disguise, other) => {
  const text = disguise(attack);
  return {
    id: `${text} ${number}-${other}`, title: text, source: text, authors: [text], url: text, section: text,
    language: 'en', date: `2031-02-${10 + other}`, [text]: text, [column]: attacks[number % 5],
    text: `${text}\n\n“We will close the port of ${text},” said Ines ${text} Calloway, the ${text} minister. `
      + `“${text},” Calloway said.\n\nThe strike at the port goes on, said Bo ${text}.`,
  };
}));
writeFileSync(join(folder, '<img src=x onerror=attacked=1>"\'&.jsonl'),
  records.map(record => JSON.stringify(record) + '\n').join(''));
