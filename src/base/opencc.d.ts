/** OpenCC's table of traditional characters: "們 们|個 个…", of each the character and, behind a blank, its simplified forms. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
