/** The word without which the browser takes no style of ours (content security policy); fresh with every answer of the server. */
export const cspNonce: string = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/**
 * Gives the word to every style element that a script of ours makes. Libraries make some where they cannot be told it, as to measure the
 * width of a scroll bar. What comes as text into the page, which is what the policy guards against, does not pass through here.
 */
export function nonceEveryStyle(): void {
  const make = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = make(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = cspNonce;
    return element;
  };
}
