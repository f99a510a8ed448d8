/** The reader's key for signing packets. Its private half cannot be read out: it is never in any backup or export. */
export interface OwnKey {
  id: 'own';
  pair: CryptoKeyPair;
  /** Milliseconds since the epoch. */
  createdAt: number;
}
