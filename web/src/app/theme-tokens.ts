/** Colours with at least 4.5 : 1 against their ground (WCAG 1.4.3), which some of Ant Design's own have not. */
export const themeTokens = {
  colorPrimary: '#0b5394',
  colorLink: '#0b5394',
  colorError: '#b3261e',
  colorWarning: '#8a5300',
  // What is derived from so dark colours would be muddy grounds.
  colorWarningBg: '#fff8e6',
  colorWarningBorder: '#e8c675',
  colorSuccess: '#1b6e3c',
  colorSuccessBg: '#edf7ee',
  colorSuccessBorder: '#a6d3b0',
  colorTextPlaceholder: '#5f6b7a',
  colorTextDescription: '#4a5563',
  colorTextTertiary: '#56616f',
  colorTextQuaternary: '#5f6b7a',
  borderRadius: 4,
  fontFamily:
    '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
};
