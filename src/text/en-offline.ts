/** Words about use without network and new versions, in English. */
export const enOffline = {
  kept: 'Kept on this device for use without network',
  notKept: 'Could not be kept for use without network: {{reason}}',
  newVersion: 'A new version is here. What you are doing stays as it is until you open it.',
  takeOver: 'Open the new version',
  label: 'New version',
}
