export default {
  state: { awaiting_activation: 'Awaiting activation', active: 'Active', disabled: 'Disabled' },
  list: {
    title: 'User accounts', lead: 'Accounts of staff are made when staff are imported. Here you manage roles and activation codes.', search: 'Find a name, NIP or user name', find: 'Find', allStates: 'All', name: 'Name', state: 'State', grants: 'Roles', lastSignIn: 'Last sign-in', acts: 'Acts',
    noGrants: 'No further roles', never: 'Never', empty: 'No match yet', emptyText: 'Check the spelling, or choose another state.',
  },
  new: {
    title: 'Add an account', lead: 'For people outside the staff list, such as an external auditor. After this give a role and an activation code.', name: 'Full name', userName: 'User name', userNameHint: '3 to 40 small letters, digits, dots or hyphens; begins with a letter.', submit: 'Save the account',
    nameMissing: 'Fill in the full name.', userNameMissing: 'Fill in the user name.',
  },
  grants: {
    act: 'Change roles', heading: 'Roles of {name}', lead: 'A role holds for the unit chosen and all below it. Supervising needs no role; it follows from the reporting line.', none: 'No further roles yet.', present: 'Present roles', row: '{role}, {unit}', revoke: 'Take back', add: 'Add a role', role: 'Role', unit: 'Unit', unitHint: 'Holds for the units below too.', submit: 'Add the role',
    roleMissing: 'Choose a role.', unitMissing: 'Choose a unit.',
    may: {
      performance_manager: 'Watches progress and makes activation codes. Sees no ratings before release.', hr_admin: 'Runs cycles, staff data, imports and the release of results.', leader: 'Sees figures and takes decisions.',
      auditor: 'Reads all but private notes and changes nothing. Every look is recorded.', it_admin: 'Manages accounts and tokens. Opens no assessments.',
    },
  },
  code: {
    login: 'NIP or user name', code: 'Activation code', step1: 'Open', step2: 'Write the NIP and this code.', step3: 'Make a password of your own. The code then no longer works.', until: 'Valid until {at}. Keep it to yourself.',
  },
  sheet: {
    title: 'Activation codes', lead: 'A sheet of codes for everybody in a unit who has no password yet. Print it, cut it, and hand each part to its person.', unit: 'Unit', unitHint: 'With the units below it.', effect: 'Codes are shown once. Earlier codes of this unit that were not used stop working.', submit: 'Make the sheet',
    unitMissing: 'Choose a unit.', ready: '{count} code is ready to print | {count} codes are ready to print', once: 'These codes are shown once. Print them before you leave the page. If the sheet is lost, make a new one.', finish: 'Done', nobody: 'Everybody in this unit has a password', nobodyText: 'If somebody forgot theirs, make one code on the page of that person.',
    leaveTitle: 'Leave this page?', leaveText: 'The codes cannot be shown again. Make sure they are printed or written down.', leave: 'Leave', stay: 'Stay here',
  },
  one: {
    title: 'Activation code of one person', act: 'Activation code', heading: 'Activation code: {name}', lead: 'For the first sign-in, or when the password is forgotten.', thisAccount: 'this account', effect: 'The old password and all devices that are signed in end when the code is made. The owner is told. Hand the code to the person directly.', submit: 'Make the code', ready: 'The code is ready', once: 'This code is shown once. Print it or hand it over now.',
  },
};
