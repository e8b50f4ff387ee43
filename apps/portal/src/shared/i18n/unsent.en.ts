export default {
  title: 'Writing that was not sent',
  text: 'This was kept on this device on {at} and has not reached the server. The form is closed by now, so it cannot be sent any more. Copy what you still need, or ask HR to open the form again.',
  open: 'This was kept on this device on {at} and has not reached the server. The form is open still.', goOn: 'Go on writing',
  copy: 'Copy the text', copied: 'Copied.', notCopied: 'This device does not allow copying. Select the text and copy it.', letGo: 'Remove from this device', gone: 'Removed from this device.',
  field: {
    actual: 'actual', excusedReason: 'reason of the excuse', note: 'note', rating: 'rating', reason: 'reason', resultRating: 'Result rating', resultReason: 'Reason of the result rating', behaviourRating: 'Behaviour rating', behaviourReason: 'Reason of the behaviour rating', nextStep: 'Next step',
    title: 'title', target: 'target', baseline: 'starting value', min: 'lower limit', max: 'upper limit', maximum: 'highest value', weight: 'weight', unit: 'unit', expectation: 'special expectation', resources: 'Resources', accountability: 'Accountability', consequences: 'Consequences',
    text: 'Text', advice: 'Advice', choice: 'rating', value: 'value', link: 'link', on: 'day', question: 'question', name: 'Person', met: 'answer', heldOn: 'Day of the talk', nextStepOn: 'Looked at again on', basis: 'Basis',
  },
};
