import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

interface ButtonLinkProps extends Pick<ButtonProps, 'type' | 'icon' | 'size' | 'children'> {
  readonly to: string;
}

/** A way to another page that looks like a button, and is a link to keyboard and screen reader. */
export function ButtonLink({ to, ...button }: ButtonLinkProps) {
  const href = useHref(to);
  const go = useLinkClickHandler(to);
  return <Button {...button} href={href} onClick={(event) => go(event as never)} />;
}
