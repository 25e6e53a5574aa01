// Starts the page: reads what it is about, becomes somebody, draws, and listens.
import { request } from './api.js';
import { mountComposer } from './acting/composer.js';
import { mountBanner } from './drawer/banner.js';
import { mountDrawer } from './drawer/drawer.js';
import { change } from './store.js';
import { mountChannels } from './view/channels.js';
import { be, open, region, say } from './view/go.js';
import { startHearing } from './view/hear.js';
import { mountHeader } from './view/header.js';
import { mountMembers } from './view/members.js';
import { mountMessages } from './view/messages.js';
import { mountPeople } from './view/people.js';
import { mountServers } from './view/servers.js';
import { startTheme } from './view/theme.js';
import { mountTyping } from './view/typing.js';

startTheme();
startHearing();
mountServers(region('servers'));
mountChannels(region('channels'));
mountPeople(region('people'));
mountHeader(region('header'));
mountMessages(region('messages'));
mountComposer(region('composer'));
mountTyping(region('typing'));
mountMembers(region('members'));
mountDrawer(region('drawer'));
mountBanner(region('banner'));

try {
  const page = await request('page');
  change({ page });
  document.title = `${page.title} sandbox`;
  const known = sessionStorage.getItem('me');
  const me = page.people.find(/** @param {{ user: { id: string } }} person */ person => person.user.id === known) ?? page.people[0];
  await be(me.user.id);
  await open(location.hash.slice(1) || page.start.channel);
} catch (error) {
  say(String(error), 'error');
}
