/** B8 — How many rounds of PBKDF2 turn a passphrase into a key: what we write, and what is taken. */
export const kdfRounds = { written: 600_000, fewest: 100_000, most: 2_000_000 } as const
/**
 * G1 — How large a locked file may be, in bytes, whose inside may be `inside` bytes: base64 makes four of three, and the
 * cover is small.
 */
export const largestSealed = (inside: number): number => Math.ceil(inside / 3) * 4 + 64 * 1024

/** Lengths in bytes. The tag of AES-GCM stands at the end of the data. */
export const sealedLengths = { salt: 16, iv: 12, tag: 16 } as const
