package clinic.rhomboid.takeout;

/** Why an owner takes everything, records included: one of a few, so that the trail can say it without any words of health. */
public enum Reason {
  MOVING("We move to another system"),
  OWN_COPY("We keep a copy of our own"),
  DUTY("The law or a court asks for it"),
  CLOSING("The clinic closes");

  public final String words;

  Reason(String words) {
    this.words = words;
  }
}
