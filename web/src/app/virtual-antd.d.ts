/** What Ant Design derives from our tokens (web/antd-styles.ts). */
declare module 'virtual:antd/tokens' {
  const derivedTokens: ReturnType<typeof import('antd').theme.defaultAlgorithm>;
  export default derivedTokens;
}
