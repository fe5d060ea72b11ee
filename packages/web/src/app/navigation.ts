import { CalendarDays, ClipboardPaste, FileText, Handshake, ListChecks, type LucideIcon, Map as MapIcon, Newspaper, Waypoints } from 'lucide-react';

/** The pages in the rail, in their order. A page is added here when it exists. */
export const NAVIGATION: readonly {
  readonly to: '/' | '/events' | '/articles' | '/commitments' | '/network' | '/map' | '/review' | '/paste';
  readonly page: Page;
  readonly icon: LucideIcon;
}[] = [
  { to: '/', page: 'today', icon: Newspaper },
  { to: '/events', page: 'events', icon: CalendarDays },
  { to: '/articles', page: 'articles', icon: FileText },
  { to: '/commitments', page: 'commitments', icon: Handshake },
  { to: '/network', page: 'network', icon: Waypoints },
  { to: '/map', page: 'map', icon: MapIcon },
  { to: '/review', page: 'review', icon: ListChecks },
  { to: '/paste', page: 'paste', icon: ClipboardPaste },
];

type Page = 'today' | 'events' | 'articles' | 'commitments' | 'network' | 'map' | 'review' | 'paste';
