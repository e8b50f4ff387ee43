export default {
  login: 'NIP or user name', loginHint: 'A NIP has 18 digits, without spaces.', password: 'Password', required: { login: 'Fill in the NIP or user name.', password: 'Fill in the password.', code: 'Fill in the activation code.', newPassword: 'Make a new password.', currentPassword: 'Fill in the present password.' },
  signIn: {
    title: 'Sign in', lead: 'Use your NIP and password.', submit: 'Sign in', ended: 'Your session has ended. Sign in again; what you wrote is still on this device.',
    helpTitle: 'No password yet, or forgotten?', helpText: 'Ask the performance manager of your unit, or HR, for an activation code. With that code you make a password of your own.', helpLink: 'I have an activation code',
  },
  activation: {
    title: 'Make a password', lead: 'For the first time, or when the password is forgotten.', code: 'Activation code', codeHint: 'It is on the sheet you received. Capital and small letters count the same.', submit: 'Save and sign in', back: 'Back to sign-in',
  },
  newPassword: 'New password', newPasswordHint: 'At least 10 characters. A short sentence you remember easily is the safest.',
  advice: { short: 'Add {n} more character. | Add {n} more characters.', login: 'Do not use your NIP or user name.', same: 'Use more different characters.', common: 'Many people use this word. Add another one.', good: 'Long enough. The longer, the safer.' },
  account: {
    title: 'My account', name: 'Name', nip: 'NIP', unit: 'Unit', position: 'Position', roles: 'Roles', passwordTitle: 'Change the password', current: 'Present password', submit: 'Change the password',
    changed: 'The password is changed. Other devices that were signed in have been signed out.',
  },
};
