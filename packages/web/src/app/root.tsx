import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './NotFound.tsx';
import { PageBroke } from './PageBroke.tsx';
import { Shell } from './Shell.tsx';

export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageBroke });
