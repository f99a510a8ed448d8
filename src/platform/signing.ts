import { toHex } from '../core/packet/hex.ts';
import type { VerifySignature } from '../core/packet/read-packet.ts';
import type { PacketSignature } from '../core/packet/write-packet.ts';

/** In both browsers since long before either had Ed25519, and in every tool that a curious reader may check with. */
const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A key to sign packets with. Its private half can be used and never be read, by us neither. */
export function makeSigningKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(KEY, false, ['sign', 'verify']);
}

export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
}

export async function signManifest(key: CryptoKeyPair, manifest: Uint8Array): Promise<PacketSignature> {
  const signature = await crypto.subtle.sign(SIGNING, key.privateKey, manifest as Uint8Array<ArrayBuffer>);
  return { publicKey: await publicKeyOf(key), signature: toHex(new Uint8Array(signature)) };
}

export const verifySignature: VerifySignature = async (publicKey, signature, data) => {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', publicKey, KEY, false, ['verify']);
  } catch (thrown) {
    // What is no key of this kind verifies nothing. Both browsers say so by an error of their own.
    if (thrown instanceof Error || thrown instanceof DOMException) return false;
    throw thrown;
  }
  return crypto.subtle.verify(SIGNING, key, signature, data as Uint8Array<ArrayBuffer>);
};
