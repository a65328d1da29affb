import { fileURLToPath } from 'node:url';

/** The free typefaces that come with the program. */
export function fontFolders(): string[] {
  return [
    '@expo-google-fonts/noto-serif-sc/400Regular',
    '@expo-google-fonts/noto-serif-sc/700Bold',
    '@expo-google-fonts/noto-sans-sc/400Regular',
  ].map((folder) => {
    const [scope, name, weight] = folder.split('/');
    const home = import.meta.resolve(`${scope}/${name}/package.json`);
    return fileURLToPath(new URL(`./${weight}`, home));
  });
}
