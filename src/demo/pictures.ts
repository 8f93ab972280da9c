import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { FoundImage } from '../importing/images.ts'

export type PictureName = keyof typeof scenes

/** A picture of the demo: drawn here, so that nothing has to be downloaded or licensed. */
export async function drawPicture({
  name,
}: {
  name: PictureName
}): Promise<{ alt: string; image: FoundImage }> {
  const { alt, sky, shapes } = scenes[name]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/>
    </linearGradient></defs>
    <rect width="1200" height="800" fill="url(#sky)"/>${shapes}</svg>`
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 86 }).toBuffer()
  const hash = createHash('sha256').update(bytes).digest('hex')
  return {
    alt,
    image: { type: 'file', name: `demo-${name}.jpg`, mimeType: 'image/jpeg', bytes, hash },
  }
}

type Scene = { alt: string; sky: readonly [string, string]; shapes: string }

const cup = ({ x, y, size, tea }: { x: number; y: number; size: number; tea: string }): string => `
  <g transform="translate(${x} ${y}) scale(${size})">
    <ellipse cx="0" cy="128" rx="120" ry="16" fill="#00000022"/>
    <path d="M-100 0 C-96 84 -56 122 0 122 C56 122 96 84 100 0 Z" fill="#fbf8f1"/>
    <path d="M34 8 C40 84 22 112 0 122 C56 122 96 84 100 0 Z" fill="#e6ddcc"/>
    <ellipse cx="0" cy="0" rx="100" ry="25" fill="#f2ead9"/>
    <ellipse cx="0" cy="3" rx="86" ry="19" fill="${tea}"/>
  </g>`

const steam = ({ x, y }: { x: number; y: number }): string => `
  <g fill="none" stroke="#ffffff" stroke-width="12" stroke-linecap="round" opacity="0.55">
    <path d="M${x} ${y} c-36 -46 34 -76 0 -130 c-22 -38 6 -60 16 -84"/>
    <path d="M${x + 52} ${y - 14} c-30 -40 28 -66 0 -112"/>
  </g>`

const leaf = ({ x, y, turn }: { x: number; y: number; turn: number }): string => `
  <g transform="translate(${x} ${y}) rotate(${turn})">
    <path d="M0 0 C46 -58 128 -62 182 0 C128 50 46 48 0 0 Z" fill="#5f7f4c"/>
    <path d="M6 0 H176" stroke="#3f5a34" stroke-width="5"/>
  </g>`

const scenes = {
  gaiwan: {
    alt: '木桌上一只白瓷盖碗冒着热气，旁边两片鲜叶 · A white lidded bowl steaming on a wooden table, two fresh leaves beside it',
    sky: ['#d9e2d3', '#f3eee0'],
    shapes: `<rect y="560" width="1200" height="240" fill="#a5754d"/><rect y="560" width="1200" height="12" fill="#bf8d62"/>
      ${cup({ x: 600, y: 420, size: 1.7, tea: '#d9b65c' })}
      <path d="M450 392 C470 300 730 300 750 392 Z" fill="#fbf8f1" transform="rotate(-9 600 380)"/>
      <circle cx="588" cy="312" r="26" fill="#efe6d4"/>${steam({ x: 760, y: 330 })}
      ${leaf({ x: 180, y: 660, turn: -14 })}${leaf({ x: 850, y: 690, turn: 12 })}`,
  },
  hills: {
    alt: '清晨雾里的茶山，一行行茶树顺着山坡弯过去 · Tea terraces in morning mist, rows bending along the slope',
    sky: ['#f7d9b8', '#e9efe4'],
    shapes: `<circle cx="900" cy="220" r="74" fill="#f4a261"/>
      <path d="M0 470 C240 300 420 440 620 350 C820 260 1010 400 1200 320 V800 H0 Z" fill="#a9bfa4"/>
      <path d="M0 560 C300 430 560 560 800 470 C980 404 1100 470 1200 440 V800 H0 Z" fill="#7d9d72"/>
      <path d="M0 660 C300 540 700 690 1200 560 V800 H0 Z" fill="#547a4c"/>
      <g fill="none" stroke="#3f6139" stroke-width="9" opacity="0.7">
        <path d="M0 706 C320 590 720 738 1200 612"/><path d="M0 752 C340 640 740 784 1200 664"/><path d="M0 796 C360 690 760 826 1200 716"/></g>
      <rect y="430" width="1200" height="56" fill="#ffffff" opacity="0.32"/>`,
  },
  kettle: {
    alt: '炭炉上的铁壶正在沸腾 · An iron kettle coming to the boil over charcoal',
    sky: ['#33302e', '#5b4a3f'],
    shapes: `<rect y="640" width="1200" height="160" fill="#2a2522"/>
      <path d="M420 640 L470 540 H730 L780 640 Z" fill="#7b5a45"/><ellipse cx="600" cy="545" rx="120" ry="18" fill="#ff8a3d"/>
      <circle cx="560" cy="548" r="16" fill="#ffd166"/><circle cx="640" cy="546" r="12" fill="#ffd166"/>
      <path d="M420 480 C420 340 780 340 780 480 C780 545 420 545 420 480 Z" fill="#1d1b1a"/>
      <path d="M770 430 C850 420 860 360 900 350 L912 384 C880 400 872 460 776 478 Z" fill="#1d1b1a"/>
      <path d="M470 380 C470 220 730 220 730 380" fill="none" stroke="#1d1b1a" stroke-width="22"/>
      <ellipse cx="600" cy="376" rx="70" ry="16" fill="#34302d"/><circle cx="600" cy="352" r="18" fill="#34302d"/>
      ${steam({ x: 920, y: 320 })}`,
  },
  cups: {
    alt: '三只茶杯，茶汤由浅到深 · Three cups of tea, from pale to dark',
    sky: ['#e8e2d4', '#cfd8d0'],
    shapes: `<rect y="540" width="1200" height="260" fill="#6d7f78"/><rect y="540" width="1200" height="10" fill="#8a9a93"/>
      ${cup({ x: 260, y: 430, size: 1.25, tea: '#e3cf7b' })}${cup({ x: 600, y: 450, size: 1.25, tea: '#c98a3b' })}${cup({ x: 940, y: 430, size: 1.25, tea: '#7a3b20' })}
      ${steam({ x: 250, y: 390 })}${steam({ x: 590, y: 410 })}${steam({ x: 930, y: 390 })}`,
  },
  table: {
    alt: '窗台上的一方茶席，窗外是黄昏 · A small tea setting on a windowsill at dusk',
    sky: ['#f2b880', '#f6e7cb'],
    shapes: `<g stroke="#5a4632" stroke-width="24" fill="none"><rect x="120" y="60" width="960" height="520"/><path d="M600 60 V580"/></g>
      <circle cx="820" cy="300" r="80" fill="#e76f51"/>
      <rect y="580" width="1200" height="220" fill="#8b6b4a"/><rect x="220" y="610" width="760" height="120" rx="8" fill="#dcd3bf"/>
      ${cup({ x: 420, y: 540, size: 0.9, tea: '#c98a3b' })}${cup({ x: 620, y: 556, size: 0.7, tea: '#e3cf7b' })}
      ${leaf({ x: 730, y: 640, turn: -20 })}${steam({ x: 410, y: 510 })}`,
  },
  letter: {
    alt: '一封拆开的信，上面放着一片茶叶 · An opened letter with a tea leaf on it',
    sky: ['#c9d6d2', '#eef1ec'],
    shapes: `<g transform="rotate(-5 600 420)"><rect x="250" y="180" width="700" height="470" rx="10" fill="#fdfaf3"/>
      <path d="M250 190 L600 430 L950 190" fill="none" stroke="#d8cfbd" stroke-width="10"/>
      <g stroke="#b9b09d" stroke-width="9" stroke-linecap="round"><path d="M340 500 H720"/><path d="M340 545 H650"/><path d="M340 590 H690"/></g>
      <rect x="820" y="520" width="84" height="96" fill="#b5533c"/></g>${leaf({ x: 520, y: 340, turn: 24 })}`,
  },
  persimmons: {
    alt: '竹匾里晒着的三只柿子 · Three persimmons drying on a bamboo tray',
    sky: ['#dfe5ea', '#f4efe6'],
    shapes: `<ellipse cx="600" cy="600" rx="470" ry="120" fill="#b58a55"/><ellipse cx="600" cy="580" rx="440" ry="104" fill="#d9b57f"/>
      <g fill="#e8792b"><ellipse cx="420" cy="500" rx="120" ry="100"/><ellipse cx="620" cy="530" rx="124" ry="104"/><ellipse cx="810" cy="490" rx="112" ry="94"/></g>
      <g fill="#6b7f3f"><path d="M420 410 l-50 -10 l30 22 l-16 34 l36 -22 l36 22 l-16 -34 l30 -22 Z"/><path d="M620 438 l-50 -10 l30 22 l-16 34 l36 -22 l36 22 l-16 -34 l30 -22 Z"/><path d="M810 408 l-46 -10 l28 20 l-16 32 l34 -20 l34 20 l-16 -32 l28 -20 Z"/></g>`,
  },
} as const satisfies Record<string, Scene>
