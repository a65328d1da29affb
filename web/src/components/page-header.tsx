import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** One or two lines: what the page is for, or what state the thing is in. */
  readonly about?: ReactNode;
  /** Buttons, the most usual one last and primary. */
  readonly actions?: ReactNode;
}

/** The heading of every page; navigation takes the focus here. */
export function PageHeader({ title, about, actions }: PageHeaderProps) {
  return (
    <div className="page-header">
      <div className="page-header-words">
        <h1 tabIndex={-1}>{title}</h1>
        {about && <p>{about}</p>}
      </div>
      {actions}
    </div>
  );
}
