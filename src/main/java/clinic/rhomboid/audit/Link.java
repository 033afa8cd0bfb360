package clinic.rhomboid.audit;

/**
 * One link of the chain as it is stored.
 *
 * @param hash the stored seal
 * @param entry null when the entry that was sealed is gone
 */
record Link(long position, byte[] hash, Entry entry) {}
