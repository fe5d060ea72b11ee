/** Two links of a chain. */
export function Logo() {
  return (
    <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2.6">
        <rect x="4.5" y="12" width="11" height="8" rx="4" />
        <rect x="16.5" y="12" width="11" height="8" rx="4" />
        <path d="M12.5 16h7" />
      </g>
    </svg>
  );
}
