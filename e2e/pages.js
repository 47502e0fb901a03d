// Every page a person can open, for the pictures and for the accessibility tests.
// `path` is where it begins; `follow` presses the first such link on it, so that records need no fixed ids.
// `as` says who looks: 'staff' is signed in, 'anyone' is not.

export const pages = [
  { name: 'sign-in', path: '/app', as: 'anyone' },
  { name: 'dashboard', path: '/app', as: 'staff' },
  { name: 'events', path: '/app/events', as: 'staff' },
  { name: 'event', path: '/app/events', follow: 'main tbody a.t', as: 'staff' },
  { name: 'event-new', path: '/app/events/new', as: 'staff' },
  { name: 'contacts', path: '/app/contacts', as: 'staff' },
  { name: 'contact', path: '/app/contacts', follow: 'main tbody a.t', as: 'staff' },
  { name: 'contact-new', path: '/app/contacts/new', as: 'staff' },
  { name: 'accounts', path: '/app/accounts', as: 'staff' },
  { name: 'account', path: '/app/accounts', follow: 'main tbody a.t', as: 'staff' },
  { name: 'target-groups', path: '/app/target-groups', as: 'staff' },
  {
    name: 'target-group',
    path: '/app/target-groups',
    follow: 'main tbody a.t',
    as: 'staff',
  },
  { name: 'campaigns', path: '/app/campaigns', as: 'staff' },
  { name: 'campaign', path: '/app/campaigns', follow: 'main tbody a.t', as: 'staff' },
  { name: 'email-templates', path: '/app/email-templates', as: 'staff' },
  {
    name: 'email-template',
    path: '/app/email-templates',
    follow: 'main tbody a.t',
    as: 'staff',
  },
  { name: 'messages', path: '/app/messages', as: 'staff' },
  { name: 'message', path: '/app/messages', follow: 'main tbody a.t', as: 'staff' },
  { name: 'imports', path: '/app/imports', as: 'staff' },
  { name: 'settings', path: '/app/settings', as: 'staff' },
  { name: 'settings-organisation', path: '/app/settings/organisation', as: 'staff' },
  { name: 'settings-language', path: '/app/settings/language', as: 'staff' },
  { name: 'settings-mail', path: '/app/settings/mail', as: 'staff' },
  { name: 'settings-modules', path: '/app/settings/modules', as: 'staff' },
  { name: 'settings-module', path: '/app/settings/modules/events', as: 'staff' },
  { name: 'settings-layout', path: '/app/settings/layout/contacts', as: 'staff' },
  { name: 'settings-field-new', path: '/app/settings/layout/contacts/new', as: 'staff' },
  { name: 'questionnaires', path: '/app/settings/questionnaires', as: 'staff' },
  { name: 'questionnaire-new', path: '/app/settings/questionnaires/new', as: 'staff' },
  { name: 'settings-numbers', path: '/app/settings/numbers', as: 'staff' },
  { name: 'settings-history', path: '/app/settings/history', as: 'staff' },
  { name: 'settings-additional', path: '/app/settings/additional', as: 'staff' },
  { name: 'settings-public', path: '/app/settings/public', as: 'staff' },
  { name: 'settings-legal', path: '/app/settings/legal', as: 'staff' },
  { name: 'public-list', path: '/e', as: 'anyone' },
  { name: 'public-event', path: '/e', follow: '.pub-events h2 a', as: 'anyone' },
  { name: 'privacy', path: '/privacy', as: 'anyone' },
  { name: 'accessibility', path: '/accessibility', as: 'anyone' },
  { name: 'users', path: '/app/settings/users', as: 'staff' },
  { name: 'user', path: '/app/settings/users', follow: 'main a[href^="/app/settings/users/usr_"]', as: 'staff' },
  { name: 'user-new', path: '/app/settings/users/new', as: 'staff' },
  { name: 'groups', path: '/app/settings/groups', as: 'staff' },
  { name: 'group-new', path: '/app/settings/groups/new', as: 'staff' },
  { name: 'roles', path: '/app/settings/roles', as: 'staff' },
  { name: 'role-new', path: '/app/settings/roles/new', as: 'staff' },
  { name: 'profiles', path: '/app/settings/profiles', as: 'staff' },
  { name: 'profile-new', path: '/app/settings/profiles/new', as: 'staff' },
  { name: 'sharing', path: '/app/settings/sharing', as: 'staff' },
  { name: 'api-keys', path: '/app/settings/api-keys', as: 'staff' },
  { name: 'api-key-new', path: '/app/settings/api-keys/new', as: 'staff' },
  { name: 'scheduled-tasks', path: '/app/scheduled-tasks', as: 'staff' },
  { name: 'scheduled-task', path: '/app/scheduled-tasks', follow: 'main tbody a.t', as: 'staff' },
  { name: 'scheduled-task-kinds', path: '/app/scheduled-tasks/new', as: 'staff' },
  { name: 'scheduled-task-new', path: '/app/scheduled-tasks/new?kind=edit_members', as: 'staff' },
  { name: 'me', path: '/app/me', as: 'staff' },
  { name: 'api-docs', path: '/api/docs', as: 'anyone' },
  { name: 'not-found', path: '/app/no-such-page', as: 'staff' },
];

/** Opens a page of the list. False when its link is not there. */
export async function open(page, base, { path, follow }) {
  await page.goto(base + path);
  if (!follow) return true;
  const address = await page.locator(follow).first().getAttribute('href', { timeout: 2_000 }).catch(() => null);
  if (address) await page.goto(new URL(address, page.url()).href);
  return Boolean(address);
}
