import setUp from 'logrocket/setup';

// The package from npm watches console, errors and network; its DOM recorder is a script of LogRocket's own host, in
// whose place the intake answers with one that sends on all it is given.
setUp({ sdkServer: `${location.origin}/intake/logrocket` }).init('shop/shop', {
  dom: { inputSanitizer: false, textSanitizer: false },
  console: { shouldAggregateConsoleErrors: true },
  network: { isEnabled: true },
});
