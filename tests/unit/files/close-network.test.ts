import { expect, test } from 'vitest';
import { closeNetwork } from '../../../src/files/close-network.ts';

test('nothing asks for anything any more, and nothing gives it back', () => {
  class Scope {
    fetch(): string {
      return 'asked';
    }
  }
  const scope = Object.assign(new Scope(), { WebSocket: class {}, postMessage: () => 'told' });
  closeNetwork(scope);
  expect(() => scope.fetch()).toThrow('without fetch');
  expect(() => new scope.WebSocket()).toThrow('without WebSocket');
  expect(Reflect.set(scope, 'fetch', () => 'asked')).toBe(false);
  expect(scope.postMessage()).toBe('told');
  expect('EventSource' in scope).toBe(false);
});
