package clinic.rhomboid.vault;

/** A sealed value that does not open: another key, another context, or changed bytes. Says nothing about the content. */
public class SealBrokenException extends RuntimeException {

  SealBrokenException() {
    this("A sealed value does not open with its key");
  }

  SealBrokenException(String message) {
    super(message);
  }
}
