import type { VitePWAOptions } from 'vite-plugin-pwa'

/** 40 MB: the stock engine alone is 34. */
const largestKeptFile = 40 * 1024 * 1024

/** What the build puts beside the page: the installable manifest and the service worker with the list of all files. */
export const offlineOptions: Partial<VitePWAOptions> = {
  strategies: 'injectManifest',
  srcDir: 'src/offline',
  filename: 'service-worker.ts',
  injectRegister: false,
  includeManifestIcons: false,
  injectManifest: {
    globPatterns: ['**/*.{html,js,css,svg,png,woff2,wasm,gz,csv,json,webmanifest}'],
    globIgnores: ['sample/**', 'service-worker.js', '**/*.woff'],
    // Vite names these by their content, so the copy the browser already fetched is the right one.
    dontCacheBustURLsMatching: /assets\/.+-[\w-]{8}\./,
    maximumFileSizeToCacheInBytes: largestKeptFile,
  },
  manifest: {
    name: 'Về Đích – chỉ tiêu Hải Phòng',
    short_name: 'Về Đích',
    description: 'Theo dõi mục tiêu, tiến độ và khoảng cách đến mục tiêu của thành phố Hải Phòng.',
    lang: 'vi',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#17212b',
    icons: [
      { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  },
}
